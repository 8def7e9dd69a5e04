-- Platen's first schema. MariaDB 10.11 and later. Times are UTC, DATETIME(6).
-- Moving work takes its ids in blocks from one sequence, so that a row's id is known before it is written and rows of a
-- transaction go out in multi-row statements. Master data and logs count by themselves.

CREATE SEQUENCE platen_id START WITH 1000 INCREMENT BY 1000 NOCACHE;

-- The floor ---------------------------------------------------------------------------------------------------------

CREATE TABLE location (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code    VARCHAR(40)  NOT NULL,
    name    VARCHAR(200) NOT NULL,
    active  BOOLEAN      NOT NULL DEFAULT TRUE,
    version BIGINT       NOT NULL DEFAULT 1,
    UNIQUE KEY location_code (code)
);

CREATE TABLE station (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code        VARCHAR(40) NOT NULL,
    kind        VARCHAR(20) NOT NULL,
    location_id BIGINT      NOT NULL,
    version     BIGINT      NOT NULL DEFAULT 1,
    UNIQUE KEY station_code (code),
    KEY station_kind (kind, location_id),
    CONSTRAINT station_location FOREIGN KEY (location_id) REFERENCES location (id)
);

CREATE TABLE device (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code        VARCHAR(40)  NOT NULL,
    name        VARCHAR(200) NOT NULL,
    decoration  VARCHAR(40)  NOT NULL,
    location_id BIGINT       NOT NULL,
    tags        JSON         NOT NULL,
    attributes  JSON         NOT NULL,
    active      BOOLEAN      NOT NULL DEFAULT TRUE,
    version     BIGINT       NOT NULL DEFAULT 1,
    UNIQUE KEY device_code (code),
    KEY device_decoration (decoration, location_id),
    CONSTRAINT device_location FOREIGN KEY (location_id) REFERENCES location (id)
);

INSERT INTO location (code, name) VALUES ('main', 'Main');
INSERT INTO station (code, kind, location_id)
SELECT LOWER(kinds.kind), kinds.kind, location.id
FROM location
CROSS JOIN (
    SELECT 'PICK' AS kind UNION ALL SELECT 'PRETREAT' UNION ALL SELECT 'CART' UNION ALL SELECT 'PRINTER'
    UNION ALL SELECT 'QC' UNION ALL SELECT 'PACK' UNION ALL SELECT 'SHIP') AS kinds;

-- Who -----------------------------------------------------------------------------------------------------------------

CREATE TABLE customer (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name           VARCHAR(200) NOT NULL COLLATE utf8mb4_unicode_nopad_ci,
    email          VARCHAR(254) COLLATE utf8mb4_unicode_nopad_ci,
    address        JSON,
    on_account     BOOLEAN      NOT NULL DEFAULT FALSE,
    needs_approval BOOLEAN      NOT NULL DEFAULT FALSE,
    created_at     DATETIME(6)  NOT NULL,
    version        BIGINT       NOT NULL DEFAULT 1,
    KEY customer_name (name),
    KEY customer_email (email)
);

CREATE TABLE app_user (
    name          VARCHAR(80)  NOT NULL PRIMARY KEY,
    password_hash VARCHAR(400) NOT NULL,
    roles         VARCHAR(200) NOT NULL,
    must_change   BOOLEAN      NOT NULL,
    -- true for one, null for the others: two nodes that start at once cannot both make a first user
    first_user    BOOLEAN,
    created_at    DATETIME(6)  NOT NULL,
    UNIQUE KEY app_user_first (first_user)
);

CREATE TABLE api_token (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name         VARCHAR(120) NOT NULL,
    prefix       VARCHAR(20)  NOT NULL,
    hash         CHAR(64)     NOT NULL,
    roles        VARCHAR(200) NOT NULL,
    customer_id  BIGINT,
    created_by   VARCHAR(120) NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6),
    last_used_at DATETIME(6),
    revoked      BOOLEAN      NOT NULL DEFAULT FALSE,
    UNIQUE KEY api_token_hash (hash)
);

-- What is sold and how it is made -------------------------------------------------------------------------------------

CREATE TABLE sku (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code       VARCHAR(100) NOT NULL COLLATE utf8mb4_unicode_nopad_ci,
    name       VARCHAR(300) NOT NULL COLLATE utf8mb4_unicode_nopad_ci,
    substrate  VARCHAR(200),
    finishing  JSON         NOT NULL,
    parts      JSON         NOT NULL,
    parameters JSON         NOT NULL,
    updated_at DATETIME(6)  NOT NULL,
    version    BIGINT       NOT NULL DEFAULT 1,
    UNIQUE KEY sku_code (code),
    KEY sku_name (name)
);

