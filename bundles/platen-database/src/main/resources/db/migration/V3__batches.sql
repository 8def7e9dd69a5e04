-- Batch rules, release of batches, label printers and what is queued for them.

ALTER TABLE batch
    ADD COLUMN rule        VARCHAR(40),
    ADD COLUMN kind        VARCHAR(20) NOT NULL DEFAULT 'CONSOLIDATION',
    ADD COLUMN released_at DATETIME(6);

CREATE TABLE batch_rule (
    code        VARCHAR(40)  NOT NULL PRIMARY KEY,
    active      BOOLEAN      NOT NULL,
    rule        JSON         NOT NULL,
    -- null: does not run by itself
    next_run_at DATETIME(6),
    last_run_at DATETIME(6),
    looked      INT          NOT NULL DEFAULT 0,
    batched     INT          NOT NULL DEFAULT 0,
    stayed      INT          NOT NULL DEFAULT 0,
    KEY batch_rule_due (active, next_run_at)
);

CREATE TABLE label_printer (
    station VARCHAR(40)  NOT NULL PRIMARY KEY,
    kind    VARCHAR(10)  NOT NULL,
    host    VARCHAR(255) NOT NULL,
    port    INT          NOT NULL,
    path    VARCHAR(200),
    format  VARCHAR(20)  NOT NULL,
    dpi     INT          NOT NULL,
    active  BOOLEAN      NOT NULL
);

CREATE TABLE print_job (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    station     VARCHAR(40)  NOT NULL,
    batch_id    BIGINT,
    job_id      BIGINT,
    labels      INT          NOT NULL,
    actor       VARCHAR(120) NOT NULL,
    state       VARCHAR(10)  NOT NULL,
    attempts    INT          NOT NULL DEFAULT 0,
    next_at     DATETIME(6)  NOT NULL,
    lease_until DATETIME(6),
    problem     VARCHAR(1000),
    created_at  DATETIME(6)  NOT NULL,
    sent_at     DATETIME(6),
    KEY print_job_due (state, next_at, id),
    KEY print_job_station (station, state, id)
);
