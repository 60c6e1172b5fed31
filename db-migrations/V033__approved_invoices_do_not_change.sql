-- R31: what stands on an approved invoice is protected by the database itself; only states and rendering marks move on.
CREATE TRIGGER invoice_is_immutable BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
    IF OLD.status <> 'DRAFT' AND NOT (
        NEW.status <> 'DRAFT' AND NEW.kind = OLD.kind AND NEW.number = OLD.number
        AND NEW.invoice_date = OLD.invoice_date AND NEW.due_date = OLD.due_date AND NEW.debtor_id = OLD.debtor_id
        AND NEW.currency = OLD.currency AND NEW.net = OLD.net AND NEW.vat_total = OLD.vat_total AND NEW.total = OLD.total
        AND NEW.message <=> OLD.message AND NEW.line_count = OLD.line_count) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an approved invoice does not change';
    END IF;
END;

CREATE TRIGGER invoice_is_kept BEFORE DELETE ON invoice FOR EACH ROW
BEGIN
    IF OLD.status <> 'DRAFT' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an approved invoice is kept';
    END IF;
END;

CREATE TRIGGER invoice_line_is_immutable BEFORE UPDATE ON invoice_line FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) <> 'DRAFT' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a line of an approved invoice does not change';
    END IF;
END;

CREATE TRIGGER invoice_line_is_kept BEFORE DELETE ON invoice_line FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) <> 'DRAFT' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a line of an approved invoice is kept';
    END IF;
END;

CREATE TRIGGER invoice_vat_is_kept BEFORE DELETE ON invoice_vat FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) <> 'DRAFT' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the VAT of an approved invoice is kept';
    END IF;
END;
