-- R44: rates of interest of partners, and days that they add to those of the law.
CREATE TABLE interest_rate (
    partner_id  BIGINT       NOT NULL,
    id          BIGINT       NOT NULL,
    name        VARCHAR(40)  COLLATE utf8mb4_nopad_bin NOT NULL,
    kind        VARCHAR(10)  NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    version     INT          NOT NULL DEFAULT 1,
    PRIMARY KEY (partner_id, id),
    UNIQUE KEY interest_rate_name (partner_id, name),
    CONSTRAINT interest_rate_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);

CREATE TABLE interest_percent (
    partner_id        BIGINT       NOT NULL,
    interest_rate_id  BIGINT       NOT NULL,
    valid_from        DATE         NOT NULL,
    percent           DECIMAL(7,4) NOT NULL COMMENT 'a year',
    PRIMARY KEY (partner_id, interest_rate_id, valid_from),
    CONSTRAINT interest_percent_of_rate FOREIGN KEY (partner_id, interest_rate_id)
        REFERENCES interest_rate (partner_id, id)
);

-- R2: whether documents say what is owed by who pays late.
ALTER TABLE partner
    ADD COLUMN late_interest_note BOOLEAN NULL;

ALTER TABLE customer
    ADD COLUMN late_interest_note BOOLEAN NULL,
    ADD COLUMN interest_rate VARCHAR(40) COLLATE utf8mb4_nopad_bin NULL COMMENT 'its name; null: that of the law';
