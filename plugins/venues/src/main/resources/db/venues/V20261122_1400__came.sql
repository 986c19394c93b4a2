ALTER TABLE venues_booking ADD COLUMN checked_in BIGINT;
CREATE INDEX venues_booking_started ON venues_booking (status, ends, starts);
