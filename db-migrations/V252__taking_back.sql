-- R32: the last approved invoice of its series can go, and its number is given again. What went is kept here; only what stands
-- here may be deleted.
ALTER TABLE invoice
    ADD COLUMN sequence BIGINT NULL COMMENT 'of its number within the series' AFTER number,
    ADD KEY invoice_in_series (partner_id, series_code, invoice_date, sequence);

CREATE TABLE withdrawn_invoice (
    partner_id          BIGINT        NOT NULL,
    id                  BIGINT        NOT NULL COMMENT 'of the invoice',
    kind                VARCHAR(12)   NOT NULL,
    series_code         VARCHAR(20)   NOT NULL,
    number              VARCHAR(60)   COLLATE utf8mb4_nopad_bin NOT NULL,
    sequence            BIGINT        NOT NULL,
    invoice_date        DATE          NOT NULL,
    debtor_id           BIGINT        NOT NULL,
    currency            CHAR(3)       NOT NULL,
    total               DECIMAL(15,2) NOT NULL,
    withdrawn_at        DATETIME(6)   NOT NULL,
    withdrawn_by        VARCHAR(200)  NOT NULL,
    PRIMARY KEY (partner_id, id),
    KEY withdrawn_number (partner_id, number),
    CONSTRAINT withdrawn_from_debtor FOREIGN KEY (partner_id, debtor_id) REFERENCES customer (partner_id, id)
);

CREATE TRIGGER only_what_never_left_is_withdrawn BEFORE INSERT ON withdrawn_invoice FOR EACH ROW
BEGIN
    IF NOT EXISTS (SELECT 1 FROM invoice WHERE partner_id = NEW.partner_id AND id = NEW.id
            AND status = 'APPROVED' AND export_state IN ('NONE', 'REFUSED')) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'only an approved invoice that never left can be withdrawn';
    END IF;
END;

CREATE TRIGGER withdrawn_invoice_is_immutable BEFORE UPDATE ON withdrawn_invoice FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was withdrawn stays on record';
END;

CREATE TRIGGER withdrawn_invoice_is_kept BEFORE DELETE ON withdrawn_invoice FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was withdrawn stays on record';
END;

CREATE TRIGGER invoice_sequence_is_immutable BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
    IF OLD.status <> 'DRAFT' AND NOT (NEW.sequence <=> OLD.sequence AND (OLD.sent_at IS NULL OR NEW.sent_at = OLD.sent_at)
        AND (OLD.voided_at IS NULL OR NEW.voided_at = OLD.voided_at)) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an approved invoice does not change';
    END IF;
END;

DROP TRIGGER invoice_is_kept;
DROP TRIGGER invoice_line_is_kept;
DROP TRIGGER invoice_vat_is_kept;
DROP TRIGGER invoice_warning_is_kept;
DROP TRIGGER invoice_snapshot_is_kept;
DROP TRIGGER document_is_kept;

CREATE TRIGGER invoice_is_kept BEFORE DELETE ON invoice FOR EACH ROW
BEGIN
    IF OLD.status <> 'DRAFT'
        AND NOT EXISTS (SELECT 1 FROM withdrawn_invoice WHERE partner_id = OLD.partner_id AND id = OLD.id) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an approved invoice is kept';
    END IF;
END;

CREATE TRIGGER invoice_line_is_kept BEFORE DELETE ON invoice_line FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) <> 'DRAFT'
        AND NOT EXISTS (SELECT 1 FROM withdrawn_invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a line of an approved invoice is kept';
    END IF;
END;

CREATE TRIGGER invoice_vat_is_kept BEFORE DELETE ON invoice_vat FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) <> 'DRAFT'
        AND NOT EXISTS (SELECT 1 FROM withdrawn_invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the VAT of an approved invoice is kept';
    END IF;
END;

CREATE TRIGGER invoice_warning_is_kept BEFORE DELETE ON invoice_warning FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) <> 'DRAFT'
        AND NOT EXISTS (SELECT 1 FROM withdrawn_invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a warning on an approved invoice is kept';
    END IF;
END;

CREATE TRIGGER invoice_snapshot_is_kept BEFORE DELETE ON invoice_snapshot FOR EACH ROW
BEGIN
    IF NOT EXISTS (SELECT 1 FROM withdrawn_invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the snapshot of an approved invoice is kept';
    END IF;
END;

CREATE TRIGGER document_is_kept BEFORE DELETE ON document FOR EACH ROW
BEGIN
    IF NOT EXISTS (SELECT 1 FROM withdrawn_invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the document of an approved invoice is kept';
    END IF;
END;
