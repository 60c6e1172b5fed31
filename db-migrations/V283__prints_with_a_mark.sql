-- R34: large documents are ordered for each mark; NONE is the document itself.
ALTER TABLE document_order
    ADD COLUMN mark VARCHAR(9) NOT NULL DEFAULT 'DRAFT' AFTER invoice_id,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (partner_id, invoice_id, mark);

UPDATE document_order
    JOIN invoice ON invoice.partner_id = document_order.partner_id AND invoice.id = document_order.invoice_id
    SET mark = 'NONE' WHERE invoice.status <> 'DRAFT';

ALTER TABLE document_order ALTER COLUMN mark DROP DEFAULT;
