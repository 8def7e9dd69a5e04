-- Locations and routing.

ALTER TABLE location
    ADD COLUMN address   JSON,
    ADD COLUMN latitude  DOUBLE,
    ADD COLUMN longitude DOUBLE,
    ADD COLUMN zone      VARCHAR(60) NOT NULL DEFAULT 'UTC',
    -- jobs per day by decoration type; empty for everything without limit
    ADD COLUMN capacity  JSON        NOT NULL DEFAULT '{}';

-- Null where all of the order is made at the order's location.
ALTER TABLE order_item ADD COLUMN location_id BIGINT;

-- Jobs that were routed to a location, by type and day: what capacity is counted by.
CREATE TABLE location_load (
    location_id BIGINT      NOT NULL,
    decoration  VARCHAR(40) NOT NULL,
    day         DATE        NOT NULL,
    routed      INT         NOT NULL,
    PRIMARY KEY (location_id, decoration, day)
);

-- What accounts ("customer:5") and storefronts ("storefront:demo") say about where their orders are made.
CREATE TABLE routing_rule (
    account  VARCHAR(100) NOT NULL PRIMARY KEY,
    pinned   BIGINT,
    excluded JSON         NOT NULL,
    blocked  VARCHAR(500),
    KEY routing_rule_blocked (blocked)
);

-- The last decision of each order, explained.
CREATE TABLE order_routing (
    order_id BIGINT       NOT NULL PRIMARY KEY,
    reason   VARCHAR(1000) NOT NULL,
    actor    VARCHAR(120) NOT NULL,
    at       DATETIME(6)  NOT NULL,
    items    JSON         NOT NULL
);

-- Ids of the locations that somebody is limited to, with commas in between; null for all.
ALTER TABLE app_user ADD COLUMN locations VARCHAR(1000);
ALTER TABLE api_token ADD COLUMN locations VARCHAR(1000);

-- Storefront orders that were not let in (TB-07); one whose order is there by now is over.
CREATE TABLE intake_reject (
    id             BIGINT       NOT NULL PRIMARY KEY,
    kind           VARCHAR(40)  NOT NULL,
    storefront     VARCHAR(80)  NOT NULL,
    external_id    VARCHAR(120) NOT NULL COLLATE utf8mb4_bin,
    order_number   VARCHAR(200) NOT NULL,
    code           VARCHAR(80)  NOT NULL,
    reason         VARCHAR(1000) NOT NULL,
    placed_at      DATETIME(6),
    told_at        DATETIME(6),
    content        MEDIUMTEXT   NOT NULL,
    attempts       INT          NOT NULL,
    since          DATETIME(6)  NOT NULL,
    UNIQUE KEY intake_reject_external (storefront, external_id)
);
