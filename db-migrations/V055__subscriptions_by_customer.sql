-- Without due_from: each run moves that day on, and moving it in an index costs more than reading it in the row saves.
ALTER TABLE subscription
    ADD KEY subscription_of_customer (partner_id, customer_id),
    DROP KEY subscription_due;
