-- A call that was answered is answered the same way again. Answers may hold secrets, so they are sealed with the caller's
-- token, which is not in the database.
CREATE TABLE idempotency_key (
    partner_id      BIGINT       NOT NULL COMMENT '0: the provider',
    key_hash        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of token and key',
    request_hash    CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status          SMALLINT     NULL COMMENT 'NULL: not answered',
    location        VARCHAR(300) NULL,
    content_type    VARCHAR(100) NULL,
    body            MEDIUMBLOB   NULL COMMENT 'sealed',
    created_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (partner_id, key_hash),
    KEY idempotency_key_age (created_at)
);
