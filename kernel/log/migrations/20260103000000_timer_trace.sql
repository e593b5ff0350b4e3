-- migrate:up

-- What a timer publishes carries trace context like everything else: it goes on with the trace of what armed it.
ALTER TABLE timers ADD COLUMN traceparent text;

-- migrate:down
ALTER TABLE timers DROP COLUMN traceparent;
