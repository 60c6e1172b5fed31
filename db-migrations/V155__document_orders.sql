-- Documents that are too large to be made while somebody waits: which job makes them, and who still asks. No key to the
-- invoice: a draft may be discarded meanwhile.
CREATE TABLE document_order (
    partner_id       BIGINT        NOT NULL,
    invoice_id       BIGINT        NOT NULL,
    invoice_version  INT           NOT NULL COMMENT 'another version is another document',
    job_id           BIGINT        NOT NULL,
    asked_at         DATETIME(6)   NOT NULL COMMENT 'the last time',
    PRIMARY KEY (partner_id, invoice_id),
    CONSTRAINT document_order_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);
