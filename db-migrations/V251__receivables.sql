-- R39: the accounts of debtors. Entries are what changes what a debtor owes; their postings say on which invoice, credit note
-- or payment. Both are only ever added to. What is open is the sum of postings; the sums kept beside are proved by the check.
CREATE TABLE payment (
    partner_id          BIGINT        NOT NULL,
    id                  BIGINT        NOT NULL,
    debtor_id           BIGINT        NOT NULL,
    currency            CHAR(3)       NOT NULL,
    payment_date        DATE          NOT NULL,
    amount              DECIMAL(15,2) NOT NULL,
    method              VARCHAR(15)   NOT NULL,
    reference           VARCHAR(140)  NULL,
    state               VARCHAR(10)   NOT NULL DEFAULT 'BOOKED',
    created_at          DATETIME(6)   NOT NULL,
    created_by          VARCHAR(200)  NOT NULL,
    version             INT           NOT NULL DEFAULT 1,
    PRIMARY KEY (partner_id, id),
    KEY payments_as_made (partner_id, created_at, id),
    KEY payment_of_debtor (partner_id, debtor_id, created_at, id),
    CONSTRAINT payment_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id),
    CONSTRAINT payment_debtor FOREIGN KEY (partner_id, debtor_id) REFERENCES customer (partner_id, id),
    CONSTRAINT payment_is_money CHECK (amount > 0)
);

-- What of a debtor is open on one side or the other: an invoice asks, a credit note or payment gives.
CREATE TABLE receivable (
    partner_id          BIGINT        NOT NULL,
    id                  BIGINT        NOT NULL COMMENT 'that of the invoice or payment',
    kind                VARCHAR(12)   NOT NULL,
    invoice_id          BIGINT        NULL COMMENT 'of an invoice or credit note',
    payment_id          BIGINT        NULL,
    debtor_id           BIGINT        NOT NULL,
    currency            CHAR(3)       NOT NULL,
    item_date           DATE          NOT NULL,
    due_date            DATE          NOT NULL,
    amount              DECIMAL(15,2) NOT NULL COMMENT 'what it was entered with; below zero: to the debtor',
    balance             DECIMAL(15,2) NOT NULL COMMENT 'sum of its postings',
    paid                DECIMAL(15,2) NOT NULL DEFAULT 0 COMMENT 'part of that: by payments, with what was deducted for them',
    credited            DECIMAL(15,2) NOT NULL DEFAULT 0,
    written_off         DECIMAL(15,2) NOT NULL DEFAULT 0,
    is_open             BOOLEAN AS (balance <> 0) PERSISTENT,
    PRIMARY KEY (partner_id, id),
    KEY open_items_of_debtor (partner_id, debtor_id, is_open, item_date, id),
    KEY open_items_by_due_date (partner_id, is_open, kind, due_date, id),
    CONSTRAINT receivable_invoice FOREIGN KEY (partner_id, invoice_id) REFERENCES invoice (partner_id, id),
    CONSTRAINT receivable_payment FOREIGN KEY (partner_id, payment_id) REFERENCES payment (partner_id, id),
    CONSTRAINT receivable_debtor FOREIGN KEY (partner_id, debtor_id) REFERENCES customer (partner_id, id),
    CONSTRAINT receivable_is_of_one CHECK (id = COALESCE(invoice_id, payment_id) AND (kind = 'PAYMENT') = (invoice_id IS NULL)),
    CONSTRAINT invoices_ask_and_others_give CHECK (IF(kind = 'INVOICE', balance >= 0, balance <= 0))
);

