-- Lists go by the moment at which rows were made, and by id only within one: ids come in blocks of 1,000 for each node, so
-- that a later row may have a lower one.
ALTER TABLE customer
    DROP KEY customer_debtor,
    ADD KEY customer_debtor (partner_id, invoice_debtor_id, created_at, id),
    ADD KEY customer_made (partner_id, created_at, id);

ALTER TABLE product
    ADD KEY product_made (partner_id, created_at, id);

ALTER TABLE price_list
    ADD KEY price_list_made (partner_id, created_at, id);

ALTER TABLE price_list_entry
    DROP KEY entry_of_list,
    ADD KEY entry_of_list (partner_id, price_list_id, created_at, id);

ALTER TABLE vat_code
    ADD KEY vat_code_made (partner_id, created_at, id);

ALTER TABLE ledger_account
    ADD KEY ledger_account_made (partner_id, created_at, id);

ALTER TABLE layout
    ADD KEY layout_made (partner_id, created_at, id);

ALTER TABLE subscription
    ADD KEY subscription_by_product (partner_id, product_id, created_at, id),
    ADD KEY subscription_made (partner_id, created_at, id);

ALTER TABLE charge
    ADD KEY charge_made (partner_id, created_at, id);

ALTER TABLE indexation
    ADD KEY indexation_made (partner_id, created_at, id);

ALTER TABLE partner
    ADD KEY partner_made (created_at, partner_id);

ALTER TABLE job
    DROP KEY job_by_kind,
    ADD KEY job_by_kind (partner_id, kind, created_at, id);

ALTER TABLE billing_run
    ADD KEY billing_run_made (partner_id, created_at, id);

ALTER TABLE audit_entry
    ADD KEY audit_entry_made (partner_id, at, id);

ALTER TABLE outbox_message
    DROP KEY outbox_message_by_state,
    ADD KEY outbox_message_by_state (partner_id, state, created_at, id),
    ADD KEY outbox_message_made (partner_id, channel, created_at, id);

-- Three longer, one more: each costs every draft of a run.
ALTER TABLE invoice
    DROP KEY invoice_by_status,
    DROP KEY invoice_of_debtor,
    DROP KEY invoice_of_run,
    ADD KEY invoice_by_status (partner_id, status, created_at, id),
    ADD KEY invoice_of_debtor (partner_id, debtor_id, invoice_date, created_at, id),
    ADD KEY invoice_of_run (partner_id, run_id, created_at, id),
    ADD KEY invoice_made (partner_id, created_at, id);

-- The last reason why an invoice was refused is that of the last export.
ALTER TABLE ledger_refusal
    ADD KEY ledger_refusal_of_invoice (partner_id, invoice_id);
