CREATE TABLE venues_venue (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  site VARCHAR(40) NOT NULL REFERENCES community_site (slug),
  slug VARCHAR(80) NOT NULL,
  name VARCHAR(120) NOT NULL,
  name_en VARCHAR(120) NOT NULL,
  summary VARCHAR(1000) NOT NULL,
  summary_en VARCHAR(1000) NOT NULL,
  story VARCHAR(30000) NOT NULL,
  story_en VARCHAR(30000) NOT NULL,
  address VARCHAR(240) NOT NULL,
  address_en VARCHAR(240) NOT NULL,
  cover VARCHAR(80),
  cover_alt VARCHAR(500) NOT NULL,
  cover_credit VARCHAR(200),
  open_hours VARCHAR(1000) NOT NULL,
  buffer_minutes INT NOT NULL,
  advance_days INT NOT NULL,
  max_hours INT NOT NULL,
  approval VARCHAR(12) NOT NULL,
  updated BIGINT NOT NULL,
  CONSTRAINT venues_venue_slug UNIQUE (site, slug),
  CONSTRAINT venues_venue_terms CHECK (buffer_minutes >= 0 AND advance_days > 0 AND max_hours > 0)
);

-- A cell's row in community_resource is what bookings lock: cell:{id}.
CREATE TABLE venues_cell (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  venue VARCHAR(13) NOT NULL REFERENCES venues_venue (id),
  slug VARCHAR(80) NOT NULL,
  name VARCHAR(120) NOT NULL,
  name_en VARCHAR(120) NOT NULL,
  place_in_order INT NOT NULL,
  offered BOOLEAN NOT NULL,
  CONSTRAINT venues_cell_slug UNIQUE (venue, slug)
);

-- The cells of a layout are ids with spaces between them: they are read and written together, and never searched.
CREATE TABLE venues_layout (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  venue VARCHAR(13) NOT NULL REFERENCES venues_venue (id),
  slug VARCHAR(80) NOT NULL,
  name VARCHAR(120) NOT NULL,
  name_en VARCHAR(120) NOT NULL,
  seats INT NOT NULL,
  cells VARCHAR(1000) NOT NULL,
  offered BOOLEAN NOT NULL,
  CONSTRAINT venues_layout_slug UNIQUE (venue, slug),
  CONSTRAINT venues_layout_seats CHECK (seats > 0)
);

CREATE TABLE venues_booking (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  short_number VARCHAR(13) NOT NULL,
  venue VARCHAR(13) NOT NULL REFERENCES venues_venue (id),
  layout VARCHAR(13) NOT NULL REFERENCES venues_layout (id),
  starts BIGINT NOT NULL,
  ends BIGINT NOT NULL,
  purpose VARCHAR(240) NOT NULL,
  people INT NOT NULL,
  person VARCHAR(13),
  status VARCHAR(12) NOT NULL,
  decided_by VARCHAR(13),
  reason VARCHAR(500) NOT NULL,
  made BIGINT NOT NULL,
  decided BIGINT,
  version INT NOT NULL,
  CONSTRAINT venues_booking_time CHECK (starts < ends),
  CONSTRAINT venues_booking_status CHECK (status IN ('REQUESTED', 'CONFIRMED', 'REJECTED', 'CANCELLED', 'STANDBY'))
);
CREATE INDEX venues_booking_person ON venues_booking (person, starts);
CREATE INDEX venues_booking_venue ON venues_booking (venue, status, starts);
