-- Lines of documents show amounts with VAT instead of a column for it.
ALTER TABLE partner
    ADD COLUMN amounts_with_vat BOOLEAN NOT NULL DEFAULT FALSE;
