-- What came in in a month is added up from the index alone.
ALTER TABLE payment ADD KEY payments_by_date (partner_id, payment_date, state, currency, amount);
