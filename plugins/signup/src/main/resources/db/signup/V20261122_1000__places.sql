CREATE TABLE signup_occasion (
  id VARCHAR(80) NOT NULL,
  site VARCHAR(40) NOT NULL,
  entry_type VARCHAR(40) NOT NULL,
  subject VARCHAR(80) NOT NULL,
  path VARCHAR(400) NOT NULL,
  title VARCHAR(400) NOT NULL,
  title_en VARCHAR(400) NOT NULL,
  place VARCHAR(400) NOT NULL,
  place_en VARCHAR(400) NOT NULL,
  starts BIGINT NOT NULL,
  ends BIGINT NOT NULL,
  capacity INT NOT NULL,
  waiting_list BOOLEAN NOT NULL,
  opens BIGINT,
  closes BIGINT,
  age_from INT,
  age_to INT,
  hosts VARCHAR(4000) NOT NULL,
  scopes VARCHAR(4000) NOT NULL,
  reminders VARCHAR(400) NOT NULL,
  version INT NOT NULL,
  taken INT NOT NULL,
  waiting INT NOT NULL,
  turns BIGINT NOT NULL,
  cancelled BOOLEAN NOT NULL,
  cancel_reason VARCHAR(1000) NOT NULL,
  CONSTRAINT signup_occasion_key PRIMARY KEY (id),
  CONSTRAINT signup_occasion_counts CHECK (capacity >= 1 AND taken >= 0 AND waiting >= 0 AND starts < ends)
);

-- No foreign keys to the occasion: its row is the hot counter, and a key would lock it before its turn.
CREATE TABLE signup_party (
  id VARCHAR(13) NOT NULL,
  occasion VARCHAR(80) NOT NULL,
  number VARCHAR(12) NOT NULL,
  status VARCHAR(10) NOT NULL,
  turn BIGINT NOT NULL,
  people INT NOT NULL,
  made_by VARCHAR(13) NOT NULL,
  told VARCHAR(13) NOT NULL,
  made BIGINT NOT NULL,
  settled BIGINT NOT NULL,
  CONSTRAINT signup_party_key PRIMARY KEY (id),
  CONSTRAINT signup_party_number UNIQUE (number),
  CONSTRAINT signup_party_people CHECK (people >= 1)
);
CREATE INDEX signup_party_order ON signup_party (occasion, status, turn, id);

-- seat_of is the person as long as the party lives, and the row's own id afterwards.
CREATE TABLE signup_guest (
  id VARCHAR(13) NOT NULL,
  party VARCHAR(13) NOT NULL,
  occasion VARCHAR(80) NOT NULL,
  person VARCHAR(13) NOT NULL,
  seat_of VARCHAR(13) NOT NULL,
  CONSTRAINT signup_guest_key PRIMARY KEY (id),
  CONSTRAINT signup_guest_once UNIQUE (occasion, seat_of)
);
CREATE INDEX signup_guest_party ON signup_guest (party);
CREATE INDEX signup_guest_person ON signup_guest (person);
