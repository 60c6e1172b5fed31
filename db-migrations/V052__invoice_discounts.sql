-- R16: a discount on the whole, as it was asked for; what it comes to is in the totals and in invoice_vat.
ALTER TABLE invoice
    ADD COLUMN invoice_discount_percent DECIMAL(7,4)  NULL AFTER message,
    ADD COLUMN invoice_discount_amount  DECIMAL(15,2) NULL AFTER invoice_discount_percent;

CREATE TRIGGER invoice_discount_is_immutable BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
    IF OLD.status <> 'DRAFT' AND NOT (
        NEW.invoice_discount_percent <=> OLD.invoice_discount_percent
        AND NEW.invoice_discount_amount <=> OLD.invoice_discount_amount) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the discount of an approved invoice does not change';
    END IF;
END;
