-- What stands on every document of a kind, in each language, beside the message of the document itself. Approved documents keep
-- theirs in their snapshots (R31).
CREATE TABLE document_text (
    partner_id  BIGINT        NOT NULL,
    kind        VARCHAR(20)   NOT NULL,
    locale      CHAR(2)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ISO 639 language',
    text        VARCHAR(2000) NULL COMMENT 'null: none any more',
    version     INT           NOT NULL DEFAULT 1,
    PRIMARY KEY (partner_id, kind, locale),
    CONSTRAINT document_text_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);
