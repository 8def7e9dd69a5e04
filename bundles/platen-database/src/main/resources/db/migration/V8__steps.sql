-- Mixed decoration: the jobs that decorate one and the same garment, one after the other.

CREATE TABLE job_step (
    job_id       BIGINT NOT NULL PRIMARY KEY,
    order_id     BIGINT NOT NULL,
    step         INT    NOT NULL,
    previous_job BIGINT,
    next_job     BIGINT,
    KEY job_step_order (order_id)
);
