-- R7: that an earlier system billed a subscription up to a day, and by which terms: those count if it is ever corrected.
CREATE TABLE brought_over (
    partner_id          BIGINT        NOT NULL,
    subscription_id     BIGINT        NOT NULL,
    until_date          DATE          NOT NULL COMMENT 'first day that it did not bill',
    currency            CHAR(3)       NOT NULL,
    debtor_id           BIGINT        NOT NULL,
    product_id          BIGINT        NOT NULL,
    quantity            DECIMAL(19,4) NOT NULL,
    unit_price          DECIMAL(19,4) NOT NULL,
    discount_percent    DECIMAL(7,4)  NOT NULL,
    vat_code_id         BIGINT        NOT NULL,
    vat_category        CHAR(2)       NOT NULL,
    vat_rate            DECIMAL(7,4)  NOT NULL,
    ledger_account_id   BIGINT        NOT NULL,
    PRIMARY KEY (partner_id, subscription_id),
    CONSTRAINT brought_over_subscription FOREIGN KEY (partner_id, subscription_id) REFERENCES subscription (partner_id, id),
    CONSTRAINT brought_over_debtor FOREIGN KEY (partner_id, debtor_id) REFERENCES customer (partner_id, id),
    CONSTRAINT brought_over_product FOREIGN KEY (partner_id, product_id) REFERENCES product (partner_id, id),
    CONSTRAINT brought_over_vat_code FOREIGN KEY (partner_id, vat_code_id) REFERENCES vat_code (partner_id, id),
    CONSTRAINT brought_over_account FOREIGN KEY (partner_id, ledger_account_id) REFERENCES ledger_account (partner_id, id)
);
