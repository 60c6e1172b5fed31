-- A file that was made is not in the books yet: that is said afterwards.
CREATE TABLE ledger_export (
    partner_id          BIGINT        NOT NULL,
    export_id           BIGINT        NOT NULL,
    stage               VARCHAR(10)   NOT NULL DEFAULT 'MADE',
    said_by             VARCHAR(200)  NULL     COMMENT 'who booked or withdrew it',
    said_at             DATETIME(6)   NULL,
    version             INT           NOT NULL DEFAULT 0 COMMENT 'how often the stage changed',
    PRIMARY KEY (partner_id, export_id),
    CONSTRAINT ledger_export_is_job FOREIGN KEY (partner_id, export_id) REFERENCES job (partner_id, id)
);

-- Until now a file counted as booked.
INSERT INTO ledger_export (partner_id, export_id, stage, said_by, said_at)
SELECT partner_id, id, 'BOOKED', created_by, finished_at FROM job
WHERE kind = 'EXPORT' AND status NOT IN ('QUEUED', 'RUNNING');

INSERT INTO ledger_export (partner_id, export_id)
SELECT partner_id, id FROM job
WHERE kind = 'EXPORT' AND status IN ('QUEUED', 'RUNNING');

UPDATE invoice
JOIN ledger_posting ON ledger_posting.partner_id = invoice.partner_id AND ledger_posting.invoice_id = invoice.id
JOIN ledger_export ON ledger_export.partner_id = ledger_posting.partner_id
    AND ledger_export.export_id = ledger_posting.export_id
SET invoice.export_state = 'PENDING'
WHERE ledger_export.stage = 'MADE';

-- What exports of earlier versions came to was not counted.
UPDATE job SET result = JSON_SET(result, '$.sums', JSON_ARRAY()) WHERE kind = 'EXPORT' AND result IS NOT NULL;

UPDATE job_chunk
JOIN job ON job.partner_id = job_chunk.partner_id AND job.id = job_chunk.job_id
SET job_chunk.result = JSON_SET(job_chunk.result, '$.sums', JSON_ARRAY())
WHERE job.kind = 'EXPORT' AND job_chunk.result IS NOT NULL;
