-- New exchange rates look for drafts that wait for one, of all partners at once.
ALTER TABLE invoice_warning
    ADD KEY warning_by_code (code, partner_id);
