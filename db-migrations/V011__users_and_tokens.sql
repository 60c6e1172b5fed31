-- People log in as one person and may belong to several partners, hence a platform table.
CREATE TABLE app_user (
    id              BIGINT       NOT NULL,
    email           VARCHAR(200) NOT NULL,
    name            VARCHAR(200) NOT NULL,
    password_hash   VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    provider_role   VARCHAR(20)  NULL COMMENT 'role of the provider''s own staff; they see every partner',
    locale          VARCHAR(10)  NOT NULL DEFAULT 'nl-NL',
    failed_logins   INT          NOT NULL DEFAULT 0,
    locked_until    DATETIME(6)  NULL,
    created_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY app_user_email (email)
);

CREATE TABLE membership (
    partner_id      BIGINT       NOT NULL,
    user_id         BIGINT       NOT NULL,
    role            VARCHAR(20)  NOT NULL,
    PRIMARY KEY (partner_id, user_id),
    KEY membership_user (user_id),
    CONSTRAINT membership_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id),
    CONSTRAINT membership_of_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

-- Only the SHA-256 of a token is kept: 256 random bits need no slow hash.
CREATE TABLE api_token (
    partner_id      BIGINT       NOT NULL,
    id              BIGINT       NOT NULL,
    name            VARCHAR(100) NOT NULL,
    token_hash      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scopes          VARCHAR(100) NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    revoked_at      DATETIME(6)  NULL,
    PRIMARY KEY (partner_id, id),
    UNIQUE KEY api_token_hash (token_hash),
    CONSTRAINT api_token_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);
