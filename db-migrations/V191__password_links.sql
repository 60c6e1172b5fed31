-- A link that lets a person choose another password, once: the newest of each. Only the SHA-256 of its secret is kept.
CREATE TABLE password_link (
    user_id      BIGINT      NOT NULL,
    secret_hash  CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (user_id),
    UNIQUE KEY password_link_secret (secret_hash),
    CONSTRAINT password_link_of_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
);

-- What is sent to the provider's staff, or to somebody of whom it is not known yet who it is, belongs to partner 0.
ALTER TABLE outbox_message DROP FOREIGN KEY outbox_message_of_partner;
