-- What somebody decides about an account at a screen counts for the account that was looked at.
ALTER TABLE debtor_account
    ADD COLUMN version INT NOT NULL DEFAULT 0 COMMENT 'how often something was entered';
