CREATE TABLE product (
    partner_id        BIGINT       NOT NULL,
    id                BIGINT       NOT NULL,
    reference         VARCHAR(64)  COLLATE utf8mb4_nopad_bin NULL,
    code              VARCHAR(64)  COLLATE utf8mb4_nopad_bin NOT NULL,
    name              VARCHAR(200) NOT NULL,
    product_group     VARCHAR(100) NULL,
    kind              VARCHAR(10)  NOT NULL,
    vat_code_id       BIGINT       NULL,
    ledger_account_id BIGINT       NULL,
    created_at        DATETIME(6)  NOT NULL,
    version           INT          NOT NULL DEFAULT 1,
    PRIMARY KEY (partner_id, id),
    UNIQUE KEY product_code (partner_id, code),
    UNIQUE KEY product_reference (partner_id, reference),
    KEY product_name (partner_id, name),
    CONSTRAINT product_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id),
    CONSTRAINT product_vat_code FOREIGN KEY (partner_id, vat_code_id) REFERENCES vat_code (partner_id, id),
    CONSTRAINT product_account FOREIGN KEY (partner_id, ledger_account_id) REFERENCES ledger_account (partner_id, id)
);

CREATE TABLE product_price (
    partner_id        BIGINT        NOT NULL,
    product_id        BIGINT        NOT NULL,
    billing_interval  VARCHAR(8)    NOT NULL COMMENT 'ISO 8601; empty: once only',
    currency          CHAR(3)       NOT NULL,
    unit_price        DECIMAL(19,4) NOT NULL,
    PRIMARY KEY (partner_id, product_id, billing_interval, currency),
    CONSTRAINT product_price_of_product FOREIGN KEY (partner_id, product_id) REFERENCES product (partner_id, id)
);
