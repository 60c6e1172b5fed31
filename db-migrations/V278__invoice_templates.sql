-- Models of invoices: lines and a message under a name, of which drafts begin.
CREATE TABLE invoice_template (
    partner_id  BIGINT        NOT NULL,
    id          BIGINT        NOT NULL,
    name        VARCHAR(100)  NOT NULL,
    currency    CHAR(3)       NOT NULL COMMENT 'that its own prices are in (R28)',
    message     VARCHAR(2000) NULL,
    created_at  DATETIME(6)   NOT NULL,
    version     INT           NOT NULL DEFAULT 1,
    PRIMARY KEY (partner_id, id),
    UNIQUE KEY invoice_template_name (partner_id, name),
    KEY invoice_template_made (partner_id, created_at, id),
    CONSTRAINT template_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);

CREATE TABLE invoice_template_line (
    partner_id        BIGINT        NOT NULL,
    template_id       BIGINT        NOT NULL,
    position          INT           NOT NULL,
    kind              VARCHAR(12)   NOT NULL COMMENT 'CHARGE or TEXT',
    description       VARCHAR(500)  NOT NULL,
    line_group        VARCHAR(200)  NULL,
    product_id        BIGINT        NULL,
    quantity          DECIMAL(19,4) NULL COMMENT 'null: words alone',
    unit_price        DECIMAL(19,4) NULL COMMENT 'null: from list or product, when a draft begins of it',
    discount_percent  DECIMAL(7,4)  NULL,
    price_list_id     BIGINT        NULL,
    vat_code_id       BIGINT        NULL,
    ledger_account_id BIGINT        NULL,
    PRIMARY KEY (partner_id, template_id, position),
    KEY template_line_price_list (partner_id, price_list_id),
    CONSTRAINT line_of_template FOREIGN KEY (partner_id, template_id) REFERENCES invoice_template (partner_id, id),
    CONSTRAINT template_line_product FOREIGN KEY (partner_id, product_id) REFERENCES product (partner_id, id),
    CONSTRAINT template_line_price_list FOREIGN KEY (partner_id, price_list_id) REFERENCES price_list (partner_id, id),
    CONSTRAINT template_line_vat_code FOREIGN KEY (partner_id, vat_code_id) REFERENCES vat_code (partner_id, id),
    CONSTRAINT template_line_account FOREIGN KEY (partner_id, ledger_account_id) REFERENCES ledger_account (partner_id, id)
);
