ALTER TABLE charge
    ADD COLUMN price_list_id BIGINT NULL COMMENT 'NULL: the list of the customer (R15)' AFTER discount_percent,
    ADD CONSTRAINT charge_price_list FOREIGN KEY (partner_id, price_list_id) REFERENCES price_list (partner_id, id);
