-- migrate:up

-- The database as the migrate step last saw it agree with its topics: a copy restored from a dump is another one, and
-- nobody writes to it until that step has looked again.
CREATE TABLE opened_as (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    system   bigint NOT NULL,
    database oid    NOT NULL
);

-- migrate:down
DROP TABLE opened_as;
