-- The text of each trigger, so that the application makes it anew where a restored dump lacks it.
CREATE TABLE kept_trigger (
    name      VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    timing    VARCHAR(6)  NOT NULL,
    event     VARCHAR(6)  NOT NULL,
    on_table  VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    position  INT         NOT NULL,
    statement LONGTEXT    NOT NULL,
    PRIMARY KEY (name)
);
