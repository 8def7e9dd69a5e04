-- What the sweep and the queue ask is answered by an index alone, or in the order in which it is shown.

-- Whether a job is held, by what and why, without reading the holds themselves.
ALTER TABLE hold
    DROP KEY hold_job,
    ADD KEY hold_job (job_id, cleared_at, code, reason),
    DROP KEY hold_above,
    ADD KEY hold_above (order_id, job_id, cleared_at, item_id);

-- The queue of one decoration type by deadline. No step changes any of it but the last.
ALTER TABLE job ADD KEY job_kind (live, decoration, due_at, id);
