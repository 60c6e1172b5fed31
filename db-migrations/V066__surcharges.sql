-- R26: a percentage on top of the net amount. The customer comes before the partner (R2); a draft keeps what counted when it was made.
ALTER TABLE partner
    ADD COLUMN surcharge_percent         DECIMAL(7,4) NULL AFTER collecting,
    ADD COLUMN surcharge_text            VARCHAR(200) NULL COMMENT 'NULL: the usual word in the language of the document',
    ADD COLUMN surcharge_account_id      BIGINT       NULL COMMENT 'NULL: the default account',
    ADD COLUMN surcharge_spelled         BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'a second line spells the sum out',
    ADD COLUMN surcharge_on_credit_notes BOOLEAN      NOT NULL DEFAULT FALSE,
    ADD CONSTRAINT partner_surcharge_account FOREIGN KEY (partner_id, surcharge_account_id) REFERENCES ledger_account (partner_id, id);

ALTER TABLE customer
    ADD COLUMN surcharge_percent         DECIMAL(7,4) NULL AFTER collecting;

ALTER TABLE invoice
    ADD COLUMN surcharge_percent         DECIMAL(7,4) NOT NULL DEFAULT 0 COMMENT '0: none' AFTER invoice_discount_amount,
    ADD COLUMN surcharge_text            VARCHAR(200) NULL AFTER surcharge_percent,
    ADD COLUMN surcharge_account_id      BIGINT       NULL COMMENT 'NULL: those of the lines it is over' AFTER surcharge_text,
    ADD COLUMN surcharge_spelled         BOOLEAN      NOT NULL DEFAULT FALSE AFTER surcharge_account_id,
    ADD CONSTRAINT invoice_surcharge_account FOREIGN KEY (partner_id, surcharge_account_id) REFERENCES ledger_account (partner_id, id);

CREATE TRIGGER invoice_surcharge_is_immutable BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
    IF OLD.status <> 'DRAFT' AND NEW.surcharge_percent <> OLD.surcharge_percent THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the surcharge of an approved invoice does not change';
    END IF;
END;
