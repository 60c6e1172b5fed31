-- R31: the pictures that layouts have had. A picture is named by its content, so it never becomes another one.
CREATE TABLE logo (
    partner_id   BIGINT      NOT NULL,
    sha256       CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    media_type   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    width        INT         NOT NULL COMMENT 'in pixels',
    height       INT         NOT NULL,
    content      MEDIUMBLOB  NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (partner_id, sha256),
    CONSTRAINT logo_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);

CREATE TRIGGER logo_is_immutable BEFORE UPDATE ON logo FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a logo does not change';
END;

ALTER TABLE layout_version
    ADD COLUMN logo_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'NULL: the first letter of the name',
    ADD COLUMN logo_text VARCHAR(200) NULL COMMENT 'instead of the picture; NULL: the name of the partner',
    ADD KEY version_with_logo (partner_id, logo_sha256),
    ADD CONSTRAINT logo_of_version FOREIGN KEY (partner_id, logo_sha256) REFERENCES logo (partner_id, sha256);
