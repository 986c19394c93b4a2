-- What was taken back with a thing that was called off comes back when it is on again.
ALTER TABLE schedule_notice ADD COLUMN called_off BIGINT DEFAULT 0 NOT NULL;
