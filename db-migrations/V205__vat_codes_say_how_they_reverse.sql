-- R20: a code says across which border it reverses VAT; until now the beginning of its name told.
ALTER TABLE vat_code
    ADD COLUMN reverse_charge VARCHAR(8) NULL COMMENT 'of category AE' AFTER category;

UPDATE vat_code
    JOIN partner ON partner.partner_id = vat_code.partner_id
    SET vat_code.reverse_charge = CASE
        WHEN vat_code.code LIKE 'EU-%' THEN 'INTRA_EU'
        WHEN vat_code.code LIKE CONCAT(partner.country, '-%') THEN 'DOMESTIC'
        ELSE 'UNSAID' END
    WHERE vat_code.category = 'AE';

ALTER TABLE vat_code
    ADD CONSTRAINT vat_code_reverses_or_not CHECK ((category = 'AE') = (reverse_charge IS NOT NULL));
