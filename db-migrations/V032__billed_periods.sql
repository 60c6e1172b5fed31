-- R7: what counts as billed. The primary key makes billing a part of a period twice impossible.
CREATE TABLE billed_period (
    partner_id          BIGINT        NOT NULL,
    subscription_id     BIGINT        NOT NULL,
    service_from        DATE          NOT NULL,
    correction_no       INT           NOT NULL,
    service_until       DATE          NOT NULL,
    amount              DECIMAL(15,2) NOT NULL,
    source              VARCHAR(10)   NOT NULL,
    line_id             BIGINT        NULL,
    waived_reason       VARCHAR(500)  NULL,
    waived_by           VARCHAR(200)  NULL,
    PRIMARY KEY (partner_id, subscription_id, service_from, correction_no),
    KEY billed_period_line (partner_id, line_id),
    CONSTRAINT billed_period_of_subscription FOREIGN KEY (partner_id, subscription_id) REFERENCES subscription (partner_id, id),
    CONSTRAINT billed_period_by_line FOREIGN KEY (partner_id, line_id) REFERENCES invoice_line (partner_id, id)
);
