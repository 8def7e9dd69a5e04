-- People at the console ---------------------------------------------------------------------------------------------------

ALTER TABLE app_user
    ADD COLUMN display_name  VARCHAR(200),
    ADD COLUMN language      VARCHAR(10),
    ADD COLUMN active        BOOLEAN NOT NULL DEFAULT TRUE,
    ADD COLUMN last_login_at DATETIME(6),
    ADD COLUMN version       BIGINT  NOT NULL DEFAULT 1;

CREATE TABLE console_session (
    hash       CHAR(64)    NOT NULL PRIMARY KEY,
    user_name  VARCHAR(80) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    -- to the minute
    seen_at    DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    KEY console_session_user (user_name, expires_at),
    KEY console_session_end (expires_at),
    KEY console_session_idle (seen_at)
);

-- Failed logins by the hash of who tried from where.
CREATE TABLE login_try (
    what    CHAR(64)    NOT NULL PRIMARY KEY,
    tries   INT         NOT NULL,
    last_at DATETIME(6) NOT NULL,
    KEY login_try_last (last_at)
);

-- Append-only.
CREATE TABLE user_mark (
    id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_name VARCHAR(80)  NOT NULL,
    at        DATETIME(6)  NOT NULL,
    actor     VARCHAR(120) NOT NULL,
    action    VARCHAR(40)  NOT NULL,
    detail    JSON,
    KEY user_mark_user (user_name, id)
);

CREATE TABLE saved_view (
    owner      VARCHAR(120)   NOT NULL COLLATE utf8mb4_bin,
    page       VARCHAR(40)    NOT NULL,
    name       VARCHAR(80)    NOT NULL COLLATE utf8mb4_bin,
    shared     BOOLEAN        NOT NULL,
    content    TEXT         NOT NULL COLLATE utf8mb4_bin,
    updated_at DATETIME(6)    NOT NULL,
    PRIMARY KEY (owner, page, name),
    KEY saved_view_shared (page, shared, name, owner)
);
