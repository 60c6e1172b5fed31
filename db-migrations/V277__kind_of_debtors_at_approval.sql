-- R32: whether an invoice went to a consumer is what its debtor was when it was approved.
ALTER TABLE invoice
    ADD COLUMN debtor_kind VARCHAR(10) NULL COMMENT 'null: a draft' AFTER debtor_id;

UPDATE invoice
    JOIN customer ON customer.partner_id = invoice.partner_id AND customer.id = invoice.debtor_id
SET invoice.debtor_kind = customer.kind
WHERE invoice.status <> 'DRAFT';

ALTER TABLE invoice
    ADD CONSTRAINT invoice_debtor_kind_at_approval CHECK ((status = 'DRAFT') = (debtor_kind IS NULL));

CREATE TRIGGER invoice_debtor_kind_is_immutable BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
    IF OLD.status <> 'DRAFT' AND NOT (NEW.debtor_kind <=> OLD.debtor_kind) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an approved invoice does not change';
    END IF;
END;
