-- migrate:up

-- Exact JSON bytes, not jsonb: jsonb reorders keys, and a replayed answer or event must be byte-identical.
-- The primary key is the optimistic lock: there is no streams table.
CREATE TABLE events (
    position           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    stream_id          uuid        NOT NULL,
    stream_type        text        NOT NULL,
    version            integer     NOT NULL CHECK (version > 0),
    event_id           uuid        NOT NULL UNIQUE,
    type               text        NOT NULL,
    schema_version     integer     NOT NULL,
    data               bytea       NOT NULL,
    meta               bytea       NOT NULL,
    published          bytea,
    published_type     text,
    published_sequence integer,
    digest             bytea       NOT NULL,
    recorded_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stream_id, version),
    CHECK ((published IS NULL) = (published_type IS NULL) AND (published IS NULL) = (published_sequence IS NULL))
);

-- Narrow and short-lived: vacuum has to keep up with a row per event.
CREATE TABLE outbox (
    position bigint PRIMARY KEY
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

CREATE TABLE inbox (
    command_id  uuid        PRIMARY KEY,
    body_digest bytea       NOT NULL,
    answer      bytea       NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    keep_until  timestamptz
);
CREATE INDEX inbox_keep_until ON inbox (keep_until) WHERE keep_until IS NOT NULL;

CREATE TABLE claims (
    scope        text  NOT NULL,
    keyed_digest bytea NOT NULL,
    stream_id    uuid  NOT NULL,
    PRIMARY KEY (scope, keyed_digest)
);

CREATE TABLE timers (
    timer_id     uuid        PRIMARY KEY,
    stream_id    uuid        NOT NULL,
    stream_type  text        NOT NULL,
    name         text        NOT NULL,
    due_at       timestamptz NOT NULL,
    leased_until timestamptz,
    attempts     integer     NOT NULL DEFAULT 0,
    last_error   text
);
CREATE INDEX timers_due ON timers (due_at);

-- A worker starts its transaction by locking and comparing its row here, so the row exists before it is locked.
CREATE TABLE checkpoints (
    consumer    text    NOT NULL,
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL DEFAULT 0,
    event_id    uuid,
    PRIMARY KEY (consumer, topic, partition)
);

CREATE TABLE applied (
    consumer  text    NOT NULL,
    source    text    NOT NULL,
    stream_id uuid    NOT NULL,
    sequence  integer NOT NULL,
    PRIMARY KEY (consumer, source, stream_id)
) WITH (fillfactor = 80);

CREATE TABLE held (
    consumer  text        NOT NULL,
    source    text        NOT NULL,
    stream_id uuid        NOT NULL,
    sequence  integer     NOT NULL,
    headers   bytea       NOT NULL,
    value     bytea       NOT NULL,
    held_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, source, stream_id, sequence)
);

-- A parked stream: its first row says why, the rest wait behind it in order.
CREATE TABLE parked (
    consumer    text        NOT NULL,
    source      text        NOT NULL,
    stream_id   uuid        NOT NULL,
    sequence    integer     NOT NULL,
    headers     bytea       NOT NULL,
    value       bytea       NOT NULL,
    reason      text        NOT NULL,
    detail      text        NOT NULL DEFAULT '',
    attempts    integer     NOT NULL DEFAULT 0,
    next_try_at timestamptz,
    parked_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, source, stream_id, sequence)
);
CREATE INDEX parked_next_try ON parked (next_try_at) WHERE next_try_at IS NOT NULL;

-- What reactions were refused: recorded, counted, and not tried again.
CREATE TABLE refused (
    consumer   text        NOT NULL,
    event_id   uuid        NOT NULL,
    source     text        NOT NULL,
    stream_id  uuid        NOT NULL,
    sequence   integer     NOT NULL,
    codes      text[]      NOT NULL,
    refused_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, event_id)
);

-- An append whose expected version isn't there would leave a gap that the primary key alone lets in.
CREATE FUNCTION refuse_gap() RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the expected version does not exist' USING ERRCODE = '23514';
END $$;

-- Keys live in a schema of their own (in production a database of their own), so that backups of the events
-- can be kept long and backups of the keys short: destroying a key is what erases a person.
CREATE SCHEMA keys;
CREATE TABLE keys.subjects (
    subject    uuid        PRIMARY KEY,
    wrapped    bytea       NOT NULL,
    master     text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE keys.tombstones (
    subject   uuid        PRIMARY KEY,
    erased_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- migrate:down
DROP SCHEMA keys CASCADE;
DROP FUNCTION refuse_gap();
DROP TABLE refused, parked, held, applied, checkpoints, timers, claims, inbox, outbox, events;
