-- R40: what each invoice asks to be mentioned by who pays it; given at approval with the number, never twice for a partner.
ALTER TABLE partner
    ADD COLUMN reference_scheme VARCHAR(4) NOT NULL DEFAULT 'TEXT' COMMENT 'how payments refer to invoices';

ALTER TABLE invoice
    ADD COLUMN payment_reference VARCHAR(60) COLLATE utf8mb4_nopad_bin NULL
        COMMENT 'in its one form; null: none, or a draft still' AFTER sequence,
    ADD UNIQUE KEY invoice_payment_reference (partner_id, payment_reference);

-- What was approved before asked for its number.
UPDATE invoice SET payment_reference = number WHERE status <> 'DRAFT' AND kind <> 'CREDIT_NOTE';

CREATE TRIGGER invoice_reference_is_immutable BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
    IF OLD.status <> 'DRAFT' AND NOT (NEW.payment_reference <=> OLD.payment_reference) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an approved invoice does not change';
    END IF;
END;