CREATE TABLE account_entry (
    partner_id          BIGINT        NOT NULL,
    id                  BIGINT        NOT NULL,
    debtor_id           BIGINT        NOT NULL,
    currency            CHAR(3)       NOT NULL,
    entry_date          DATE          NOT NULL,
    kind                VARCHAR(20)   NOT NULL,
    amount              DECIMAL(15,2) NOT NULL COMMENT 'above zero: the debtor owes more',
    invoice_id          BIGINT        NULL COMMENT 'that it is about',
    payment_id          BIGINT        NULL COMMENT 'that it comes from',
    undoes_id           BIGINT        NULL,
    reason              VARCHAR(500)  NULL,
    created_at          DATETIME(6)   NOT NULL,
    created_by          VARCHAR(200)  NOT NULL,
    -- What is entered once and never again, by whichever node.
    entered_invoice_id  BIGINT AS (IF(kind IN ('INVOICE', 'CREDIT_NOTE'), invoice_id, NULL)) PERSISTENT,
    entered_payment_id  BIGINT AS (IF(kind = 'PAYMENT', payment_id, NULL)) PERSISTENT,
    PRIMARY KEY (partner_id, id),
    UNIQUE KEY invoice_entered_once (partner_id, entered_invoice_id),
    UNIQUE KEY payment_entered_once (partner_id, entered_payment_id),
    UNIQUE KEY undone_once (partner_id, undoes_id),
    KEY entries_of_debtor (partner_id, debtor_id, currency, entry_date, created_at, id),
    KEY entries_of_invoice (partner_id, invoice_id, id),
    KEY entries_of_payment (partner_id, payment_id, id),
    CONSTRAINT entry_debtor FOREIGN KEY (partner_id, debtor_id) REFERENCES customer (partner_id, id),
    CONSTRAINT entry_invoice FOREIGN KEY (partner_id, invoice_id) REFERENCES invoice (partner_id, id),
    CONSTRAINT entry_payment FOREIGN KEY (partner_id, payment_id) REFERENCES payment (partner_id, id),
    CONSTRAINT entry_undoes FOREIGN KEY (partner_id, undoes_id) REFERENCES account_entry (partner_id, id)
);

CREATE TABLE account_posting (
    partner_id          BIGINT        NOT NULL,
    entry_id            BIGINT        NOT NULL,
    position            INT           NOT NULL,
    item_id             BIGINT        NOT NULL,
    source_id           BIGINT        NULL COMMENT 'the payment or credit note that settles the item',
    counts_as           VARCHAR(12)   NOT NULL,
    amount              DECIMAL(15,2) NOT NULL,
    PRIMARY KEY (partner_id, entry_id, position),
    KEY postings_on_item (partner_id, item_id),
    KEY postings_from_source (partner_id, source_id),
    CONSTRAINT posting_of_entry FOREIGN KEY (partner_id, entry_id) REFERENCES account_entry (partner_id, id),
    CONSTRAINT posting_on_item FOREIGN KEY (partner_id, item_id) REFERENCES receivable (partner_id, id),
    CONSTRAINT posting_from_source FOREIGN KEY (partner_id, source_id) REFERENCES receivable (partner_id, id)
);

-- The sums of each debtor's items and entries. Its row is the lock of the account.
CREATE TABLE debtor_account (
    partner_id          BIGINT        NOT NULL,
    debtor_id           BIGINT        NOT NULL,
    currency            CHAR(3)       NOT NULL,
    open                DECIMAL(15,2) NOT NULL,
    on_account          DECIMAL(15,2) NOT NULL,
    entries             DECIMAL(15,2) NOT NULL,
    PRIMARY KEY (partner_id, debtor_id, currency),
    CONSTRAINT account_of_debtor FOREIGN KEY (partner_id, debtor_id) REFERENCES customer (partner_id, id),
    CONSTRAINT account_is_in_balance CHECK (open - on_account = entries AND open >= 0 AND on_account >= 0)
);

CREATE TRIGGER account_entry_is_immutable BEFORE UPDATE ON account_entry FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an entry does not change; it is undone by another';
END;

CREATE TRIGGER account_entry_is_kept BEFORE DELETE ON account_entry FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an entry is kept; it is undone by another';
END;

CREATE TRIGGER account_posting_is_immutable BEFORE UPDATE ON account_posting FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a posting does not change; it is undone by another';
END;

CREATE TRIGGER account_posting_is_kept BEFORE DELETE ON account_posting FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a posting is kept; it is undone by another';
END;

CREATE TRIGGER receivable_is_kept BEFORE DELETE ON receivable FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what stands on an account is kept';
END;