CREATE TABLE workflow_version (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    decoration VARCHAR(40) NOT NULL,
    version    INT         NOT NULL,
    sha256     CHAR(64)    NOT NULL,
    label      VARCHAR(200) NOT NULL,
    source     MEDIUMTEXT  NOT NULL,
    first_seen DATETIME(6) NOT NULL,
    UNIQUE KEY workflow_decoration (decoration, version)
);

-- Orders --------------------------------------------------------------------------------------------------------------

CREATE TABLE orders (
    id                  BIGINT       NOT NULL PRIMARY KEY,
    order_number        VARCHAR(200) NOT NULL COLLATE utf8mb4_bin,
    origin              VARCHAR(40)  NOT NULL,
    storefront          VARCHAR(80),
    external_id         VARCHAR(120) COLLATE utf8mb4_bin,
    external_updated_at DATETIME(6),
    content_hash        CHAR(64),
    state               VARCHAR(20)  NOT NULL,
    payment             VARCHAR(20)  NOT NULL,
    approval            VARCHAR(20)  NOT NULL,
    delivery            VARCHAR(24)  NOT NULL,
    customer_status     VARCHAR(20),
    creating            BOOLEAN      NOT NULL DEFAULT FALSE,
    test                BOOLEAN      NOT NULL DEFAULT FALSE,
    policy              VARCHAR(20)  NOT NULL,
    on_account          BOOLEAN      NOT NULL DEFAULT FALSE,
    customer_id         BIGINT,
    customer_name       VARCHAR(200),
    customer_email      VARCHAR(254),
    po_number           VARCHAR(120),
    fulfilment_date     DATE,
    process_at          DATETIME(6),
    repeat_months       INT,
    ship_to             JSON,
    shipping_method     VARCHAR(200),
    location_id         BIGINT,
    total               DECIMAL(14, 4),
    currency            CHAR(3),
    reconcile_needed    BOOLEAN      NOT NULL DEFAULT FALSE,
    closed_at           DATETIME(6),
    is_closed           BOOLEAN AS (closed_at IS NOT NULL) VIRTUAL,
    created_at          DATETIME(6)  NOT NULL,
    updated_at          DATETIME(6)  NOT NULL,
    version             BIGINT       NOT NULL DEFAULT 1,
    UNIQUE KEY orders_external (storefront, external_id),
    KEY orders_number (order_number, id),
    KEY orders_customer (customer_id, created_at, id),
    KEY orders_list (is_closed, created_at, id),
    KEY orders_created (created_at, id),
    KEY orders_due (is_closed, fulfilment_date, id),
    KEY orders_date (fulfilment_date, id),
    KEY orders_waiting (state, process_at, id)
);

CREATE TABLE order_item (
    id                BIGINT       NOT NULL PRIMARY KEY,
    order_id          BIGINT       NOT NULL,
    position          INT          NOT NULL,
    sku_code          VARCHAR(100),
    title             VARCHAR(300) NOT NULL,
    -- pieces still wanted, and pieces that were cancelled one by one and so are wanted no more
    quantity          INT          NOT NULL CHECK (quantity >= 0),
    dropped           INT          NOT NULL DEFAULT 0,
    state             VARCHAR(20)  NOT NULL,
    parameters        JSON         NOT NULL,
    personalisation   JSON         NOT NULL,
    external_line_id  VARCHAR(120) COLLATE utf8mb4_bin,
    requires_shipping BOOLEAN      NOT NULL DEFAULT TRUE,
    removed           BOOLEAN      NOT NULL DEFAULT FALSE,
    -- jobs in scope (not cancelled), and how many of them got how far; kept by whoever moves a job over a phase
    jobs_scope        INT          NOT NULL DEFAULT 0,
    jobs_released     INT          NOT NULL DEFAULT 0,
    jobs_done         INT          NOT NULL DEFAULT 0,
    jobs_shipped      INT          NOT NULL DEFAULT 0,
    jobs_failed       INT          NOT NULL DEFAULT 0,
    KEY order_item_order (order_id, position),
    CONSTRAINT order_item_orders FOREIGN KEY (order_id) REFERENCES orders (id)
);

CREATE TABLE artwork (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    item_id     BIGINT       NOT NULL,
    placement   VARCHAR(80)  NOT NULL,
    url         VARCHAR(2000),
    sha256      CHAR(64),
    name        VARCHAR(300),
    size        BIGINT,
    media_type  VARCHAR(100),
    state       VARCHAR(10)  NOT NULL,
    code        VARCHAR(80),
    problem     VARCHAR(500),
    attempts    INT          NOT NULL DEFAULT 0,
    next_at     DATETIME(6),
    lease_until DATETIME(6),
    KEY artwork_item (item_id),
    KEY artwork_due (state, next_at),
    CONSTRAINT artwork_item_fk FOREIGN KEY (item_id) REFERENCES order_item (id)
);

