-- What was given up about a label that is paid for: a person sees it and decides, as about one that could not be bought.
ALTER TABLE label_purchase
    -- FILE or VOID; null: nothing was, or a person closed it
    ADD COLUMN given_up VARCHAR(5),
    -- it waits for a person
    ADD COLUMN stopped  BOOLEAN AS (IF(state = 'FAILED' OR given_up IS NOT NULL, TRUE, NULL)) VIRTUAL,
    ADD KEY label_purchase_stopped (stopped, id);

UPDATE label_purchase AS label
    JOIN shipment_package AS package ON package.id = label.package_id
    JOIN shipment ON shipment.id = label.shipment_id AND shipment.shipped_at IS NULL
SET label.given_up = IF(package.label_sha256 IS NULL AND NOT EXISTS (SELECT 1 FROM history_mark
    WHERE history_mark.order_id = shipment.order_id AND history_mark.name = 'label.void'), 'FILE', 'VOID')
WHERE label.state = 'BOUGHT' AND label.work IS NULL AND label.problem IS NOT NULL;
