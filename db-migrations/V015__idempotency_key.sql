CREATE TABLE idempotency_key (
    partner_id      BIGINT       NOT NULL COMMENT '0: the provider',
    idempotency_key VARCHAR(200) COLLATE utf8mb4_nopad_bin NOT NULL,
    request_hash    CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status          SMALLINT     NULL COMMENT 'NULL while the first call is still at work',
    location        VARCHAR(300) NULL,
    content_type    VARCHAR(100) NULL,
    body            MEDIUMBLOB   NULL,
    created_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (partner_id, idempotency_key),
    KEY idempotency_key_age (created_at)
);
