-- R25: a percentage on top that may be deducted by who pays early. A draft keeps what counted when it was made (R2).
ALTER TABLE partner
    ADD COLUMN credit_surcharge_percent     DECIMAL(7,4) NULL AFTER g_account_percent,
    ADD COLUMN credit_surcharge_days        SMALLINT     NULL AFTER credit_surcharge_percent,
    ADD COLUMN credit_surcharge_vat_code_id BIGINT       NULL COMMENT 'a code that charges no VAT',
    ADD CONSTRAINT partner_credit_vat_code FOREIGN KEY (partner_id, credit_surcharge_vat_code_id) REFERENCES vat_code (partner_id, id);

UPDATE partner
    JOIN vat_code ON vat_code.partner_id = partner.partner_id AND vat_code.code = 'EXEMPT'
    SET partner.credit_surcharge_vat_code_id = vat_code.id;

ALTER TABLE customer
    ADD COLUMN credit_surcharge_percent     DECIMAL(7,4) NULL AFTER g_account_percent,
    ADD COLUMN credit_surcharge_days        SMALLINT     NULL AFTER credit_surcharge_percent;

ALTER TABLE invoice
    ADD COLUMN credit_surcharge_percent     DECIMAL(7,4)  NOT NULL DEFAULT 0 COMMENT '0: none' AFTER surcharge_spelled,
    ADD COLUMN credit_surcharge_days        SMALLINT      NOT NULL DEFAULT 0 AFTER credit_surcharge_percent,
    ADD COLUMN credit_surcharge_vat_code_id BIGINT        NULL AFTER credit_surcharge_days,
    ADD COLUMN credit_surcharge             DECIMAL(15,2) NOT NULL DEFAULT 0 COMMENT 'may be deducted' AFTER credit_surcharge_vat_code_id,
    ADD CONSTRAINT invoice_credit_vat_code FOREIGN KEY (partner_id, credit_surcharge_vat_code_id) REFERENCES vat_code (partner_id, id);

CREATE TRIGGER invoice_credit_surcharge_is_immutable BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
    IF OLD.status <> 'DRAFT' AND NOT (
        NEW.credit_surcharge = OLD.credit_surcharge AND NEW.credit_surcharge_days = OLD.credit_surcharge_days) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the credit surcharge of an approved invoice does not change';
    END IF;
END;
