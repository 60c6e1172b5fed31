-- Each entry is linked to the one before it, by partner, shortly after it was committed: seq counts from 1, hash covers
-- the entry and the hash before it. Both are NULL until then.
ALTER TABLE audit_entry
    ADD COLUMN seq BIGINT NULL,
    ADD COLUMN hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD UNIQUE KEY audit_entry_chain (partner_id, seq),
    ADD KEY audit_entry_unlinked (seq, partner_id);

-- Where each chain ends, so that entries cut off at its end are missed; its row is the lock of who links.
CREATE TABLE audit_chain (
    partner_id      BIGINT       NOT NULL,
    seq             BIGINT       NOT NULL,
    hash            CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (partner_id)
);
