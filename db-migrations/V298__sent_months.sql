-- Only what was sent counts as revenue (R36); until now approved documents did too.
DELETE FROM invoiced_month;

INSERT INTO invoiced_month (partner_id, month, currency, kind, documents, net, vat_total, total)
SELECT partner_id, DATE_FORMAT(invoice_date, '%Y-%m-01'), currency, kind, COUNT(*), SUM(net), SUM(vat_total), SUM(total)
  FROM invoice
 WHERE status = 'SENT'
 GROUP BY partner_id, DATE_FORMAT(invoice_date, '%Y-%m-01'), currency, kind;
