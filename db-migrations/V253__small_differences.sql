-- R39: what a payment may fall short of an invoice to have the rest written off at once, in the partner's currency.
ALTER TABLE partner
    ADD COLUMN payment_difference DECIMAL(15,2) NOT NULL DEFAULT 0 AFTER credit_limit_blocks;
