CREATE TABLE price_list (
    partner_id      BIGINT       NOT NULL,
    id              BIGINT       NOT NULL,
    code            VARCHAR(30)  COLLATE utf8mb4_nopad_bin NOT NULL,
    name            VARCHAR(100) NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    version         INT          NOT NULL DEFAULT 1,
    PRIMARY KEY (partner_id, id),
    UNIQUE KEY price_list_code (partner_id, code),
    CONSTRAINT price_list_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);

-- R15: for a product or a group, and one of new price, amount off, percentage off.
CREATE TABLE price_list_entry (
    partner_id        BIGINT        NOT NULL,
    id                BIGINT        NOT NULL,
    price_list_id     BIGINT        NOT NULL,
    product_id        BIGINT        NULL,
    product_group     VARCHAR(100)  COLLATE utf8mb4_nopad_bin NULL,
    minimum_quantity  DECIMAL(19,4) NOT NULL,
    valid_from        DATE          NULL,
    valid_until       DATE          NULL COMMENT 'exclusive',
    billing_interval  VARCHAR(8)    NULL COMMENT 'ISO 8601; empty: once only; NULL: a percentage counts for all',
    currency          CHAR(3)       NULL,
    unit_price        DECIMAL(19,4) NULL,
    amount_off        DECIMAL(19,4) NULL,
    percent_off       DECIMAL(7,4)  NULL,
    created_at        DATETIME(6)   NOT NULL,
    version           INT           NOT NULL DEFAULT 1,
    PRIMARY KEY (partner_id, id),
    KEY entry_of_list (partner_id, price_list_id, id),
    CONSTRAINT entry_of_price_list FOREIGN KEY (partner_id, price_list_id) REFERENCES price_list (partner_id, id),
    CONSTRAINT entry_of_product FOREIGN KEY (partner_id, product_id) REFERENCES product (partner_id, id),
    CONSTRAINT entry_has_one_subject CHECK ((product_id IS NULL) <> (product_group IS NULL)),
    CONSTRAINT entry_gives_one_thing CHECK (
        (unit_price IS NOT NULL) + (amount_off IS NOT NULL) + (percent_off IS NOT NULL) = 1
        AND (percent_off IS NULL) = (billing_interval IS NOT NULL) AND (percent_off IS NULL) = (currency IS NOT NULL))
);

ALTER TABLE customer
    ADD COLUMN price_list_id BIGINT NULL AFTER discount_percent,
    ADD CONSTRAINT customer_price_list FOREIGN KEY (partner_id, price_list_id) REFERENCES price_list (partner_id, id);
