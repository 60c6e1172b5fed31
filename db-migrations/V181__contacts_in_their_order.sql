-- Contacts stand in the order in which they were given: the first one for finance is told of an indexation.
ALTER TABLE contact ADD COLUMN position INT NOT NULL DEFAULT 0 COMMENT 'counts the contacts of a customer, from 1' AFTER customer_id;

UPDATE contact numbered
  JOIN (SELECT partner_id, id, ROW_NUMBER() OVER (PARTITION BY partner_id, customer_id ORDER BY id) AS no FROM contact) counted
    ON counted.partner_id = numbered.partner_id AND counted.id = numbered.id
   SET numbered.position = counted.no;

ALTER TABLE contact ALTER COLUMN position DROP DEFAULT;
