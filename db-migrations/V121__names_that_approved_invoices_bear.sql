-- R31: what customers, codes and layouts were called at approval. NULL on drafts: they go by what these are called now.
DROP TRIGGER invoice_line_is_immutable; -- until the names are filled in: all guards come back with the next migration

ALTER TABLE invoice
    ADD COLUMN debtor_number     VARCHAR(20)  COLLATE utf8mb4_nopad_bin NULL AFTER debtor_id,
    ADD COLUMN debtor_name       VARCHAR(200) NULL AFTER debtor_number,
    ADD COLUMN debtor_line1      VARCHAR(200) NULL AFTER debtor_name,
    ADD COLUMN debtor_postcode   VARCHAR(20)  NULL AFTER debtor_line1,
    ADD COLUMN debtor_city       VARCHAR(100) NULL AFTER debtor_postcode,
    ADD COLUMN debtor_country    CHAR(2)      NULL AFTER debtor_city,
    ADD COLUMN debtor_vat_number VARCHAR(20)  NULL AFTER debtor_country,
    ADD COLUMN debtor_email      VARCHAR(200) NULL AFTER debtor_vat_number,
    ADD COLUMN layout_code       VARCHAR(30)  COLLATE utf8mb4_nopad_bin NULL AFTER layout_id;

ALTER TABLE invoice_line
    ADD COLUMN customer_name  VARCHAR(200) NULL AFTER customer_id,
    ADD COLUMN vat_code       VARCHAR(30)  COLLATE utf8mb4_nopad_bin NULL AFTER vat_code_id,
    ADD COLUMN ledger_account VARCHAR(20)  COLLATE utf8mb4_nopad_bin NULL AFTER ledger_account_id;

ALTER TABLE invoice_vat
    ADD COLUMN vat_code           VARCHAR(30) COLLATE utf8mb4_nopad_bin NULL AFTER vat_code_id,
    ADD COLUMN ledger_account     VARCHAR(20) COLLATE utf8mb4_nopad_bin NULL AFTER ledger_account_id,
    ADD COLUMN vat_ledger_account VARCHAR(20) COLLATE utf8mb4_nopad_bin NULL COMMENT 'of the VAT itself' AFTER ledger_account;

UPDATE invoice
    JOIN customer ON customer.partner_id = invoice.partner_id AND customer.id = invoice.debtor_id
    LEFT JOIN layout ON layout.partner_id = invoice.partner_id AND layout.id = invoice.layout_id
SET invoice.debtor_number = customer.number, invoice.debtor_name = customer.name, invoice.debtor_line1 = customer.line1,
    invoice.debtor_postcode = customer.postcode, invoice.debtor_city = customer.city, invoice.debtor_country = customer.country,
    invoice.debtor_vat_number = customer.vat_number, invoice.debtor_email = customer.email, invoice.layout_code = layout.code
WHERE invoice.status <> 'DRAFT';

UPDATE invoice
    JOIN invoice_line ON invoice_line.partner_id = invoice.partner_id AND invoice_line.invoice_id = invoice.id
    JOIN customer ON customer.partner_id = invoice_line.partner_id AND customer.id = invoice_line.customer_id
    JOIN vat_code ON vat_code.partner_id = invoice_line.partner_id AND vat_code.id = invoice_line.vat_code_id
    JOIN ledger_account ON ledger_account.partner_id = invoice_line.partner_id AND ledger_account.id = invoice_line.ledger_account_id
SET invoice_line.customer_name = customer.name, invoice_line.vat_code = vat_code.code, invoice_line.ledger_account = ledger_account.code
WHERE invoice.status <> 'DRAFT';

UPDATE invoice
    JOIN invoice_vat ON invoice_vat.partner_id = invoice.partner_id AND invoice_vat.invoice_id = invoice.id
    JOIN vat_code ON vat_code.partner_id = invoice_vat.partner_id AND vat_code.id = invoice_vat.vat_code_id
    JOIN ledger_account revenue ON revenue.partner_id = invoice_vat.partner_id AND revenue.id = invoice_vat.ledger_account_id
    JOIN ledger_account vat ON vat.partner_id = vat_code.partner_id AND vat.id = vat_code.ledger_account_id
SET invoice_vat.vat_code = vat_code.code, invoice_vat.ledger_account = revenue.code, invoice_vat.vat_ledger_account = vat.code
WHERE invoice.status <> 'DRAFT';

ALTER TABLE invoice
    ADD CONSTRAINT invoice_names_at_approval CHECK ((status = 'DRAFT') = (debtor_name IS NULL)),
    ADD CONSTRAINT invoice_layout_code_at_approval CHECK ((layout_code IS NULL) = (layout_version IS NULL));
