-- R17: prices raised by a percentage from a date on, of all subscriptions of a product or on a price list.
CREATE TABLE indexation (
    partner_id     BIGINT       NOT NULL,
    id             BIGINT       NOT NULL,
    product_id     BIGINT       NULL,
    price_list_id  BIGINT       NULL,
    percentage     DECIMAL(7,4) NOT NULL,
    effective      DATE         NOT NULL,
    decimals       TINYINT      NOT NULL COMMENT 'of the raised prices: 2 or 4',
    subscriptions  INT          NOT NULL COMMENT 'how many it raised when it was made',
    created_at     DATETIME(6)  NOT NULL,
    created_by     VARCHAR(200) NOT NULL,
    undone_at      DATETIME(6)  NULL,
    PRIMARY KEY (partner_id, id),
    CONSTRAINT indexation_of_product FOREIGN KEY (partner_id, product_id) REFERENCES product (partner_id, id),
    CONSTRAINT indexation_of_price_list FOREIGN KEY (partner_id, price_list_id) REFERENCES price_list (partner_id, id),
    CONSTRAINT indexation_has_one_subject CHECK ((product_id IS NULL) <> (price_list_id IS NULL))
);

ALTER TABLE subscription_change
    ADD COLUMN indexation_id BIGINT        NULL COMMENT 'that made it' AFTER product_id,
    ADD COLUMN price_before  DECIMAL(19,4) NULL COMMENT 'what the indexation raised' AFTER indexation_id,
    ADD CONSTRAINT change_by_indexation FOREIGN KEY (partner_id, indexation_id) REFERENCES indexation (partner_id, id);

ALTER TABLE price_list_entry
    ADD COLUMN indexation_id BIGINT NULL COMMENT 'that made it' AFTER percent_off,
    ADD COLUMN ended_by      BIGINT NULL COMMENT 'the indexation that ended it' AFTER indexation_id,
    ADD COLUMN until_before  DATE   NULL COMMENT 'its end before that' AFTER ended_by,
    ADD CONSTRAINT entry_by_indexation FOREIGN KEY (partner_id, indexation_id) REFERENCES indexation (partner_id, id),
    ADD CONSTRAINT entry_ended_by_indexation FOREIGN KEY (partner_id, ended_by) REFERENCES indexation (partner_id, id);
