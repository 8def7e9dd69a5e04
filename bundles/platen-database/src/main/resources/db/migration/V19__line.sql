-- A job leaves the line in one place: what it waits for stands with the job, and the order of the line is an index. The
-- line follows from what waits and what it needs, so it is made anew.
DELETE FROM wait_need;

ALTER TABLE wait_need
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (job_id, material, unit),
    DROP KEY wait_need_job,
    ADD KEY wait_need_line (material, location_id, since, job_id, unit, amount);

INSERT INTO wait_need (material, location_id, since, job_id, unit, amount)
SELECT need.material, COALESCE(w.location_id, 0), w.since, w.job_id, need.unit, need.amount
FROM intake_wait AS w JOIN job_need AS need ON need.job_id = w.job_id;

-- One index for the holds of an order and for those above its jobs: every hold that is set or cleared writes all of them.
ALTER TABLE hold
    DROP KEY hold_above,
    DROP KEY hold_order,
    ADD KEY hold_order (order_id, cleared_at, job_id, item_id),
    DROP KEY hold_code,
    ADD KEY hold_code (cleared_at, code, order_id, reason);

-- What was cancelled waits for nothing.
UPDATE hold JOIN job ON job.id = hold.job_id AND job.phase = 8
SET hold.cleared_at = UTC_TIMESTAMP(6), job.held = FALSE
WHERE hold.cleared_at IS NULL;
