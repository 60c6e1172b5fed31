-- A customer with many contacts, before and after, does not fit 64 kB.
ALTER TABLE audit_entry
    MODIFY detail MEDIUMTEXT NULL COMMENT 'JSON: what changed, before and after';
