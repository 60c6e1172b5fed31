-- The list of rates shows the newest first and those of a day by currency: read in that order, nothing is sorted.
ALTER TABLE day_rate
    DROP KEY day_rate_by_date,
    ADD KEY day_rate_by_date (rate_date DESC, currency);
