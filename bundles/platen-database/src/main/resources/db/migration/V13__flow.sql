-- Jobs that were moved to another location: the day of that location on which they count there.
CREATE TABLE job_moved (
    job_id BIGINT NOT NULL PRIMARY KEY,
    day    DATE   NOT NULL
);

-- An update about shown sub-states of the work: 0 for those about the status, else a number of its own.
ALTER TABLE outbox
    ADD COLUMN shown BIGINT NOT NULL DEFAULT 0,
    DROP KEY outbox_once,
    ADD UNIQUE KEY outbox_once (order_id, status, shipment_id, shown);
