CREATE TABLE ledger_account (
    partner_id      BIGINT       NOT NULL,
    id              BIGINT       NOT NULL,
    code            VARCHAR(20)  COLLATE utf8mb4_nopad_bin NOT NULL,
    name            VARCHAR(100) NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    version         INT          NOT NULL DEFAULT 1,
    PRIMARY KEY (partner_id, id),
    UNIQUE KEY ledger_account_code (partner_id, code),
    CONSTRAINT ledger_account_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);

-- R18: category as in EN 16931; rates are dated rows.
CREATE TABLE vat_code (
    partner_id        BIGINT       NOT NULL,
    id                BIGINT       NOT NULL,
    code              VARCHAR(30)  COLLATE utf8mb4_nopad_bin NOT NULL,
    name              VARCHAR(100) NOT NULL,
    category          CHAR(2)      NOT NULL,
    clause            VARCHAR(500) NULL COMMENT 'own text; NULL: the usual clause of the category',
    ledger_account_id BIGINT       NOT NULL COMMENT 'where the VAT itself is booked',
    accounting_code   VARCHAR(20)  NULL COMMENT 'name of the code in the accounting package; NULL: not mapped',
    created_at        DATETIME(6)  NOT NULL,
    version           INT          NOT NULL DEFAULT 1,
    PRIMARY KEY (partner_id, id),
    UNIQUE KEY vat_code_code (partner_id, code),
    CONSTRAINT vat_code_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id),
    CONSTRAINT vat_code_account FOREIGN KEY (partner_id, ledger_account_id) REFERENCES ledger_account (partner_id, id)
);

CREATE TABLE vat_rate (
    partner_id      BIGINT       NOT NULL,
    vat_code_id     BIGINT       NOT NULL,
    valid_from      DATE         NOT NULL,
    rate            DECIMAL(7,4) NOT NULL,
    PRIMARY KEY (partner_id, vat_code_id, valid_from),
    CONSTRAINT vat_rate_of_code FOREIGN KEY (partner_id, vat_code_id) REFERENCES vat_code (partner_id, id)
);

ALTER TABLE partner
    ADD CONSTRAINT partner_default_vat_code FOREIGN KEY (partner_id, default_vat_code_id) REFERENCES vat_code (partner_id, id),
    ADD CONSTRAINT partner_default_account FOREIGN KEY (partner_id, default_account_id) REFERENCES ledger_account (partner_id, id);
