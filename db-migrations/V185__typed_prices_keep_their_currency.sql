-- R28: a price that somebody typed stays in the currency that who pays had then, whatever becomes of that.
ALTER TABLE subscription
    ADD COLUMN price_currency CHAR(3) NULL COMMENT 'of unit_price' AFTER unit_price;
ALTER TABLE subscription_change
    ADD COLUMN price_currency CHAR(3) NULL COMMENT 'of unit_price' AFTER unit_price;
ALTER TABLE charge
    ADD COLUMN price_currency CHAR(3) NULL COMMENT 'of unit_price' AFTER unit_price;

UPDATE subscription
JOIN customer holder ON holder.partner_id = subscription.partner_id AND holder.id = subscription.customer_id
JOIN customer payer ON payer.partner_id = holder.partner_id AND payer.id = holder.payer_id
SET subscription.price_currency = payer.currency
WHERE subscription.unit_price IS NOT NULL;

UPDATE subscription_change
JOIN subscription
    ON subscription.partner_id = subscription_change.partner_id AND subscription.id = subscription_change.subscription_id
JOIN customer holder ON holder.partner_id = subscription.partner_id AND holder.id = subscription.customer_id
JOIN customer payer ON payer.partner_id = holder.partner_id AND payer.id = holder.payer_id
SET subscription_change.price_currency = payer.currency
WHERE subscription_change.unit_price IS NOT NULL;

UPDATE charge
JOIN customer holder ON holder.partner_id = charge.partner_id AND holder.id = charge.customer_id
JOIN customer payer ON payer.partner_id = holder.partner_id AND payer.id = holder.payer_id
SET charge.price_currency = payer.currency
WHERE charge.unit_price IS NOT NULL;

ALTER TABLE subscription
    ADD CONSTRAINT subscription_price_has_currency CHECK ((unit_price IS NULL) = (price_currency IS NULL));
ALTER TABLE subscription_change
    ADD CONSTRAINT change_price_has_currency CHECK ((unit_price IS NULL) = (price_currency IS NULL));
ALTER TABLE charge
    ADD CONSTRAINT charge_price_has_currency CHECK ((unit_price IS NULL) = (price_currency IS NULL));