CREATE TABLE hold (
    id         BIGINT       NOT NULL PRIMARY KEY,
    order_id   BIGINT       NOT NULL,
    item_id    BIGINT,
    job_id     BIGINT,
    reason     VARCHAR(20)  NOT NULL,
    code       VARCHAR(80)  NOT NULL,
    message    VARCHAR(1000) NOT NULL,
    owner      VARCHAR(40)  NOT NULL,
    source     VARCHAR(10)  NOT NULL,
    since      DATETIME(6)  NOT NULL,
    cleared_at DATETIME(6),
    open_key   VARCHAR(160) AS (IF(cleared_at IS NULL,
                   CONCAT(order_id, ':', IFNULL(item_id, 0), ':', IFNULL(job_id, 0), ':', code), NULL)) PERSISTENT,
    UNIQUE KEY hold_open (open_key),
    KEY hold_order (order_id, cleared_at),
    KEY hold_job (job_id, cleared_at),
    KEY hold_code (cleared_at, code, order_id)
);

-- Jobs: the hot table ---------------------------------------------------------------------------------------------------

CREATE TABLE job (
    id               BIGINT       NOT NULL PRIMARY KEY,
    order_id         BIGINT       NOT NULL,
    order_number     VARCHAR(200) NOT NULL COLLATE utf8mb4_bin,
    item_id          BIGINT       NOT NULL,
    job_key          VARCHAR(120) NOT NULL COLLATE utf8mb4_bin,
    part             VARCHAR(100),
    title            VARCHAR(300) NOT NULL,
    decoration       VARCHAR(40)  NOT NULL,
    workflow_id      BIGINT       NOT NULL,
    state            VARCHAR(40)  NOT NULL,
    phase            TINYINT      NOT NULL,
    live             BOOLEAN AS (phase < 7) VIRTUAL,
    -- at most one job in scope for a key of an item: nothing is made twice
    scope_key        VARCHAR(120) COLLATE utf8mb4_bin AS (IF(phase = 8, NULL, job_key)) PERSISTENT,
    amount           INT          NOT NULL CHECK (amount > 0),
    location_id      BIGINT,
    device           VARCHAR(40),
    due_at           DATETIME(6)  NOT NULL,
    attributes       JSON         NOT NULL,
    assignment       JSON,
    substrate        VARCHAR(200),
    batch_id         BIGINT,
    shipment_id      BIGINT,
    ship_scanned_at  DATETIME(6),
    remake_of        BIGINT,
    waived           BOOLEAN      NOT NULL DEFAULT FALSE,
    run_out          BOOLEAN      NOT NULL DEFAULT FALSE,
    held             BOOLEAN      NOT NULL DEFAULT FALSE,
    scheduled_device VARCHAR(40),
    scheduled_at     DATETIME(6),
    scheduled_by     VARCHAR(120),
    queued_at        DATETIME(6),
    state_since      DATETIME(6)  NOT NULL,
    created_at       DATETIME(6)  NOT NULL,
    version          BIGINT       NOT NULL DEFAULT 1,
    UNIQUE KEY job_scope (item_id, scope_key),
    KEY job_order (order_id, id),
    KEY job_due (live, due_at, id),
    KEY job_place (live, location_id, decoration, state, due_at, id),
    KEY job_type (live, decoration, state, due_at, id),
    KEY job_phase (live, phase, due_at, id),
    KEY job_number (live, order_number, id),
    KEY job_device (live, device, due_at, id),
    KEY job_batch (batch_id)
);

CREATE TABLE batch (
    id          BIGINT       NOT NULL PRIMARY KEY,
    decoration  VARCHAR(40)  NOT NULL,
    location_id BIGINT,
    mixing_key  VARCHAR(200) NOT NULL,
    state       VARCHAR(20)  NOT NULL,
    actor       VARCHAR(120) NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    KEY batch_state (state, id)
);

CREATE TABLE label (
    job_id     BIGINT      NOT NULL PRIMARY KEY,
    barcode    VARCHAR(60) NOT NULL,
    printed    INT         NOT NULL,
    created_at DATETIME(6) NOT NULL,
    UNIQUE KEY label_barcode (barcode)
);

CREATE TABLE shipment (
    id               BIGINT       NOT NULL PRIMARY KEY,
    order_id         BIGINT       NOT NULL,
    collect          BOOLEAN      NOT NULL,
    carrier          VARCHAR(120),
    tracking_number  VARCHAR(200),
    tracking_url     VARCHAR(1000),
    label_printed_at DATETIME(6),
    shipped_at       DATETIME(6),
    delivered_at     DATETIME(6),
    actor            VARCHAR(120) NOT NULL,
    created_at       DATETIME(6)  NOT NULL,
    KEY shipment_order (order_id, id)
);

