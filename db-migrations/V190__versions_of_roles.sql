-- Two administrators do not overwrite each other's choice of a role; an invitation is written in the language of whom it is for.
ALTER TABLE membership
    ADD COLUMN version    INT         NOT NULL DEFAULT 1,
    ADD COLUMN created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6);

ALTER TABLE app_user
    ADD COLUMN role_version INT NOT NULL DEFAULT 1 COMMENT 'of provider_role';

ALTER TABLE invitation
    ADD COLUMN locale VARCHAR(10) NULL COMMENT 'NULL: of the first administrator, who is not written to';
