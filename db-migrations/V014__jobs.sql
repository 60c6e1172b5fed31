-- Long work. A chunk is claimed by its row lock, inside the transaction that does its work.
CREATE TABLE job (
    partner_id      BIGINT       NOT NULL,
    id              BIGINT       NOT NULL,
    kind            VARCHAR(30)  NOT NULL,
    status          VARCHAR(10)  NOT NULL,
    payload         MEDIUMTEXT   NOT NULL COMMENT 'JSON: what was asked',
    result          MEDIUMTEXT   NULL COMMENT 'JSON: what came of it',
    error           VARCHAR(2000) NULL,
    total_items     INT          NOT NULL DEFAULT 0,
    created_by      VARCHAR(200) NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    started_at      DATETIME(6)  NULL,
    finished_at     DATETIME(6)  NULL,
    version         INT          NOT NULL DEFAULT 1,
    PRIMARY KEY (partner_id, id),
    KEY job_by_status (status, id),
    KEY job_by_kind (partner_id, kind, id),
    CONSTRAINT job_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);

CREATE TABLE job_chunk (
    partner_id      BIGINT       NOT NULL,
    job_id          BIGINT       NOT NULL,
    chunk_no        INT          NOT NULL,
    state           VARCHAR(10)  NOT NULL,
    items           INT          NOT NULL,
    attempts        INT          NOT NULL DEFAULT 0,
    payload         MEDIUMTEXT   NOT NULL,
    result          MEDIUMTEXT   NULL,
    PRIMARY KEY (partner_id, job_id, chunk_no),
    KEY job_chunk_claim (state, chunk_no, job_id),
    CONSTRAINT job_chunk_of_job FOREIGN KEY (partner_id, job_id) REFERENCES job (partner_id, id)
);

-- What was uploaded for a job or came out of it, in parts, so that no packet grows large.
CREATE TABLE job_file (
    partner_id      BIGINT       NOT NULL,
    job_id          BIGINT       NOT NULL,
    name            VARCHAR(60)  NOT NULL,
    part_no         INT          NOT NULL,
    content         MEDIUMBLOB   NOT NULL,
    PRIMARY KEY (partner_id, job_id, name, part_no),
    CONSTRAINT job_file_of_job FOREIGN KEY (partner_id, job_id) REFERENCES job (partner_id, id)
);

-- Progress inside a chunk that is still open. No foreign key: it is written beside the chunk's own transaction.
CREATE TABLE job_progress (
    partner_id      BIGINT       NOT NULL,
    job_id          BIGINT       NOT NULL,
    done_items      INT          NOT NULL,
    PRIMARY KEY (partner_id, job_id)
);
