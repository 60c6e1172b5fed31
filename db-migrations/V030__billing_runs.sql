-- R14. A run is a job with the same id; the scheduled one is unique by partner and run date, whatever the scheduler does.
CREATE TABLE billing_run (
    partner_id        BIGINT        NOT NULL,
    id                BIGINT        NOT NULL,
    run_date          DATE          NOT NULL,
    scheduled_date    DATE          NULL COMMENT 'the run date of a scheduled run; NULL: started by hand',
    until_date        DATE          NULL,
    created_at        DATETIME(6)   NOT NULL,
    PRIMARY KEY (partner_id, id),
    UNIQUE KEY billing_run_scheduled (partner_id, scheduled_date),
    CONSTRAINT billing_run_job FOREIGN KEY (partner_id, id) REFERENCES job (partner_id, id)
);

CREATE TABLE billing_run_failure (
    partner_id        BIGINT        NOT NULL,
    run_id            BIGINT        NOT NULL,
    customer_id       BIGINT        NOT NULL,
    code              VARCHAR(40)   NOT NULL,
    detail            VARCHAR(1000) NOT NULL,
    PRIMARY KEY (partner_id, run_id, customer_id),
    CONSTRAINT failure_of_run FOREIGN KEY (partner_id, run_id) REFERENCES billing_run (partner_id, id),
    CONSTRAINT failure_of_customer FOREIGN KEY (partner_id, customer_id) REFERENCES customer (partner_id, id)
);
