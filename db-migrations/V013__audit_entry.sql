CREATE TABLE audit_entry (
    partner_id      BIGINT       NOT NULL,
    id              BIGINT       NOT NULL,
    at              DATETIME(6)  NOT NULL,
    actor           VARCHAR(200) NOT NULL,
    action          VARCHAR(40)  NOT NULL,
    object_id       VARCHAR(40)  COLLATE utf8mb4_nopad_bin NULL,
    detail          TEXT         NULL COMMENT 'JSON: what changed, before and after',
    origin          VARCHAR(60)  NULL COMMENT 'address the request came from',
    PRIMARY KEY (partner_id, id),
    KEY audit_entry_object (partner_id, object_id),
    CONSTRAINT audit_entry_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);
