-- R2: how a partner's documents look, beside the one that is built in.
CREATE TABLE layout (
    partner_id      BIGINT       NOT NULL,
    id              BIGINT       NOT NULL,
    code            VARCHAR(30)  COLLATE utf8mb4_nopad_bin NOT NULL,
    name            VARCHAR(100) NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    version         INT          NOT NULL DEFAULT 1 COMMENT 'the newest of its versions',
    PRIMARY KEY (partner_id, id),
    UNIQUE KEY layout_code (partner_id, code),
    CONSTRAINT layout_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);

-- R31: each change of a layout is a version more; documents keep the one that they were made with.
CREATE TABLE layout_version (
    partner_id      BIGINT       NOT NULL,
    layout_id       BIGINT       NOT NULL,
    version         INT          NOT NULL,
    theme           VARCHAR(20)  NOT NULL,
    accent_colour   CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '#rrggbb',
    footer          VARCHAR(500) NULL,
    created_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (partner_id, layout_id, version),
    CONSTRAINT version_of_layout FOREIGN KEY (partner_id, layout_id) REFERENCES layout (partner_id, id)
);

CREATE TRIGGER layout_version_is_immutable BEFORE UPDATE ON layout_version FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a version of a layout does not change';
END;

ALTER TABLE partner
    ADD COLUMN layout_id BIGINT NULL,
    ADD CONSTRAINT partner_layout FOREIGN KEY (partner_id, layout_id) REFERENCES layout (partner_id, id);

ALTER TABLE customer
    ADD COLUMN layout_id BIGINT NULL,
    ADD CONSTRAINT customer_layout FOREIGN KEY (partner_id, layout_id) REFERENCES layout (partner_id, id);

ALTER TABLE invoice
    ADD COLUMN layout_id BIGINT NULL COMMENT 'NULL: the built-in one',
    ADD COLUMN layout_version INT NULL COMMENT 'kept at approval; a draft goes by the newest',
    ADD KEY invoice_of_layout (partner_id, layout_id, layout_version),
    ADD CONSTRAINT invoice_layout FOREIGN KEY (partner_id, layout_id) REFERENCES layout (partner_id, id),
    ADD CONSTRAINT invoice_layout_version FOREIGN KEY (partner_id, layout_id, layout_version)
        REFERENCES layout_version (partner_id, layout_id, version),
    ADD CONSTRAINT invoice_layout_version_at_approval CHECK (
        (layout_version IS NOT NULL) = (layout_id IS NOT NULL AND status <> 'DRAFT'));

-- R31, for the layout.
CREATE TRIGGER invoice_keeps_its_layout BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
    IF OLD.status <> 'DRAFT' AND NOT (
        NEW.layout_id <=> OLD.layout_id AND NEW.layout_version <=> OLD.layout_version) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an approved invoice keeps its layout';
    END IF;
END;
