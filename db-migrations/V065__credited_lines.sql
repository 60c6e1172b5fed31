-- R33: the line that a line of a credit note gives back. It is approved, so it stays.
ALTER TABLE invoice_line
    ADD COLUMN credited_line_id BIGINT NULL AFTER charge_id;
