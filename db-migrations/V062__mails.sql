-- Mails, each handed over once. A row says SENDING before the mail server gets it: after a crash in between a person decides
-- whether it is sent again.
CREATE TABLE mail (
    partner_id   BIGINT        NOT NULL,
    id           BIGINT        NOT NULL,
    about        VARCHAR(20)   NOT NULL,
    customer_id  BIGINT        NULL COMMENT 'whom it is for; NULL: the partner itself',
    addressee    VARCHAR(200)  NOT NULL,
    address      VARCHAR(200)  NOT NULL,
    subject      VARCHAR(200)  NOT NULL,
    body         MEDIUMTEXT    NOT NULL,
    state        VARCHAR(10)   NOT NULL,
    attempts     INT           NOT NULL DEFAULT 0,
    due_at       DATETIME(6)   NOT NULL COMMENT 'not to be handed over before',
    claimed_at   DATETIME(6)   NULL COMMENT 'the last attempt',
    sent_at      DATETIME(6)   NULL,
    error        VARCHAR(1000) NULL COMMENT 'what the mail server said last',
    created_at   DATETIME(6)   NOT NULL,
    created_by   VARCHAR(200)  NOT NULL,
    PRIMARY KEY (partner_id, id),
    KEY mail_due (state, due_at),
    KEY mail_by_state (partner_id, state, id),
    KEY mail_of_customer (partner_id, customer_id, id),
    CONSTRAINT mail_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id),
    CONSTRAINT mail_for_customer FOREIGN KEY (partner_id, customer_id) REFERENCES customer (partner_id, id)
);
