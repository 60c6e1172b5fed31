-- R31: everything the document shows, as it was at approval.
CREATE TABLE invoice_snapshot (
    partner_id          BIGINT        NOT NULL,
    invoice_id          BIGINT        NOT NULL,
    content             MEDIUMTEXT    NOT NULL COMMENT 'JSON',
    PRIMARY KEY (partner_id, invoice_id),
    CONSTRAINT snapshot_of_invoice FOREIGN KEY (partner_id, invoice_id) REFERENCES invoice (partner_id, id)
);

CREATE TABLE document (
    partner_id          BIGINT        NOT NULL,
    invoice_id          BIGINT        NOT NULL,
    kind                VARCHAR(10)   NOT NULL,
    sha256              CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size                BIGINT        NOT NULL,
    created_at          DATETIME(6)   NOT NULL,
    PRIMARY KEY (partner_id, invoice_id, kind),
    CONSTRAINT document_of_invoice FOREIGN KEY (partner_id, invoice_id) REFERENCES invoice (partner_id, id)
);
