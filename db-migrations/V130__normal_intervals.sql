-- R3: intervals are written in one way, P12M as P1Y and P14D as P2W. Where a product had a price for both, the one under the
-- normal form stays; a subscription that paid the other one keeps that as a price of its own.
UPDATE subscription
JOIN customer ON customer.partner_id = subscription.partner_id AND customer.id = subscription.customer_id
JOIN customer payer ON payer.partner_id = customer.partner_id AND payer.id = customer.payer_id
JOIN product_price paid ON paid.partner_id = subscription.partner_id AND paid.product_id = subscription.product_id
    AND paid.billing_interval = subscription.billing_interval AND paid.currency = payer.currency
JOIN product_price kept ON kept.partner_id = paid.partner_id AND kept.product_id = paid.product_id
    AND kept.currency = paid.currency AND kept.billing_interval <> paid.billing_interval
    AND kept.billing_interval = CASE
        WHEN paid.billing_interval REGEXP '^P[0-9]+M$' AND MOD(CAST(REGEXP_SUBSTR(paid.billing_interval, '[0-9]+') AS UNSIGNED), 12) = 0
            THEN CONCAT('P', CAST(REGEXP_SUBSTR(paid.billing_interval, '[0-9]+') AS UNSIGNED) DIV 12, 'Y')
        WHEN paid.billing_interval REGEXP '^P[0-9]+D$' AND MOD(CAST(REGEXP_SUBSTR(paid.billing_interval, '[0-9]+') AS UNSIGNED), 7) = 0
            THEN CONCAT('P', CAST(REGEXP_SUBSTR(paid.billing_interval, '[0-9]+') AS UNSIGNED) DIV 7, 'W')
        ELSE paid.billing_interval END
SET subscription.unit_price = paid.unit_price
WHERE subscription.unit_price IS NULL AND customer.price_list_id IS NULL AND kept.unit_price <> paid.unit_price;

UPDATE subscription SET billing_interval = CASE
        WHEN billing_interval REGEXP '^P[0-9]+M$' AND MOD(CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED), 12) = 0
            THEN CONCAT('P', CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED) DIV 12, 'Y')
        WHEN billing_interval REGEXP '^P[0-9]+D$' AND MOD(CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED), 7) = 0
            THEN CONCAT('P', CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED) DIV 7, 'W')
        ELSE billing_interval END;

UPDATE IGNORE product_price SET billing_interval = CASE
        WHEN billing_interval REGEXP '^P[0-9]+M$' AND MOD(CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED), 12) = 0
            THEN CONCAT('P', CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED) DIV 12, 'Y')
        WHEN billing_interval REGEXP '^P[0-9]+D$' AND MOD(CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED), 7) = 0
            THEN CONCAT('P', CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED) DIV 7, 'W')
        ELSE billing_interval END;

DELETE FROM product_price WHERE billing_interval <> CASE
        WHEN billing_interval REGEXP '^P[0-9]+M$' AND MOD(CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED), 12) = 0
            THEN CONCAT('P', CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED) DIV 12, 'Y')
        WHEN billing_interval REGEXP '^P[0-9]+D$' AND MOD(CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED), 7) = 0
            THEN CONCAT('P', CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED) DIV 7, 'W')
        ELSE billing_interval END;

-- Of two entries of a list that came to fit the same line with equal right, the one that was made first stays.
UPDATE price_list_entry SET billing_interval = CASE
        WHEN billing_interval REGEXP '^P[0-9]+M$' AND MOD(CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED), 12) = 0
            THEN CONCAT('P', CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED) DIV 12, 'Y')
        WHEN billing_interval REGEXP '^P[0-9]+D$' AND MOD(CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED), 7) = 0
            THEN CONCAT('P', CAST(REGEXP_SUBSTR(billing_interval, '[0-9]+') AS UNSIGNED) DIV 7, 'W')
        ELSE billing_interval END WHERE billing_interval IS NOT NULL;

DELETE later FROM price_list_entry later
JOIN price_list_entry earlier ON earlier.partner_id = later.partner_id AND earlier.price_list_id = later.price_list_id
    AND earlier.id < later.id AND earlier.product_id <=> later.product_id AND earlier.product_group <=> later.product_group
    AND earlier.minimum_quantity = later.minimum_quantity AND earlier.billing_interval = later.billing_interval
    AND earlier.currency = later.currency
    AND (earlier.valid_until IS NULL OR later.valid_from IS NULL OR later.valid_from < earlier.valid_until)
    AND (later.valid_until IS NULL OR earlier.valid_from IS NULL OR earlier.valid_from < later.valid_until);
