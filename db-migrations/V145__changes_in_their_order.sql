-- Dated changes are read in the order in which they count: by date, of one date the later entered last.
ALTER TABLE subscription_change
    DROP KEY subscription_change_of,
    ADD KEY subscription_change_of (partner_id, subscription_id, effective, change_no);
