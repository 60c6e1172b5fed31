-- R24: who pays early pays less VAT, too; the entry of the discount says how much.
ALTER TABLE account_entry
    ADD COLUMN vat DECIMAL(15,2) NOT NULL DEFAULT 0 COMMENT 'what of the amount is VAT that it corrects' AFTER amount,
    ADD CONSTRAINT vat_is_part_of_the_entry CHECK (vat * amount >= 0 AND ABS(vat) <= ABS(amount));
