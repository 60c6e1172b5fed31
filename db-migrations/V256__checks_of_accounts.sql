-- R39: when the accounts of a partner are added up next, and what the last time found that does not fit.
CREATE TABLE account_check (
    partner_id          BIGINT        NOT NULL,
    due_at              DATETIME(6)   NOT NULL,
    checked_at          DATETIME(6)   NULL COMMENT 'none yet',
    faults              MEDIUMTEXT    NOT NULL DEFAULT '[]' COMMENT 'JSON: the first of them',
    PRIMARY KEY (partner_id),
    CONSTRAINT account_check_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);
