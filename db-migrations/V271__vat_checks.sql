-- R22: what VIES said of VAT numbers, and when. Evidence: it is only ever added to.
CREATE TABLE vat_check (
    partner_id          BIGINT        NOT NULL,
    id                  BIGINT        NOT NULL,
    customer_id         BIGINT        NOT NULL,
    vat_number          VARCHAR(20)   NOT NULL COMMENT 'that was asked about; the customer may have another one by now',
    state               VARCHAR(7)    NOT NULL,
    checked_at          DATETIME(6)   NOT NULL,
    checked_by          VARCHAR(200)  NOT NULL,
    requester           VARCHAR(20)   NULL COMMENT 'VAT number of the partner, for whom the consultation number is',
    consultation_number VARCHAR(50)   NULL,
    name                VARCHAR(200)  NULL,
    address             VARCHAR(500)  NULL,
    reason              VARCHAR(40)   NULL COMMENT 'why it is not known',
    PRIMARY KEY (partner_id, id),
    KEY vat_checks_of_customer (partner_id, customer_id, checked_at, id),
    CONSTRAINT vat_check_of_customer FOREIGN KEY (partner_id, customer_id) REFERENCES customer (partner_id, id),
    CONSTRAINT vat_check_has_state CHECK (state IN ('VALID', 'INVALID', 'UNKNOWN'))
);

CREATE TRIGGER vat_check_is_immutable BEFORE UPDATE ON vat_check FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was said of a VAT number stays on record';
END;

CREATE TRIGGER vat_check_is_kept BEFORE DELETE ON vat_check FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was said of a VAT number stays on record';
END;
