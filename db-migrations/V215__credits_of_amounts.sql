-- R33: what a credit note gives back as an amount, without a quantity of the line that it credits.
ALTER TABLE invoice_line
    ADD COLUMN amount_only BOOLEAN NOT NULL DEFAULT FALSE
        COMMENT 'the quantity is not one of the credited line' AFTER credited_line_id;
