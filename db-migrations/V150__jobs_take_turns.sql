-- Work is taken partner by partner and job by job; what failed waits a while before it is tried again.
ALTER TABLE job
    ADD COLUMN attempts     INT         NOT NULL DEFAULT 0 COMMENT 'failed ones, at starting or at ending it',
    ADD COLUMN not_before   DATETIME(6) NULL COMMENT 'when it is tried again',
    DROP KEY job_by_status,
    ADD KEY job_ready (status, partner_id, kind, id);

ALTER TABLE job_chunk
    ADD COLUMN not_before   DATETIME(6) NULL COMMENT 'when it is tried again',
    DROP KEY job_chunk_claim,
    ADD KEY job_chunk_ready (partner_id, job_id, state, chunk_no);
