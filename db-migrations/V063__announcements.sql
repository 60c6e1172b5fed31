-- R17: who was told of an indexation. The primary key lets each debtor be told once.
CREATE TABLE announcement (
    partner_id     BIGINT  NOT NULL,
    indexation_id  BIGINT  NOT NULL,
    debtor_id      BIGINT  NOT NULL,
    mail_id        BIGINT  NOT NULL,
    PRIMARY KEY (partner_id, indexation_id, debtor_id),
    CONSTRAINT announcement_of FOREIGN KEY (partner_id, indexation_id) REFERENCES indexation (partner_id, id),
    CONSTRAINT announcement_to FOREIGN KEY (partner_id, debtor_id) REFERENCES customer (partner_id, id),
    CONSTRAINT announcement_by_mail FOREIGN KEY (partner_id, mail_id) REFERENCES mail (partner_id, id)
);
