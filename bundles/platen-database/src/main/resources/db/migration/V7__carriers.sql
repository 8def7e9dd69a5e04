-- Packages of shipments, labels bought from carriers, and what carriers say about parcels.

ALTER TABLE shipment
    ADD COLUMN location_id BIGINT;

CREATE TABLE shipment_package (
    id               BIGINT       NOT NULL PRIMARY KEY,
    shipment_id      BIGINT       NOT NULL,
    number           INT          NOT NULL,
    weight_g         INT,
    length_mm        INT,
    width_mm         INT,
    height_mm        INT,
    carrier_key      VARCHAR(63),
    tracking_number  VARCHAR(200),
    tracking_url     VARCHAR(1000),
    label_sha256     CHAR(64),
    label_type       VARCHAR(100),
    label_printed_at DATETIME(6),
    delivered_at     DATETIME(6),
    UNIQUE KEY shipment_package_number (shipment_id, number),
    KEY shipment_package_tracking (tracking_number),
    CONSTRAINT shipment_package_shipment FOREIGN KEY (shipment_id) REFERENCES shipment (id)
);

-- Shipments made so far have one package, which goes by their own id.
INSERT INTO shipment_package (id, shipment_id, number, tracking_number, tracking_url, label_printed_at, delivered_at)
SELECT id, id, 1, tracking_number, tracking_url, label_printed_at, delivered_at FROM shipment;

CREATE TABLE package_content (
    package_id BIGINT NOT NULL,
    job_id     BIGINT NOT NULL,
    pieces     INT    NOT NULL CHECK (pieces > 0),
    PRIMARY KEY (package_id, job_id),
    KEY package_content_job (job_id),
    CONSTRAINT package_content_package FOREIGN KEY (package_id) REFERENCES shipment_package (id)
);

CREATE TABLE label_purchase (
    id              BIGINT       NOT NULL PRIMARY KEY,
    shipment_id     BIGINT       NOT NULL,
    package_id      BIGINT       NOT NULL,
    order_id        BIGINT       NOT NULL,
    carrier         VARCHAR(63)  NOT NULL,
    reference       VARCHAR(80)  NOT NULL,
    rate            VARCHAR(200),
    -- a purchase may have been begun whose end nobody knows: it is looked up before anything is bought
    asked           BOOLEAN      NOT NULL DEFAULT FALSE,
    state           VARCHAR(10)  NOT NULL,
    -- what is to be done next: BUY, FILE or VOID
    work            VARCHAR(5),
    attempts        INT          NOT NULL DEFAULT 0,
    next_at         DATETIME(6)  NOT NULL,
    lease_until     DATETIME(6),
    problem         VARCHAR(1000),
    label_id        VARCHAR(200),
    carrier_name    VARCHAR(120),
    tracking_number VARCHAR(200),
    tracking_url    VARCHAR(1000),
    cost            DECIMAL(14, 4),
    currency        CHAR(3),
    actor           VARCHAR(120) NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    bought_at       DATETIME(6),
    -- a package has one label at most
    live_package    BIGINT AS (IF(state IN ('VOIDED', 'DROPPED'), NULL, package_id)) PERSISTENT,
    UNIQUE KEY label_purchase_reference (reference),
    UNIQUE KEY label_purchase_live (live_package),
    KEY label_purchase_due (work, next_at, id),
    KEY label_purchase_package (package_id),
    KEY label_purchase_shipment (shipment_id),
    KEY label_purchase_order (order_id),
    KEY label_purchase_state (state, id),
    CONSTRAINT label_purchase_package FOREIGN KEY (package_id) REFERENCES shipment_package (id)
);

CREATE TABLE tracking_event (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    carrier         VARCHAR(63)  NOT NULL,
    event_key       VARCHAR(160) NOT NULL COLLATE utf8mb4_bin,
    tracking_number VARCHAR(200) NOT NULL,
    status          VARCHAR(20)  NOT NULL,
    at              DATETIME(6)  NOT NULL,
    message         VARCHAR(500),
    received_at     DATETIME(6)  NOT NULL,
    UNIQUE KEY tracking_event_key (carrier, event_key),
    KEY tracking_event_number (tracking_number, id)
);
