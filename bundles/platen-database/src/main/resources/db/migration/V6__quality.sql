-- Stations: what was scanned last, what failed and why, scans that came too late to fit, and the put-wall.

ALTER TABLE history_mark
    ADD COLUMN station VARCHAR(40) AS (JSON_VALUE(detail, '$.station')) VIRTUAL,
    ADD KEY history_station (station, id);

CREATE TABLE reject_reason (
    code   VARCHAR(20)  NOT NULL PRIMARY KEY,
    label  VARCHAR(120) NOT NULL,
    active BOOLEAN      NOT NULL DEFAULT TRUE
);

INSERT INTO reject_reason (code, label) VALUES
    ('MISPRINT', 'Print fault'), ('COLOUR', 'Wrong colour'), ('PLACEMENT', 'Wrong placement'), ('STAIN', 'Stain'),
    ('DAMAGE', 'Damaged'), ('GARMENT', 'Wrong or faulty blank'), ('OTHER', 'Something else');

-- Append-only: every piece that was made in vain.
CREATE TABLE reject (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    job_id      BIGINT       NOT NULL,
    order_id    BIGINT       NOT NULL,
    decoration  VARCHAR(40)  NOT NULL,
    location_id BIGINT,
    device      VARCHAR(40),
    reason      VARCHAR(20)  NOT NULL,
    amount      INT          NOT NULL,
    actor       VARCHAR(120) NOT NULL,
    at          DATETIME(6)  NOT NULL,
    KEY reject_at (at, location_id),
    KEY reject_job (job_id)
);

CREATE TABLE scan_conflict (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    device      VARCHAR(80)   NOT NULL,
    scan_id     VARCHAR(80)   NOT NULL,
    barcode     VARCHAR(200)  NOT NULL,
    station     VARCHAR(40)   NOT NULL,
    at          DATETIME(6)   NOT NULL,
    received_at DATETIME(6)   NOT NULL,
    code        VARCHAR(60)   NOT NULL,
    message     VARCHAR(1000) NOT NULL,
    actor       VARCHAR(120)  NOT NULL,
    settled_at  DATETIME(6),
    settled_by  VARCHAR(120),
    note        VARCHAR(1000),
    UNIQUE KEY scan_conflict_scan (device, scan_id),
    KEY scan_conflict_open (settled_at, id)
);

-- A bin of the put-wall, where the pieces of an order wait for each other.
CREATE TABLE order_bin (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    location_id BIGINT      NOT NULL,
    code        VARCHAR(40) NOT NULL,
    walk        INT         NOT NULL DEFAULT 0,
    active      BOOLEAN     NOT NULL DEFAULT TRUE,
    order_id    BIGINT,
    assigned_at DATETIME(6),
    UNIQUE KEY order_bin_code (location_id, code),
    UNIQUE KEY order_bin_order (order_id, location_id),
    KEY order_bin_free (location_id, order_id, walk, id),
    CONSTRAINT order_bin_location FOREIGN KEY (location_id) REFERENCES location (id)
);
