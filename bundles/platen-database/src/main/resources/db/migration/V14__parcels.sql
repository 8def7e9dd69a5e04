-- What carriers say before anybody scanned, parcels that carriers are asked about, and the house's own shipping labels.

ALTER TABLE shipment_package
    -- the carrier's newest word about the parcel, by its own clock
    ADD COLUMN carrier_status    VARCHAR(20),
    ADD COLUMN carrier_status_at DATETIME(6),
    ADD COLUMN labelled_at       DATETIME(6),
    -- when the carrier was last asked about it; null: it is not asked about, or not any more
    ADD COLUMN looked_at         DATETIME(6),
    ADD KEY shipment_package_look (carrier_key, looked_at, id);

UPDATE shipment_package AS package JOIN label_purchase AS label ON label.live_package = package.id
SET package.labelled_at = label.bought_at, package.looked_at = label.bought_at
WHERE label.state = 'BOUGHT' AND package.delivered_at IS NULL;

ALTER TABLE shipment
    -- null: the carrier says nothing; UNSCANNED: it has a parcel that nobody scanned out; SCANNED; SKIPPED by a person
    ADD COLUMN carrier_state   VARCHAR(10),
    ADD COLUMN carrier_has_at  DATETIME(6),
    ADD COLUMN carrier_problem VARCHAR(1000),
    ADD KEY shipment_carrier_state (carrier_state, id);

ALTER TABLE label_purchase
    ADD COLUMN service VARCHAR(120);

ALTER TABLE print_job
    ADD COLUMN shipment_id    BIGINT,
    ADD COLUMN package_number INT;
