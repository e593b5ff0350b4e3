-- migrate:up

-- Which tables a version of a view has here: an older version is dropped once nobody's code knows it any more.
CREATE TABLE views (
    view    text        NOT NULL,
    version integer     NOT NULL,
    tables  text[]      NOT NULL,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (view, version)
);

-- A rebuild under way, and how far it is. Its tables are in a schema of its own until the swap, which removes the row.
CREATE TABLE rebuilds (
    view       text             NOT NULL,
    version    integer          NOT NULL,
    consumer   text             NOT NULL,
    done       bigint           NOT NULL DEFAULT 0,
    ahead      bigint           NOT NULL DEFAULT 0,
    per_second double precision NOT NULL DEFAULT 0,
    begun_at   timestamptz      NOT NULL DEFAULT clock_timestamp(),
    told_at    timestamptz      NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (view, version)
);

-- migrate:down
DROP TABLE rebuilds, views;
