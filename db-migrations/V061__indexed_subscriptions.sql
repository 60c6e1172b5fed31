-- R17: what an indexation raised when it was made, so that it can be announced.
CREATE TABLE indexed_subscription (
    partner_id       BIGINT        NOT NULL,
    indexation_id    BIGINT        NOT NULL,
    subscription_id  BIGINT        NOT NULL,
    quantity         DECIMAL(19,4) NOT NULL,
    currency         CHAR(3)       NOT NULL,
    price_before     DECIMAL(19,4) NOT NULL,
    price_after      DECIMAL(19,4) NOT NULL,
    PRIMARY KEY (partner_id, indexation_id, subscription_id),
    CONSTRAINT indexed_by FOREIGN KEY (partner_id, indexation_id) REFERENCES indexation (partner_id, id),
    CONSTRAINT indexed_subscription_itself FOREIGN KEY (partner_id, subscription_id) REFERENCES subscription (partner_id, id)
);
