-- A tentative booking is shown, keeps nobody out and ends by itself; null for every other one.
ALTER TABLE venues_booking ADD COLUMN expires BIGINT;
ALTER TABLE venues_booking DROP CONSTRAINT venues_booking_status;
ALTER TABLE venues_booking ADD CONSTRAINT venues_booking_status
  CHECK (status IN ('REQUESTED', 'CONFIRMED', 'REJECTED', 'CANCELLED', 'STANDBY', 'TENTATIVE'));
