-- A link that makes or lets in somebody, once; only the SHA-256 of its secret is kept. Partner 0: the provider's staff.
CREATE TABLE invitation (
    partner_id      BIGINT       NOT NULL,
    id              BIGINT       NOT NULL,
    email           VARCHAR(200) NULL COMMENT 'NULL: of the first administrator, who fills it in',
    role            VARCHAR(20)  NOT NULL,
    secret_hash     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    invited_by      VARCHAR(200) NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    expires_at      DATETIME(6)  NULL,
    PRIMARY KEY (partner_id, id),
    UNIQUE KEY invitation_secret (secret_hash)
);
