-- R39: how money went back to a debtor, where somebody said it.
ALTER TABLE account_entry
    ADD COLUMN method VARCHAR(15) NULL COMMENT 'of a refund; null: nobody said' AFTER reason,
    ADD CONSTRAINT refunds_alone_have_methods CHECK (method IS NULL OR kind = 'REFUND');
