-- R15, R16: why a line has its price and discount, as it was when the line was made; NULL on corrections.
ALTER TABLE invoice_line
    ADD COLUMN price_from       VARCHAR(8)   NULL COMMENT 'own, list or product' AFTER discount_percent,
    ADD COLUMN discount_from    VARCHAR(8)   NULL COMMENT 'none, own, list or customer' AFTER price_from,
    ADD COLUMN price_list_entry VARCHAR(500) NULL COMMENT 'JSON: the entry that gave either of them' AFTER discount_from;
