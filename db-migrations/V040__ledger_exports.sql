CREATE TABLE twinfield_settings (
    partner_id          BIGINT        NOT NULL,
    office              VARCHAR(20)   NOT NULL DEFAULT '001',
    journal             VARCHAR(20)   NOT NULL DEFAULT 'VRK',
    debtors_account     VARCHAR(20)   NOT NULL DEFAULT '1300',
    version             INT           NOT NULL DEFAULT 1,
    PRIMARY KEY (partner_id),
    CONSTRAINT twinfield_settings_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);

-- R45: an invoice leaves for the books once. The primary key decides, not the program.
CREATE TABLE ledger_posting (
    partner_id          BIGINT        NOT NULL,
    invoice_id          BIGINT        NOT NULL,
    export_id           BIGINT        NOT NULL,
    position            INT           NOT NULL COMMENT 'place in the file',
    PRIMARY KEY (partner_id, invoice_id),
    UNIQUE KEY ledger_posting_of_export (partner_id, export_id, position),
    CONSTRAINT posting_of_invoice FOREIGN KEY (partner_id, invoice_id) REFERENCES invoice (partner_id, id),
    CONSTRAINT posting_of_export FOREIGN KEY (partner_id, export_id) REFERENCES job (partner_id, id)
);

-- No key to the invoice: a draft or last number that was refused may still be deleted.
CREATE TABLE ledger_refusal (
    partner_id          BIGINT        NOT NULL,
    export_id           BIGINT        NOT NULL,
    invoice_id          BIGINT        NOT NULL,
    code                VARCHAR(40)   NOT NULL,
    detail              VARCHAR(1000) NOT NULL,
    PRIMARY KEY (partner_id, export_id, invoice_id),
    CONSTRAINT refusal_of_export FOREIGN KEY (partner_id, export_id) REFERENCES job (partner_id, id)
);

-- What still has to leave, however much has left.
ALTER TABLE invoice
    ADD KEY invoice_by_export_state (partner_id, export_state, invoice_date);
