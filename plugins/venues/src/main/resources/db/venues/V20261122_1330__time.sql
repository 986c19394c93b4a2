-- How holidays are kept, and seasons; see Calendar.text.
ALTER TABLE venues_venue ADD COLUMN calendar VARCHAR(4000) DEFAULT '' NOT NULL;

-- Rooms out of use; closure/{id} holds their cells, so a closure and a booking exclude each other like two bookings.
CREATE TABLE venues_closure (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  venue VARCHAR(13) NOT NULL REFERENCES venues_venue (id),
  cells VARCHAR(1000) NOT NULL,
  starts BIGINT NOT NULL,
  ends BIGINT NOT NULL,
  reason VARCHAR(240) NOT NULL,
  made_by VARCHAR(13),
  CONSTRAINT venues_closure_time CHECK (starts < ends)
);
CREATE INDEX venues_closure_venue ON venues_closure (venue, ends);

-- Bookings that were asked for together have the id of their first.
ALTER TABLE venues_booking ADD COLUMN series VARCHAR(13);
CREATE INDEX venues_booking_series ON venues_booking (series, starts);
