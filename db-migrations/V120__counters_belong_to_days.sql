-- R30: the counter belongs to a day; which year or month that is, the pattern of the moment says. So it goes on when the
-- pattern changes.
ALTER TABLE number_series
    ADD COLUMN counted_on DATE NULL COMMENT 'a day of the period that the counter belongs to; NULL before the first number' AFTER next_number,
    MODIFY COLUMN last_date DATE NULL COMMENT 'invoice date of the last number given, or begin of the period that the counter was set for; dates never go back',
    MODIFY COLUMN version INT NOT NULL DEFAULT 1 COMMENT 'counts changes, numbers given included';

UPDATE number_series SET counted_on = last_date;

ALTER TABLE number_series DROP COLUMN period;
