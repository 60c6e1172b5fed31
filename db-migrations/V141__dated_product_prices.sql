-- R15, R17: a price counts from a day on, until the next one of the same interval and currency.
ALTER TABLE product_price
    ADD COLUMN valid_from    DATE        NOT NULL DEFAULT '1000-01-01' COMMENT 'read for the first day served; 1000-01-01: from the beginning' AFTER currency,
    ADD COLUMN indexation_id BIGINT      NULL COMMENT 'that made it',
    ADD COLUMN recorded_at   DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (partner_id, product_id, billing_interval, currency, valid_from),
    ADD CONSTRAINT product_price_by_indexation FOREIGN KEY (partner_id, indexation_id) REFERENCES indexation (partner_id, id);
