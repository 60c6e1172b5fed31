-- R30: the row is locked while numbers are given, so that a series has no gap and no double.
CREATE TABLE number_series (
    partner_id      BIGINT       NOT NULL,
    code            VARCHAR(20)  NOT NULL,
    pattern         VARCHAR(60)  COLLATE utf8mb4_nopad_bin NULL COMMENT 'NULL: not in use, its documents go by the series of invoices',
    restarts        BOOLEAN      NOT NULL DEFAULT TRUE,
    next_number     BIGINT       NOT NULL DEFAULT 1,
    period          VARCHAR(7)   NOT NULL DEFAULT '' COMMENT 'the year or month that the counter belongs to',
    last_date       DATE         NULL COMMENT 'invoice date of the last number given; dates never go back',
    version         INT          NOT NULL DEFAULT 1,
    PRIMARY KEY (partner_id, code),
    CONSTRAINT number_series_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);
