-- An entry is only ever added and then linked, once.
CREATE TRIGGER audit_entry_does_not_change BEFORE UPDATE ON audit_entry FOR EACH ROW
BEGIN
    IF NOT (OLD.seq IS NULL AND OLD.hash IS NULL AND NEW.seq IS NOT NULL AND NEW.hash IS NOT NULL
        AND NEW.partner_id = OLD.partner_id AND NEW.id = OLD.id AND NEW.at = OLD.at
        AND NEW.actor = OLD.actor COLLATE utf8mb4_bin AND NEW.action = OLD.action COLLATE utf8mb4_bin
        AND NEW.object_id <=> OLD.object_id
        AND NEW.detail <=> OLD.detail COLLATE utf8mb4_bin AND NEW.origin <=> OLD.origin COLLATE utf8mb4_bin) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an entry of the audit log does not change';
    END IF;
END;

CREATE TRIGGER audit_entry_is_kept BEFORE DELETE ON audit_entry FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an entry of the audit log is kept';
END;