-- Append-only ----------------------------------------------------------------------------------------------------------

CREATE TABLE history_mark (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    order_id    BIGINT       NOT NULL,
    item_id     BIGINT,
    job_id      BIGINT,
    job_version BIGINT,
    name        VARCHAR(60)  NOT NULL,
    at          DATETIME(6)  NOT NULL,
    actor       VARCHAR(120) NOT NULL,
    from_state  VARCHAR(40),
    to_state    VARCHAR(40),
    spo         VARCHAR(40),
    dwell_ms    BIGINT,
    detail      JSON,
    KEY history_order (order_id, id),
    KEY history_job (job_id, id)
);

CREATE TABLE payment (
    id        BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    order_id  BIGINT         NOT NULL,
    amount    DECIMAL(14, 4) NOT NULL,
    currency  CHAR(3)        NOT NULL,
    method    VARCHAR(60)    NOT NULL,
    reference VARCHAR(200),
    at        DATETIME(6)    NOT NULL,
    actor     VARCHAR(120)   NOT NULL,
    KEY payment_order (order_id, id)
);

CREATE TABLE note (
    id       BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    order_id BIGINT        NOT NULL,
    text     VARCHAR(4000) NOT NULL,
    internal BOOLEAN       NOT NULL,
    actor    VARCHAR(120)  NOT NULL,
    at       DATETIME(6)   NOT NULL,
    KEY note_order (order_id, id)
);

-- What comes in and what goes out ------------------------------------------------------------------------------------------

CREATE TABLE inbox (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind        VARCHAR(40)  NOT NULL,
    storefront  VARCHAR(80)  NOT NULL,
    topic       VARCHAR(80)  NOT NULL,
    dedupe_key  VARCHAR(160) COLLATE utf8mb4_bin,
    headers     JSON         NOT NULL,
    body        MEDIUMBLOB   NOT NULL,
    received_at DATETIME(6)  NOT NULL,
    state       VARCHAR(10)  NOT NULL,
    attempts    INT          NOT NULL DEFAULT 0,
    next_at     DATETIME(6)  NOT NULL,
    lease_until DATETIME(6),
    problem     VARCHAR(1000),
    outcome     VARCHAR(40),
    order_id    BIGINT,
    UNIQUE KEY inbox_dedupe (storefront, dedupe_key),
    KEY inbox_due (state, next_at, id)
);

CREATE TABLE inbox_rejected (
    storefront VARCHAR(80)  NOT NULL,
    reason     VARCHAR(80)  NOT NULL,
    count      BIGINT       NOT NULL,
    last_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (storefront, reason)
);

CREATE TABLE outbox (
    id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind              VARCHAR(40)  NOT NULL,
    storefront        VARCHAR(80)  NOT NULL,
    order_id          BIGINT       NOT NULL,
    external_order_id VARCHAR(120) NOT NULL COLLATE utf8mb4_bin,
    status            VARCHAR(20)  NOT NULL,
    shipment_id       BIGINT       NOT NULL DEFAULT 0,
    state             VARCHAR(10)  NOT NULL,
    attempts          INT          NOT NULL DEFAULT 0,
    next_at           DATETIME(6)  NOT NULL,
    lease_until       DATETIME(6),
    remote_id         VARCHAR(200),
    problem           VARCHAR(1000),
    created_at        DATETIME(6)  NOT NULL,
    sent_at           DATETIME(6),
    UNIQUE KEY outbox_once (order_id, status, shipment_id),
    KEY outbox_due (state, next_at, id)
);

CREATE TABLE poll_cursor (
    storefront    VARCHAR(80)   NOT NULL PRIMARY KEY,
    cursor_text   VARCHAR(1000) NOT NULL,
    last_begun_at DATETIME(6)   NOT NULL,
    lease_until   DATETIME(6)
);

CREATE TABLE idempotency (
    actor       VARCHAR(120) NOT NULL,
    idem_key    VARCHAR(200) NOT NULL COLLATE utf8mb4_bin,
    fingerprint CHAR(64)     NOT NULL,
    result      VARCHAR(500) NOT NULL,
    at          DATETIME(6)  NOT NULL,
    PRIMARY KEY (actor, idem_key),
    KEY idempotency_at (at)
);

CREATE TABLE timer_run (
    name        VARCHAR(60) NOT NULL PRIMARY KEY,
    last_at     DATETIME(6),
    next_at     DATETIME(6),
    lease_until DATETIME(6),
    looked      INT         NOT NULL DEFAULT 0,
    done        INT         NOT NULL DEFAULT 0,
    stayed      INT         NOT NULL DEFAULT 0
);
