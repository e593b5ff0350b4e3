-- migrate:up

-- What operators did about parked streams, and why. Nothing in it is ever changed: each row was written in the
-- transaction of its effect.
CREATE TABLE interventions (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    command_id  uuid        NOT NULL UNIQUE,
    body_digest bytea       NOT NULL,
    act         text        NOT NULL CHECK (act IN ('replay', 'discard')),
    consumer    text        NOT NULL,
    source      text        NOT NULL,
    stream_id   uuid        NOT NULL,
    sequence    integer     NOT NULL,
    attempts    integer     NOT NULL,
    event_id    uuid        NOT NULL,
    type        text        NOT NULL,
    actor       text        NOT NULL,
    reason      text        NOT NULL CHECK (reason <> ''),
    acted_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX interventions_stream ON interventions (consumer, source, stream_id, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE TRIGGER interventions_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON interventions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Consumers that wait for somebody to look and to start their worker anew; the start removes the row.
CREATE TABLE stopped (
    consumer   text        NOT NULL,
    instance   text        NOT NULL,
    reason     text        NOT NULL,
    detail     text        NOT NULL,
    stopped_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, instance)
);

-- migrate:down
DROP TABLE stopped;
DROP TABLE interventions;
DROP FUNCTION refuse_change();
