-- migrate:up

-- What a timer leads to belongs to the same story as what armed it.
ALTER TABLE timers ADD COLUMN correlation_id text;

-- migrate:down
ALTER TABLE timers DROP COLUMN correlation_id;
