-- Lists within a period, and lists and searches by amount: what a credit note gives back is below zero there.
ALTER TABLE invoice
    ADD COLUMN signed_total DECIMAL(15,2) AS (IF(kind = 'CREDIT_NOTE', -total, total)) PERSISTENT
        COMMENT 'below zero where it is given back' AFTER total,
    ADD KEY invoice_by_date (partner_id, invoice_date, created_at, id),
    ADD KEY invoice_by_total (partner_id, signed_total, created_at, id);
