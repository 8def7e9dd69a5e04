-- What the lists of orders and batches are asked for, each in the order in which it is shown.

-- The fulfilment date while there is something left to be made.
ALTER TABLE orders
    ADD COLUMN open_due DATE AS (IF(state IN ('COMPLETED', 'SHIPPED', 'CANCELED'), NULL, fulfilment_date)) VIRTUAL,
    ADD KEY orders_overdue (open_due, id),
    ADD KEY orders_place (location_id, is_closed, created_at, id),
    ADD KEY orders_place_due (location_id, is_closed, fulfilment_date, id);

-- Whether anything of a batch is left to be made.
ALTER TABLE job
    ADD KEY job_batch_phase (batch_id, phase),
    DROP KEY job_batch;
