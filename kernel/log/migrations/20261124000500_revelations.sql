-- migrate:up

-- Who had personal data of a stream shown to them by `as-of --reveal`, and why. Written before it is shown.
CREATE TABLE revelations (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stream_type text        NOT NULL,
    stream_id   uuid        NOT NULL,
    version     integer     NOT NULL,
    actor       text        NOT NULL CHECK (actor <> ''),
    reason      text        NOT NULL CHECK (reason <> ''),
    revealed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TRIGGER revelations_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON revelations
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- migrate:down
DROP TABLE revelations;
