-- migrate:up

-- Streams that a restore has added events to, and whose claims and timers it hasn't derived yet. `after` is the
-- version before the first event added. Empty but for an unfinished restore.
CREATE TABLE reimported (
    stream_id   uuid    PRIMARY KEY,
    stream_type text    NOT NULL,
    after       integer NOT NULL
);

-- migrate:down
DROP TABLE reimported;
