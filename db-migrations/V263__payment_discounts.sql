-- R24: a percentage that who pays early keeps. A draft keeps what counted when it was made (R2).
ALTER TABLE partner
    ADD COLUMN payment_discount_percent     DECIMAL(7,4) NULL AFTER credit_surcharge_vat_code_id,
    ADD COLUMN payment_discount_days        SMALLINT     NULL AFTER payment_discount_percent;

ALTER TABLE customer
    ADD COLUMN payment_discount_percent     DECIMAL(7,4) NULL AFTER credit_surcharge_days,
    ADD COLUMN payment_discount_days        SMALLINT     NULL AFTER payment_discount_percent;

ALTER TABLE invoice
    ADD COLUMN payment_discount_percent     DECIMAL(7,4)  NOT NULL DEFAULT 0 COMMENT '0: none' AFTER credit_surcharge,
    ADD COLUMN payment_discount_days        SMALLINT      NOT NULL DEFAULT 0 AFTER payment_discount_percent,
    ADD COLUMN payment_discount_of_net      BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'of the net, which bears VAT less it' AFTER payment_discount_days,
    ADD COLUMN payment_discount             DECIMAL(15,2) NOT NULL DEFAULT 0 COMMENT 'may be kept; on a credit note what bears no VAT' AFTER payment_discount_of_net;

ALTER TABLE invoice_vat
    ADD COLUMN untaxed                      DECIMAL(15,2) NOT NULL DEFAULT 0 COMMENT 'what of the base bears no VAT' AFTER base;

DROP TRIGGER invoice_is_immutable;

CREATE TRIGGER invoice_is_immutable BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
    IF OLD.status <> 'DRAFT' AND NOT (
        NEW.status <> 'DRAFT' AND NEW.partner_id = OLD.partner_id AND NEW.id = OLD.id AND NEW.kind = OLD.kind
        AND NEW.series_code <=> OLD.series_code AND NEW.number = OLD.number
        AND NEW.invoice_date = OLD.invoice_date AND NEW.due_date = OLD.due_date
        AND NEW.payment_term_days = OLD.payment_term_days
        AND NEW.payment_term_end_of_month = OLD.payment_term_end_of_month
        AND NEW.debtor_id = OLD.debtor_id AND NEW.debtor_number <=> OLD.debtor_number
        -- as bytes: names compare alike whatever their accents and case
        AND CAST(NEW.debtor_name AS BINARY) <=> CAST(OLD.debtor_name AS BINARY)
        AND CAST(NEW.debtor_line1 AS BINARY) <=> CAST(OLD.debtor_line1 AS BINARY)
        AND CAST(NEW.debtor_postcode AS BINARY) <=> CAST(OLD.debtor_postcode AS BINARY)
        AND CAST(NEW.debtor_city AS BINARY) <=> CAST(OLD.debtor_city AS BINARY)
        AND NEW.debtor_country <=> OLD.debtor_country AND NEW.debtor_vat_number <=> OLD.debtor_vat_number
        AND NEW.debtor_email <=> OLD.debtor_email AND NEW.locale = OLD.locale
        AND NEW.layout_id <=> OLD.layout_id AND NEW.layout_code <=> OLD.layout_code
        AND NEW.layout_version <=> OLD.layout_version AND NEW.grouping = OLD.grouping
        AND NEW.currency = OLD.currency AND NEW.rate <=> OLD.rate AND NEW.partner_currency <=> OLD.partner_currency
        AND NEW.net = OLD.net AND NEW.vat_total = OLD.vat_total AND NEW.total = OLD.total
        AND NEW.vat_total_converted <=> OLD.vat_total_converted
        AND NEW.invoice_discount_percent <=> OLD.invoice_discount_percent
        AND NEW.invoice_discount_amount <=> OLD.invoice_discount_amount
        AND NEW.surcharge_percent = OLD.surcharge_percent
        AND CAST(NEW.surcharge_text AS BINARY) <=> CAST(OLD.surcharge_text AS BINARY)
        AND NEW.surcharge_account_id <=> OLD.surcharge_account_id AND NEW.surcharge_spelled = OLD.surcharge_spelled
        AND NEW.credit_surcharge_percent = OLD.credit_surcharge_percent
        AND NEW.credit_surcharge_days = OLD.credit_surcharge_days
        AND NEW.credit_surcharge_vat_code_id <=> OLD.credit_surcharge_vat_code_id
        AND NEW.credit_surcharge = OLD.credit_surcharge
        AND NEW.payment_discount_percent = OLD.payment_discount_percent
        AND NEW.payment_discount_days = OLD.payment_discount_days
        AND NEW.payment_discount_of_net = OLD.payment_discount_of_net
        AND NEW.payment_discount = OLD.payment_discount
        AND NEW.g_account_percent = OLD.g_account_percent AND NEW.g_account_iban <=> OLD.g_account_iban
        AND CAST(NEW.message AS BINARY) <=> CAST(OLD.message AS BINARY)
        AND NEW.run_id <=> OLD.run_id AND NEW.credits_invoice_id <=> OLD.credits_invoice_id
        AND NEW.line_count = OLD.line_count AND NEW.correction_count = OLD.correction_count
        AND NEW.changed_by = OLD.changed_by AND NEW.created_at = OLD.created_at
        AND NEW.approved_at <=> OLD.approved_at AND NEW.approved_by <=> OLD.approved_by) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an approved invoice does not change';
    END IF;
END;
