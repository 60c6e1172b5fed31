-- What leaves for the outside. A row says SENDING before anybody gets it: after a crash in between it is known what may have
-- left. Partners take turns, so the due ones are found by channel and partner.
CREATE TABLE outbox_message (
    partner_id       BIGINT        NOT NULL,
    id               BIGINT        NOT NULL,
    channel          VARCHAR(30)   NOT NULL,
    about            VARCHAR(200)  NOT NULL COMMENT 'what it is, for people',
    payload          MEDIUMTEXT    NULL COMMENT 'what the channel needs to know; NULL: it keeps that itself',
    state            VARCHAR(10)   NOT NULL,
    attempts         INT           NOT NULL DEFAULT 0,
    attempts_before  INT           NOT NULL DEFAULT 0 COMMENT 'those before a person last had it sent again',
    due_at           DATETIME(6)   NOT NULL COMMENT 'not to be handed over before',
    claimed_at       DATETIME(6)   NULL COMMENT 'the last attempt',
    sent_at          DATETIME(6)   NULL,
    error            VARCHAR(1000) NULL COMMENT 'what went wrong last',
    created_at       DATETIME(6)   NOT NULL,
    created_by       VARCHAR(200)  NOT NULL,
    PRIMARY KEY (partner_id, id),
    KEY outbox_message_due (channel, state, partner_id, due_at),
    KEY outbox_message_by_state (partner_id, state, id),
    CONSTRAINT outbox_message_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);
