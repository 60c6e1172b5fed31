-- R7: what counts as billed. The primary key makes billing a part of a period twice impossible.
CREATE TABLE billed_period (
    partner_id          BIGINT        NOT NULL,
    subscription_id     BIGINT        NOT NULL,
    service_from        DATE          NOT NULL COMMENT 'first day of the part that was billed',
    correction_no       INT           NOT NULL COMMENT 'tells entries of one part apart; 0: the first',
    is_correction       BOOLEAN       NOT NULL COMMENT 'corrects a part, or is one',
    from_date           DATE          NOT NULL COMMENT 'first day of this entry: the part''s, or the first one given back or added',
    until_date          DATE          NOT NULL COMMENT 'exclusive',
    amount              DECIMAL(15,2) NOT NULL COMMENT 'net; negative for what was given back',
    source              VARCHAR(10)   NOT NULL,
    line_id             BIGINT        NULL,
    waived_terms        VARCHAR(500)  NULL COMMENT 'JSON: the terms of a line that was waived as a whole',
    waived_reason       VARCHAR(500)  NULL,
    waived_by           VARCHAR(200)  NULL,
    PRIMARY KEY (partner_id, subscription_id, service_from, correction_no),
    KEY billed_period_line (partner_id, line_id),
    CONSTRAINT billed_period_of_subscription FOREIGN KEY (partner_id, subscription_id) REFERENCES subscription (partner_id, id),
    CONSTRAINT billed_period_by_line FOREIGN KEY (partner_id, line_id) REFERENCES invoice_line (partner_id, id)
);
