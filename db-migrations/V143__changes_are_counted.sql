-- R4: of changes for the same day the one entered last counts. Ids do not tell: each node hands out blocks of its own.
ALTER TABLE subscription_change ADD COLUMN change_no INT NOT NULL DEFAULT 0 COMMENT 'counts the changes of a subscription' AFTER subscription_id;

UPDATE subscription_change numbered
  JOIN (SELECT partner_id, id, ROW_NUMBER() OVER (PARTITION BY partner_id, subscription_id ORDER BY created_at, id) AS no
          FROM subscription_change) counted
    ON counted.partner_id = numbered.partner_id AND counted.id = numbered.id
   SET numbered.change_no = counted.no;

ALTER TABLE subscription_change
    ALTER COLUMN change_no DROP DEFAULT,
    ADD UNIQUE KEY subscription_change_no (partner_id, subscription_id, change_no);
