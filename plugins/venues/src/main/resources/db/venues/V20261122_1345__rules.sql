-- What a house asks beside its terms; see Policy.text.
ALTER TABLE venues_venue ADD COLUMN policy VARCHAR(4000) DEFAULT '' NOT NULL;

CREATE TABLE venues_organisation (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  site VARCHAR(40) NOT NULL REFERENCES community_site (slug),
  name VARCHAR(120) NOT NULL,
  kind VARCHAR(12) NOT NULL
);
CREATE INDEX venues_organisation_site ON venues_organisation (site, name);

CREATE TABLE venues_member (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  organisation VARCHAR(13) NOT NULL REFERENCES venues_organisation (id),
  person VARCHAR(13) NOT NULL,
  CONSTRAINT venues_member_once UNIQUE (organisation, person)
);
CREATE INDEX venues_member_person ON venues_member (person);

ALTER TABLE venues_booking ADD COLUMN user_class VARCHAR(12) DEFAULT 'RESIDENT' NOT NULL;
ALTER TABLE venues_booking ADD COLUMN organisation VARCHAR(13);
ALTER TABLE venues_booking ADD COLUMN late BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX venues_booking_organisation ON venues_booking (organisation, starts);
