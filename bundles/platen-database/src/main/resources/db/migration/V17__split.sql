-- How many pieces of a line are made where, for lines that are made at several locations. Such a line has no location of
-- its own, and its order none either; jobs carry theirs.
CREATE TABLE item_split (
    item_id     BIGINT NOT NULL,
    location_id BIGINT NOT NULL,
    order_id    BIGINT NOT NULL,
    pieces      INT    NOT NULL,
    PRIMARY KEY (item_id, location_id),
    KEY item_split_order (order_id, location_id)
);
