-- R20: schemes of a partner by which debtors without a VAT code of their own are taxed.
ALTER TABLE vat_code
    ADD COLUMN oss_country CHAR(2) NULL COMMENT 'for consumers there; its rates are the standard ones of that country' AFTER reverse_charge,
    ADD UNIQUE KEY vat_code_of_oss (partner_id, oss_country),
    ADD CONSTRAINT vat_code_of_oss_charges_vat CHECK (oss_country IS NULL OR category = 'S');

ALTER TABLE partner
    ADD COLUMN co_contractor_vat_code_id BIGINT  NULL COMMENT 'Belgian co-contractor regime; NULL: not under it',
    ADD COLUMN oss                       BOOLEAN NOT NULL DEFAULT FALSE,
    ADD CONSTRAINT partner_co_contractor_vat_code FOREIGN KEY (partner_id, co_contractor_vat_code_id) REFERENCES vat_code (partner_id, id);
