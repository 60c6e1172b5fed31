-- R31: nothing of an approved invoice changes, whichever statement tries. States, counts of warnings and the version move on.
DROP TRIGGER invoice_is_immutable;
DROP TRIGGER invoice_discount_is_immutable;
DROP TRIGGER invoice_surcharge_is_immutable;
DROP TRIGGER invoice_credit_surcharge_is_immutable;
DROP TRIGGER invoice_g_account_is_immutable;
DROP TRIGGER invoice_keeps_its_layout;
DROP TRIGGER invoice_line_is_kept;
DROP TRIGGER invoice_vat_is_kept;

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
        AND NEW.g_account_percent = OLD.g_account_percent AND NEW.g_account_iban <=> OLD.g_account_iban
        AND CAST(NEW.message AS BINARY) <=> CAST(OLD.message AS BINARY)
        AND NEW.run_id <=> OLD.run_id AND NEW.credits_invoice_id <=> OLD.credits_invoice_id
        AND NEW.line_count = OLD.line_count AND NEW.correction_count = OLD.correction_count
        AND NEW.changed_by = OLD.changed_by AND NEW.created_at = OLD.created_at
        AND NEW.approved_at <=> OLD.approved_at AND NEW.approved_by <=> OLD.approved_by) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an approved invoice does not change';
    END IF;
END;

CREATE TRIGGER invoice_line_is_of_a_draft BEFORE INSERT ON invoice_line FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = NEW.partner_id AND id = NEW.invoice_id) <> 'DRAFT' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an approved invoice gets no more lines';
    END IF;
END;

-- Also when it is moved: both where it was and where it goes have to be drafts.
CREATE TRIGGER invoice_line_is_immutable BEFORE UPDATE ON invoice_line FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) <> 'DRAFT'
        OR NEW.invoice_id <> OLD.invoice_id
            AND (SELECT status FROM invoice WHERE partner_id = NEW.partner_id AND id = NEW.invoice_id) <> 'DRAFT' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a line of an approved invoice does not change';
    END IF;
END;

CREATE TRIGGER invoice_line_is_kept BEFORE DELETE ON invoice_line FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) <> 'DRAFT' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a line of an approved invoice is kept';
    END IF;
END;

CREATE TRIGGER invoice_vat_is_of_a_draft BEFORE INSERT ON invoice_vat FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = NEW.partner_id AND id = NEW.invoice_id) <> 'DRAFT' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the VAT of an approved invoice does not change';
    END IF;
END;

CREATE TRIGGER invoice_vat_is_immutable BEFORE UPDATE ON invoice_vat FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) <> 'DRAFT'
        OR NEW.invoice_id <> OLD.invoice_id
            AND (SELECT status FROM invoice WHERE partner_id = NEW.partner_id AND id = NEW.invoice_id) <> 'DRAFT' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the VAT of an approved invoice does not change';
    END IF;
END;

CREATE TRIGGER invoice_vat_is_kept BEFORE DELETE ON invoice_vat FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) <> 'DRAFT' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the VAT of an approved invoice is kept';
    END IF;
END;

CREATE TRIGGER invoice_warning_is_of_a_draft BEFORE INSERT ON invoice_warning FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = NEW.partner_id AND id = NEW.invoice_id) <> 'DRAFT' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an approved invoice gets no more warnings';
    END IF;
END;

CREATE TRIGGER invoice_warning_is_immutable BEFORE UPDATE ON invoice_warning FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) <> 'DRAFT'
        OR NEW.invoice_id <> OLD.invoice_id
            AND (SELECT status FROM invoice WHERE partner_id = NEW.partner_id AND id = NEW.invoice_id) <> 'DRAFT' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a warning on an approved invoice does not change';
    END IF;
END;

CREATE TRIGGER invoice_warning_is_kept BEFORE DELETE ON invoice_warning FOR EACH ROW
BEGIN
    IF (SELECT status FROM invoice WHERE partner_id = OLD.partner_id AND id = OLD.invoice_id) <> 'DRAFT' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a warning on an approved invoice is kept';
    END IF;
END;

-- Drafts have neither snapshot nor stored document.
CREATE TRIGGER invoice_snapshot_is_immutable BEFORE UPDATE ON invoice_snapshot FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the snapshot of an approved invoice does not change';
END;

CREATE TRIGGER invoice_snapshot_is_kept BEFORE DELETE ON invoice_snapshot FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the snapshot of an approved invoice is kept';
END;

CREATE TRIGGER document_is_immutable BEFORE UPDATE ON document FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the document of an approved invoice does not change';
END;

CREATE TRIGGER document_is_kept BEFORE DELETE ON document FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the document of an approved invoice is kept';
END;
