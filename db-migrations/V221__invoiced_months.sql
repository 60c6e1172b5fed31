-- What approved invoices of each month come to, which no longer changes: adding up two million of them takes seconds.
CREATE TABLE invoiced_month (
    partner_id BIGINT        NOT NULL,
    month      DATE          NOT NULL COMMENT 'its first day, of the invoice dates',
    currency   CHAR(3)       NOT NULL,
    kind       VARCHAR(12)   NOT NULL,
    documents  INT           NOT NULL,
    net        DECIMAL(19,2) NOT NULL COMMENT 'of a credit note positive, as it is printed',
    vat_total  DECIMAL(19,2) NOT NULL,
    total      DECIMAL(19,2) NOT NULL,
    PRIMARY KEY (partner_id, month, currency, kind),
    CONSTRAINT invoiced_month_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);

INSERT INTO invoiced_month (partner_id, month, currency, kind, documents, net, vat_total, total)
SELECT partner_id, DATE_FORMAT(invoice_date, '%Y-%m-01'), currency, kind, COUNT(*), SUM(net), SUM(vat_total), SUM(total)
  FROM invoice
 WHERE status <> 'DRAFT'
 GROUP BY partner_id, DATE_FORMAT(invoice_date, '%Y-%m-01'), currency, kind;
