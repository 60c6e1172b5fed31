-- R28. On a draft: typed, or that of the invoice it credits; NULL: the day rate counts. From approval on: what was used.
ALTER TABLE invoice
    ADD COLUMN rate DECIMAL(18,10) NULL COMMENT 'units of currency for one of partner_currency',
    ADD COLUMN partner_currency CHAR(3) NULL COMMENT 'currency of the books at approval',
    ADD COLUMN vat_total_converted DECIMAL(15,2) NULL COMMENT 'vat_total in partner_currency';

DROP TRIGGER invoice_is_immutable;

UPDATE invoice JOIN partner ON partner.partner_id = invoice.partner_id AND partner.currency = invoice.currency
SET invoice.rate = 1, invoice.partner_currency = invoice.currency, invoice.vat_total_converted = invoice.vat_total
WHERE invoice.status <> 'DRAFT';

-- R31, with the rate.
CREATE TRIGGER invoice_is_immutable BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
    IF OLD.status <> 'DRAFT' AND NOT (
        NEW.status <> 'DRAFT' AND NEW.kind = OLD.kind AND NEW.number = OLD.number
        AND NEW.invoice_date = OLD.invoice_date AND NEW.due_date = OLD.due_date AND NEW.debtor_id = OLD.debtor_id
        AND NEW.currency = OLD.currency AND NEW.net = OLD.net AND NEW.vat_total = OLD.vat_total AND NEW.total = OLD.total
        AND NEW.rate <=> OLD.rate AND NEW.partner_currency <=> OLD.partner_currency
        AND NEW.vat_total_converted <=> OLD.vat_total_converted
        AND NEW.message <=> OLD.message AND NEW.line_count = OLD.line_count) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an approved invoice does not change';
    END IF;
END;
