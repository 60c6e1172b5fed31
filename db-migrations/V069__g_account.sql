-- R27: a percentage of the total is to be paid on the partner's G-account. A draft keeps what counted when it was made (R2).
ALTER TABLE partner
    ADD COLUMN g_account_percent DECIMAL(7,4) NULL AFTER surcharge_percent,
    ADD COLUMN g_account_iban    VARCHAR(34)  NULL;

ALTER TABLE customer
    ADD COLUMN g_account_percent DECIMAL(7,4) NULL AFTER surcharge_percent;

ALTER TABLE invoice
    ADD COLUMN g_account_percent DECIMAL(7,4) NOT NULL DEFAULT 0 COMMENT '0: all on the own account' AFTER surcharge_spelled,
    ADD COLUMN g_account_iban    VARCHAR(34)  NULL AFTER g_account_percent;

CREATE TRIGGER invoice_g_account_is_immutable BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
    IF OLD.status <> 'DRAFT' AND NOT (
        NEW.g_account_percent = OLD.g_account_percent AND NEW.g_account_iban <=> OLD.g_account_iban) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the G-account of an approved invoice does not change';
    END IF;
END;
