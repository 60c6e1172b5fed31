-- R34: who sends by hand says on which day that was: not before the day of approval, in the time zone of the partner and by
-- its business clock. Moments beside them are real time.
ALTER TABLE invoice
    ADD COLUMN approved_on DATE NULL COMMENT 'business day of approval' AFTER approved_by,
    ADD COLUMN sent_on     DATE NULL COMMENT 'business day of its first delivery' AFTER sent_at;

ALTER TABLE invoice_delivery
    ADD COLUMN sent_on DATE NULL COMMENT 'business day on which it went' AFTER sent_at;

UPDATE invoice
SET approved_on = CAST(approved_at AS DATE), sent_on = CAST(sent_at AS DATE)
WHERE status <> 'DRAFT';

UPDATE invoice_delivery SET sent_on = CAST(sent_at AS DATE) WHERE sent_at IS NOT NULL;

CREATE TRIGGER invoice_days_are_immutable BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
    IF OLD.status <> 'DRAFT' AND NOT (NEW.approved_on <=> OLD.approved_on)
        OR OLD.status = 'SENT' AND NOT (NEW.sent_on <=> OLD.sent_on) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an approved invoice does not change';
    END IF;
END;
