-- R12: who entered or changed a draft may not approve it where the partner wants four eyes.
CREATE TABLE draft_editor (
    partner_id  BIGINT       NOT NULL,
    invoice_id  BIGINT       NOT NULL,
    name        VARCHAR(200) COLLATE utf8mb4_nopad_bin NOT NULL,
    PRIMARY KEY (partner_id, invoice_id, name),
    CONSTRAINT editor_of_draft FOREIGN KEY (partner_id, invoice_id) REFERENCES invoice (partner_id, id)
);

INSERT INTO draft_editor (partner_id, invoice_id, name)
SELECT partner_id, id, changed_by FROM invoice WHERE status = 'DRAFT';

-- R13: a waived charge tells who waived it, as a waived period does.
ALTER TABLE charge ADD COLUMN waived_by VARCHAR(200) NULL AFTER waived_reason;
