-- Columns under "settings" may be NULL: then the partner's value counts (R2).
CREATE TABLE customer (
    partner_id          BIGINT        NOT NULL,
    id                  BIGINT        NOT NULL,
    reference           VARCHAR(64)   COLLATE utf8mb4_nopad_bin NULL,
    number              VARCHAR(20)   COLLATE utf8mb4_nopad_bin NOT NULL,
    name                VARCHAR(200)  NOT NULL,
    kind                VARCHAR(10)   NOT NULL,
    vat_number          VARCHAR(20)   NULL,
    chamber_of_commerce VARCHAR(20)   NULL,
    line1               VARCHAR(200)  NOT NULL,
    postcode            VARCHAR(20)   NOT NULL,
    city                VARCHAR(100)  NOT NULL,
    country             CHAR(2)       NOT NULL,
    email               VARCHAR(200)  NULL,
    phone               VARCHAR(50)   NULL,
    iban                VARCHAR(34)   NULL,
    currency            CHAR(3)       NOT NULL,
    vat_code_id         BIGINT        NULL,
    invoice_debtor_id   BIGINT        NULL COMMENT 'who pays; NULL: the customer itself',
    payer_id            BIGINT        AS (COALESCE(invoice_debtor_id, id)) PERSISTENT COMMENT 'who pays',
    credit_limit        DECIMAL(15,2) NULL,
    discount_percent    DECIMAL(7,4)  NULL,
    -- settings
    locale              VARCHAR(10)   NULL,
    billing_type        VARCHAR(10)   NULL,
    prorate             BOOLEAN       NULL,
    corrections         BOOLEAN       NULL,
    invoice_interval    SMALLINT      NULL,
    invoice_month       SMALLINT      NULL,
    payment_term_days   SMALLINT      NULL,
    payment_term_end_of_month BOOLEAN NULL,
    delivery            VARCHAR(10)   NULL,
    grouping            VARCHAR(20)   NULL,
    collecting          VARCHAR(20)   NULL,
    created_at          DATETIME(6)   NOT NULL,
    version             INT           NOT NULL DEFAULT 1,
    PRIMARY KEY (partner_id, id),
    UNIQUE KEY customer_number (partner_id, number),
    UNIQUE KEY customer_reference (partner_id, reference),
    KEY customer_name (partner_id, name),
    KEY customer_debtor (partner_id, invoice_debtor_id),
    KEY customer_payer (partner_id, payer_id),
    CONSTRAINT customer_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id),
    CONSTRAINT customer_vat_code FOREIGN KEY (partner_id, vat_code_id) REFERENCES vat_code (partner_id, id),
    CONSTRAINT customer_invoice_debtor FOREIGN KEY (partner_id, invoice_debtor_id) REFERENCES customer (partner_id, id)
);

CREATE TABLE contact (
    partner_id      BIGINT       NOT NULL,
    id              BIGINT       NOT NULL,
    customer_id     BIGINT       NOT NULL,
    name            VARCHAR(200) NOT NULL,
    contact_function VARCHAR(20) NOT NULL,
    email           VARCHAR(200) NULL,
    phone           VARCHAR(50)  NULL,
    locale          VARCHAR(10)  NULL,
    PRIMARY KEY (partner_id, id),
    KEY contact_of (partner_id, customer_id),
    CONSTRAINT contact_of_customer FOREIGN KEY (partner_id, customer_id) REFERENCES customer (partner_id, id)
);

-- The number that the next customer without one gets: above every numeric one in use. Its row is the lock on giving numbers.
CREATE TABLE customer_number (
    partner_id      BIGINT       NOT NULL,
    next_number     BIGINT       NOT NULL,
    PRIMARY KEY (partner_id),
    CONSTRAINT customer_number_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);
