-- At most one row: the business time that was set and the real moment at which it was set (test clock only).
CREATE TABLE business_clock (
    id              SMALLINT     NOT NULL,
    business_time   DATETIME(6)  NOT NULL,
    set_at          DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT business_clock_is_one CHECK (id = 1)
);
