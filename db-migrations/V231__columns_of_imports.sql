-- What columns of files were said to be, so that the next file of the same source is known.
CREATE TABLE import_column (
    partner_id          BIGINT        NOT NULL,
    file                VARCHAR(20)   NOT NULL,
    header              VARCHAR(200)  NOT NULL COMMENT 'as the file has it, in small letters',
    target              VARCHAR(64)   NOT NULL COMMENT 'name in a strict file; empty: not taken',
    PRIMARY KEY (partner_id, file, header, target),
    CONSTRAINT import_column_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);

-- What was said to stand in each row for a column that files lack.
CREATE TABLE import_value (
    partner_id          BIGINT        NOT NULL,
    file                VARCHAR(20)   NOT NULL,
    target              VARCHAR(64)   NOT NULL,
    value               VARCHAR(200)  NOT NULL,
    PRIMARY KEY (partner_id, file, target),
    CONSTRAINT import_value_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);

-- Trials are a kind of their own.
UPDATE job SET kind = 'IMPORT_TRIAL'
WHERE kind = 'IMPORT' AND JSON_VALUE(payload, '$.dryRun') IN ('true', '1');
