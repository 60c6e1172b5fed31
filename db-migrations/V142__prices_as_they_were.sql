-- R7: the days of a period keep the prices that were known when something of it was billed first. What a price depends on is
-- kept when it changes or goes away: rows as they were until a moment. Triggers, so that no writer can forget it.
ALTER TABLE price_list_entry ADD COLUMN recorded_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6));

CREATE TABLE past_product_price (
    partner_id        BIGINT        NOT NULL,
    product_id        BIGINT        NOT NULL,
    known_until       DATETIME(6)   NOT NULL,
    billing_interval  VARCHAR(8)    NOT NULL,
    currency          CHAR(3)       NOT NULL,
    valid_from        DATE          NOT NULL,
    unit_price        DECIMAL(19,4) NOT NULL,
    recorded_at       DATETIME(6)   NOT NULL,
    PRIMARY KEY (partner_id, product_id, known_until, billing_interval, currency, valid_from),
    CONSTRAINT past_price_of_product FOREIGN KEY (partner_id, product_id) REFERENCES product (partner_id, id)
);

CREATE TABLE past_price_list_entry (
    partner_id        BIGINT        NOT NULL,
    price_list_id     BIGINT        NOT NULL COMMENT 'its id; the list may be gone',
    known_until       DATETIME(6)   NOT NULL,
    entry_id          BIGINT        NOT NULL COMMENT 'its id',
    product_id        BIGINT        NULL,
    product_group     VARCHAR(100)  COLLATE utf8mb4_nopad_bin NULL,
    minimum_quantity  DECIMAL(19,4) NOT NULL,
    valid_from        DATE          NULL,
    valid_until       DATE          NULL,
    billing_interval  VARCHAR(8)    NULL,
    currency          CHAR(3)       NULL,
    unit_price        DECIMAL(19,4) NULL,
    amount_off        DECIMAL(19,4) NULL,
    percent_off       DECIMAL(7,4)  NULL,
    recorded_at       DATETIME(6)   NOT NULL,
    PRIMARY KEY (partner_id, price_list_id, known_until, entry_id),
    CONSTRAINT past_entry_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id),
    CONSTRAINT past_entry_of_product FOREIGN KEY (partner_id, product_id) REFERENCES product (partner_id, id)
);

CREATE TABLE past_customer_pricing (
    partner_id        BIGINT        NOT NULL,
    customer_id       BIGINT        NOT NULL,
    known_until       DATETIME(6)   NOT NULL,
    discount_percent  DECIMAL(7,4)  NULL,
    price_list_id     BIGINT        NULL COMMENT 'its id; the list may be gone',
    PRIMARY KEY (partner_id, customer_id, known_until),
    CONSTRAINT past_pricing_of_customer FOREIGN KEY (partner_id, customer_id) REFERENCES customer (partner_id, id)
);

CREATE TRIGGER product_price_changes AFTER UPDATE ON product_price FOR EACH ROW
BEGIN
    IF OLD.unit_price <> NEW.unit_price THEN
        INSERT IGNORE INTO past_product_price
        VALUES (OLD.partner_id, OLD.product_id, UTC_TIMESTAMP(6), OLD.billing_interval, OLD.currency, OLD.valid_from,
                OLD.unit_price, OLD.recorded_at);
    END IF;
END;

CREATE TRIGGER product_price_goes AFTER DELETE ON product_price FOR EACH ROW
    INSERT IGNORE INTO past_product_price
    VALUES (OLD.partner_id, OLD.product_id, UTC_TIMESTAMP(6), OLD.billing_interval, OLD.currency, OLD.valid_from,
            OLD.unit_price, OLD.recorded_at);

CREATE TRIGGER price_list_entry_changes AFTER UPDATE ON price_list_entry FOR EACH ROW
    INSERT IGNORE INTO past_price_list_entry
    VALUES (OLD.partner_id, OLD.price_list_id, UTC_TIMESTAMP(6), OLD.id, OLD.product_id, OLD.product_group,
            OLD.minimum_quantity, OLD.valid_from, OLD.valid_until, OLD.billing_interval, OLD.currency, OLD.unit_price,
            OLD.amount_off, OLD.percent_off, OLD.recorded_at);

CREATE TRIGGER price_list_entry_goes AFTER DELETE ON price_list_entry FOR EACH ROW
    INSERT IGNORE INTO past_price_list_entry
    VALUES (OLD.partner_id, OLD.price_list_id, UTC_TIMESTAMP(6), OLD.id, OLD.product_id, OLD.product_group,
            OLD.minimum_quantity, OLD.valid_from, OLD.valid_until, OLD.billing_interval, OLD.currency, OLD.unit_price,
            OLD.amount_off, OLD.percent_off, OLD.recorded_at);

CREATE TRIGGER customer_pricing_changes AFTER UPDATE ON customer FOR EACH ROW
BEGIN
    IF NOT (OLD.discount_percent <=> NEW.discount_percent AND OLD.price_list_id <=> NEW.price_list_id) THEN
        INSERT IGNORE INTO past_customer_pricing
        VALUES (OLD.partner_id, OLD.id, UTC_TIMESTAMP(6), OLD.discount_percent, OLD.price_list_id);
    END IF;
END;
