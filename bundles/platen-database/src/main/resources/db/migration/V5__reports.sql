-- Reports: hourly sums of the history -----------------------------------------------------------------------------------

-- How long jobs stayed in a state, by the hour in which they left it; location 0 stands for none. Times are counted in
-- classes: 0 is below a millisecond, n begins at 2^((n-1)/8) milliseconds.
CREATE TABLE dwell_sum (
    hour        DATETIME    NOT NULL,
    decoration  VARCHAR(40) NOT NULL,
    location_id BIGINT      NOT NULL,
    state       VARCHAR(40) NOT NULL,
    time_class  SMALLINT    NOT NULL,
    jobs        BIGINT      NOT NULL,
    millis      BIGINT      NOT NULL,
    PRIMARY KEY (hour, decoration, location_id, state, time_class)
);

CREATE TABLE flow_sum (
    hour        DATETIME    NOT NULL,
    decoration  VARCHAR(40) NOT NULL,
    location_id BIGINT      NOT NULL,
    decorated   BIGINT      NOT NULL,
    shipped     BIGINT      NOT NULL,
    PRIMARY KEY (hour, decoration, location_id)
);

-- How far the history is in the sums: up to done_id. Marks up to seen_id were there at seen_at.
CREATE TABLE report_progress (
    name    VARCHAR(40) NOT NULL PRIMARY KEY,
    done_id BIGINT      NOT NULL,
    seen_id BIGINT      NOT NULL,
    seen_at DATETIME(6) NOT NULL
);

INSERT INTO report_progress (name, done_id, seen_id, seen_at) VALUES ('history', 0, 0, '2000-01-01');

-- Everything that the report of stalls asks of live jobs.
ALTER TABLE job ADD KEY job_stall (live, decoration, location_id, state, phase, state_since);
