-- Stock: what is kept where, for which job, and what is on order. Amounts are in the material's own unit.

CREATE TABLE material (
    id       BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code     VARCHAR(100)   NOT NULL,
    name     VARCHAR(300)   NOT NULL COLLATE utf8mb4_unicode_nopad_ci,
    unit     VARCHAR(20)    NOT NULL,
    low_at   DECIMAL(14, 4),
    supplier VARCHAR(200),
    -- only active materials hold jobs back
    active   BOOLEAN        NOT NULL DEFAULT TRUE,
    version  BIGINT         NOT NULL DEFAULT 1,
    UNIQUE KEY material_code (code)
);

CREATE TABLE stock_bin (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    location_id BIGINT      NOT NULL,
    code        VARCHAR(40) NOT NULL,
    -- place on the way through the store
    walk        INT         NOT NULL,
    UNIQUE KEY stock_bin_code (location_id, code),
    CONSTRAINT stock_bin_location FOREIGN KEY (location_id) REFERENCES location (id)
);

CREATE TABLE bin_stock (
    bin_id      BIGINT         NOT NULL,
    material_id BIGINT         NOT NULL,
    on_hand     DECIMAL(14, 4) NOT NULL CHECK (on_hand >= 0),
    PRIMARY KEY (bin_id, material_id),
    KEY bin_stock_material (material_id, bin_id),
    CONSTRAINT bin_stock_bin FOREIGN KEY (bin_id) REFERENCES stock_bin (id),
    CONSTRAINT bin_stock_what FOREIGN KEY (material_id) REFERENCES material (id)
);

CREATE TABLE stock_level (
    location_id BIGINT         NOT NULL,
    material_id BIGINT         NOT NULL,
    on_hand     DECIMAL(14, 4) NOT NULL DEFAULT 0,
    reserved    DECIMAL(14, 4) NOT NULL DEFAULT 0,
    incoming    DECIMAL(14, 4) NOT NULL DEFAULT 0,
    PRIMARY KEY (location_id, material_id),
    KEY stock_level_material (material_id, location_id),
    CONSTRAINT stock_level_location FOREIGN KEY (location_id) REFERENCES location (id),
    CONSTRAINT stock_level_what FOREIGN KEY (material_id) REFERENCES material (id),
    CONSTRAINT stock_level_sane CHECK (reserved >= 0 AND on_hand >= reserved AND incoming >= 0)
);

-- Append-only: a wrong movement is put right by another one.
CREATE TABLE stock_movement (
    id               BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at               DATETIME(6)    NOT NULL,
    actor            VARCHAR(120)   NOT NULL,
    kind             VARCHAR(12)    NOT NULL,
    location_id      BIGINT         NOT NULL,
    bin_id           BIGINT         NOT NULL,
    material_id      BIGINT         NOT NULL,
    -- what it changed; 0 for waste of what was picked before
    delta            DECIMAL(14, 4) NOT NULL,
    amount           DECIMAL(14, 4) NOT NULL,
    bin_after        DECIMAL(14, 4) NOT NULL,
    reason           VARCHAR(500),
    job_id           BIGINT,
    purchase_line_id BIGINT,
    KEY stock_movement_what (material_id, location_id, id),
    KEY stock_movement_job (job_id, material_id)
);

-- What jobs use up, kept in stock or not, as their decoration type said.
CREATE TABLE job_need (
    job_id   BIGINT         NOT NULL,
    material VARCHAR(100)   NOT NULL,
    unit     VARCHAR(20)    NOT NULL,
    amount   DECIMAL(14, 4) NOT NULL,
    PRIMARY KEY (job_id, material, unit),
    KEY job_need_material (material, job_id)
);

CREATE TABLE reservation (
    job_id      BIGINT         NOT NULL,
    material_id BIGINT         NOT NULL,
    location_id BIGINT         NOT NULL,
    amount      DECIMAL(14, 4) NOT NULL CHECK (amount >= 0),
    state       VARCHAR(10)    NOT NULL,
    at          DATETIME(6)    NOT NULL,
    PRIMARY KEY (job_id, material_id),
    KEY reservation_level (state, location_id, material_id),
    CONSTRAINT reservation_what FOREIGN KEY (material_id) REFERENCES material (id)
);

-- Jobs that the intake check looks after: those in intake, and released ones that lost their stock.
CREATE TABLE intake_wait (
    job_id      BIGINT      NOT NULL PRIMARY KEY,
    order_id    BIGINT      NOT NULL,
    item_id     BIGINT      NOT NULL,
    location_id BIGINT,
    decoration  VARCHAR(40) NOT NULL,
    since       DATETIME(6) NOT NULL,
    -- workflow version whose checks found nothing; null asks again
    passed_by   BIGINT,
    -- whether a hold says that stock is missing
    told        BOOLEAN     NOT NULL DEFAULT FALSE,
    lease_until DATETIME(6),
    KEY intake_wait_turn (passed_by, since, job_id),
    KEY intake_wait_untold (told, passed_by, since),
    KEY intake_wait_type (decoration, passed_by)
);

-- What waiting jobs use up, in the order of the line, so that a place in it is found without reading the work of years.
CREATE TABLE wait_need (
    material    VARCHAR(100)   NOT NULL,
    location_id BIGINT         NOT NULL,
    since       DATETIME(6)    NOT NULL,
    job_id      BIGINT         NOT NULL,
    unit        VARCHAR(20)    NOT NULL,
    amount      DECIMAL(14, 4) NOT NULL,
    PRIMARY KEY (material, location_id, since, job_id, unit),
    KEY wait_need_job (job_id)
);

INSERT INTO intake_wait (job_id, order_id, item_id, location_id, decoration, since)
SELECT id, order_id, item_id, location_id, decoration, created_at
FROM job
WHERE live = TRUE AND phase = 1;

CREATE INDEX hold_above ON hold (order_id, job_id, cleared_at);

CREATE TABLE purchase_order (
    id          BIGINT       NOT NULL PRIMARY KEY,
    supplier    VARCHAR(200) NOT NULL,
    location_id BIGINT       NOT NULL,
    reference   VARCHAR(120),
    state       VARCHAR(10)  NOT NULL,
    actor       VARCHAR(120) NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    KEY purchase_order_state (state, id),
    CONSTRAINT purchase_order_location FOREIGN KEY (location_id) REFERENCES location (id)
);

CREATE TABLE purchase_line (
    id          BIGINT         NOT NULL PRIMARY KEY,
    purchase_id BIGINT         NOT NULL,
    material_id BIGINT         NOT NULL,
    amount      DECIMAL(14, 4) NOT NULL CHECK (amount > 0),
    received    DECIMAL(14, 4) NOT NULL DEFAULT 0 CHECK (received >= 0),
    job_id      BIGINT,
    KEY purchase_line_order (purchase_id, id),
    KEY purchase_line_job (job_id),
    CONSTRAINT purchase_line_purchase FOREIGN KEY (purchase_id) REFERENCES purchase_order (id),
    CONSTRAINT purchase_line_what FOREIGN KEY (material_id) REFERENCES material (id)
);
