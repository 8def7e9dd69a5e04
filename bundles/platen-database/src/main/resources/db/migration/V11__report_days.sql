-- Reports: the same sums by the day and by the month, so that a long period reads few rows ------------------------------

CREATE TABLE dwell_day (
    day         DATETIME    NOT NULL,
    decoration  VARCHAR(40) NOT NULL,
    location_id BIGINT      NOT NULL,
    state       VARCHAR(40) NOT NULL,
    time_class  SMALLINT    NOT NULL,
    jobs        BIGINT      NOT NULL,
    millis      BIGINT      NOT NULL,
    PRIMARY KEY (day, decoration, location_id, state, time_class)
);

CREATE TABLE dwell_month (
    month       DATETIME    NOT NULL,
    decoration  VARCHAR(40) NOT NULL,
    location_id BIGINT      NOT NULL,
    state       VARCHAR(40) NOT NULL,
    time_class  SMALLINT    NOT NULL,
    jobs        BIGINT      NOT NULL,
    millis      BIGINT      NOT NULL,
    PRIMARY KEY (month, decoration, location_id, state, time_class)
);

INSERT INTO dwell_day (day, decoration, location_id, state, time_class, jobs, millis)
    SELECT CAST(DATE(hour) AS DATETIME), decoration, location_id, state, time_class, SUM(jobs), SUM(millis)
    FROM dwell_sum GROUP BY 1, 2, 3, 4, 5;

INSERT INTO dwell_month (month, decoration, location_id, state, time_class, jobs, millis)
    SELECT CAST(DATE_FORMAT(day, '%Y-%m-01') AS DATETIME), decoration, location_id, state, time_class, SUM(jobs), SUM(millis)
    FROM dwell_day GROUP BY 1, 2, 3, 4, 5;
