-- R7, R15: a price can be that of the product's group, so the group is kept too, as it was until a moment.
CREATE TABLE past_product_group (
    partner_id     BIGINT       NOT NULL,
    product_id     BIGINT       NOT NULL,
    known_until    DATETIME(6)  NOT NULL,
    product_group  VARCHAR(100) COLLATE utf8mb4_nopad_bin NULL,
    PRIMARY KEY (partner_id, product_id, known_until),
    CONSTRAINT past_group_of_product FOREIGN KEY (partner_id, product_id) REFERENCES product (partner_id, id)
);

CREATE TRIGGER product_group_changes AFTER UPDATE ON product FOR EACH ROW
BEGIN
    IF NOT (BINARY OLD.product_group <=> BINARY NEW.product_group) THEN
        INSERT IGNORE INTO past_product_group
        VALUES (OLD.partner_id, OLD.id, UTC_TIMESTAMP(6), OLD.product_group);
    END IF;
END;
