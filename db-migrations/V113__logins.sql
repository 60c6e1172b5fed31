-- Wrong passwords are counted where they come in, by account and address together: an account is never locked as such.
-- A new password ends every session that began before it.
ALTER TABLE app_user
    DROP COLUMN failed_logins,
    DROP COLUMN locked_until,
    ADD COLUMN password_version INT NOT NULL DEFAULT 1;
