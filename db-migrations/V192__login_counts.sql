-- How often something was tried, for all nodes together. A row is worth nothing once its time is over.
CREATE TABLE login_count (
    name      CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of what is counted',
    attempts  INT         NOT NULL,
    ends_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (name),
    KEY login_count_ended (ends_at)
);
