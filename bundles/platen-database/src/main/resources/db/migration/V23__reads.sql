-- What was read at a station and moved nothing, such as a refused scan: a command barcode means that, not the piece before.
CREATE TABLE station_read (
    station    VARCHAR(40) NOT NULL PRIMARY KEY,
    -- null: no piece
    job_id     BIGINT,
    -- newest mark of the station by then; a newer one makes this old
    after_mark BIGINT      NOT NULL,
    at         DATETIME(6) NOT NULL
);
