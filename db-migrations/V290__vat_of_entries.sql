-- R24: what of a payment discount is VAT, by VAT code and rate, so that it can be declared and booked. The parts of an entry add
-- up to it. Only entries that correct VAT have any.
CREATE TABLE account_entry_vat (
    partner_id          BIGINT        NOT NULL,
    entry_id            BIGINT        NOT NULL,
    vat_code_id         BIGINT        NOT NULL,
    rate                DECIMAL(7,4)  NOT NULL,
    category            CHAR(2)       NOT NULL,
    base                DECIMAL(15,2) NOT NULL COMMENT 'signed as the entry: below zero, less is owed',
    amount              DECIMAL(15,2) NOT NULL COMMENT 'of VAT',
    PRIMARY KEY (partner_id, entry_id, vat_code_id, rate),
    CONSTRAINT vat_of_entry FOREIGN KEY (partner_id, entry_id) REFERENCES account_entry (partner_id, id),
    CONSTRAINT vat_code_of_entry FOREIGN KEY (partner_id, vat_code_id) REFERENCES vat_code (partner_id, id)
);

-- Entries that are there: rounded running sums, whose differences add up.
INSERT INTO account_entry_vat (partner_id, entry_id, vat_code_id, rate, category, base, amount)
SELECT partner_id, entry_id, vat_code_id, rate, category,
    ROUND(net * base_to / NULLIF(bases, 0), 2) - ROUND(net * (base_to - base) / NULLIF(bases, 0), 2),
    ROUND(vat * vat_to / NULLIF(vats, 0), 2) - ROUND(vat * (vat_to - amount) / NULLIF(vats, 0), 2)
FROM (
    SELECT entry.partner_id, entry.id AS entry_id, entry.amount - entry.vat AS net, entry.vat,
        part.vat_code_id, part.rate, part.category, part.base, part.amount,
        SUM(part.base) OVER (PARTITION BY entry.partner_id, entry.id) AS bases,
        SUM(part.amount) OVER (PARTITION BY entry.partner_id, entry.id) AS vats,
        SUM(part.base) OVER (PARTITION BY entry.partner_id, entry.id ORDER BY part.vat_code_id, part.rate
            ROWS UNBOUNDED PRECEDING) AS base_to,
        SUM(part.amount) OVER (PARTITION BY entry.partner_id, entry.id ORDER BY part.vat_code_id, part.rate
            ROWS UNBOUNDED PRECEDING) AS vat_to
    FROM account_entry AS entry
    JOIN (
        SELECT partner_id, invoice_id, vat_code_id, rate, category, SUM(base) AS base, SUM(amount) AS amount
        FROM invoice_vat
        GROUP BY partner_id, invoice_id, vat_code_id, rate, category
    ) AS part ON part.partner_id = entry.partner_id AND part.invoice_id = entry.invoice_id
    WHERE entry.vat <> 0
) AS shared
WHERE bases <> 0 AND vats <> 0;

CREATE TRIGGER account_entry_vat_is_immutable BEFORE UPDATE ON account_entry_vat FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the VAT of an entry does not change; the entry is undone by another';
END;

CREATE TRIGGER account_entry_vat_is_kept BEFORE DELETE ON account_entry_vat FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the VAT of an entry is kept; the entry is undone by another';
END;
