-- The scheduler looks every minute for partners whose next run has come.
CREATE INDEX partner_next_run ON partner (next_run_date, partner_id);
