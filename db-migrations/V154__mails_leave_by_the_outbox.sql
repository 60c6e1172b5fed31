-- Where a mail stands is kept in the outbox, under the same id.
INSERT INTO outbox_message (partner_id, id, channel, about, state, attempts, due_at, claimed_at, sent_at, error,
                            created_at, created_by)
SELECT partner_id, id, 'MAIL', subject, state, attempts, due_at, claimed_at, sent_at, error, created_at, created_by
FROM mail;

ALTER TABLE mail
    DROP KEY mail_due,
    DROP KEY mail_by_state,
    DROP COLUMN state,
    DROP COLUMN attempts,
    DROP COLUMN due_at,
    DROP COLUMN claimed_at,
    DROP COLUMN sent_at,
    DROP COLUMN error,
    DROP COLUMN created_at,
    DROP COLUMN created_by,
    ADD CONSTRAINT mail_is_message FOREIGN KEY (partner_id, id) REFERENCES outbox_message (partner_id, id);
