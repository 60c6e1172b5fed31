-- R7: what days were billed by, whatever was typed on their line since, and the moment whose prices count for their period.
-- NULL terms: in waived_terms, where there is no line.
ALTER TABLE billed_period
    ADD COLUMN product_id       BIGINT        NULL AFTER line_id,
    ADD COLUMN quantity         DECIMAL(19,4) NULL AFTER product_id,
    ADD COLUMN unit_price       DECIMAL(19,4) NULL AFTER quantity,
    ADD COLUMN discount_percent DECIMAL(7,4)  NULL AFTER unit_price,
    ADD COLUMN priced_at        DATETIME(6)   NOT NULL DEFAULT (UTC_TIMESTAMP(6)) AFTER discount_percent,
    ADD CONSTRAINT billed_period_product FOREIGN KEY (partner_id, product_id) REFERENCES product (partner_id, id);

UPDATE billed_period billed
  JOIN invoice_line line ON line.partner_id = billed.partner_id AND line.id = billed.line_id
   SET billed.product_id = line.product_id, billed.quantity = line.quantity, billed.unit_price = line.unit_price,
       billed.discount_percent = line.discount_percent;

ALTER TABLE brought_over ADD COLUMN priced_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6));
