-- R28. Reference rates of the ECB: the same for everybody, so they belong to no tenant.
CREATE TABLE day_rate (
    currency            CHAR(3)        NOT NULL,
    rate_date           DATE           NOT NULL,
    rate                DECIMAL(18,10) NOT NULL COMMENT 'units of the currency for one euro',
    PRIMARY KEY (currency, rate_date),
    KEY day_rate_by_date (rate_date, currency)
);
