-- R34, R35: each sending of an invoice, by whatever way, and what became of it. The invoice is SENT since its first one that is.
CREATE TABLE invoice_delivery (
    partner_id          BIGINT        NOT NULL,
    id                  BIGINT        NOT NULL,
    invoice_id          BIGINT        NOT NULL,
    delivery            VARCHAR(10)   NOT NULL COMMENT 'how it goes',
    recipients          VARCHAR(2000) NOT NULL DEFAULT '[]' COMMENT 'JSON: addresses, none when by hand',
    state               VARCHAR(10)   NOT NULL,
    attempts            INT           NOT NULL DEFAULT 0,
    error               VARCHAR(1000) NULL,
    message_id          VARCHAR(250)  NULL,
    created_at          DATETIME(6)   NOT NULL,
    created_by          VARCHAR(200)  NOT NULL,
    sent_at             DATETIME(6)   NULL,
    version             INT           NOT NULL DEFAULT 1,
    PRIMARY KEY (partner_id, id),
    KEY delivery_of_invoice (partner_id, invoice_id, created_at, id),
    KEY deliveries_as_made (partner_id, created_at, id),
    CONSTRAINT delivery_of_invoice FOREIGN KEY (partner_id, invoice_id) REFERENCES invoice (partner_id, id),
    CONSTRAINT sent_deliveries_say_when CHECK (state <> 'SENT' OR sent_at IS NOT NULL)
);

ALTER TABLE invoice
    ADD COLUMN sent_at   DATETIME(6) NULL COMMENT 'when its first delivery was sent' AFTER approved_by,
    ADD COLUMN voided_at DATETIME(6) NULL AFTER sent_at,
    ADD CONSTRAINT sent_invoices_say_when CHECK (status NOT IN ('SENT', 'VOID') OR sent_at IS NOT NULL);
