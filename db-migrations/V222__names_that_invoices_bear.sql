-- An approved invoice is found by name and number that it bears: all are looked through, in an index that holds no more.
ALTER TABLE invoice
    ADD KEY invoice_by_debtor_name (partner_id, debtor_name, debtor_number);
