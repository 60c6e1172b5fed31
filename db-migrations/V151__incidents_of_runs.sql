-- A customer that something unforeseen kept from being billed: the log tells of it under this id.
ALTER TABLE billing_run_failure
    ADD COLUMN incident     VARCHAR(40) NULL;
