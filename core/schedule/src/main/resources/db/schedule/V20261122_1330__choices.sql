-- What a person does not want, by kind and channel; everything else comes.
CREATE TABLE schedule_choice (
  id VARCHAR(100) NOT NULL PRIMARY KEY,
  person VARCHAR(13) NOT NULL,
  kind VARCHAR(60) NOT NULL,
  channel VARCHAR(20) NOT NULL
);
CREATE INDEX schedule_choice_person ON schedule_choice (person, kind);

-- Keys that this portal made for itself.
CREATE TABLE schedule_key (
  name VARCHAR(20) NOT NULL PRIMARY KEY,
  secret VARCHAR(100) NOT NULL
);

-- What goes to one person in one message has one bundle.
ALTER TABLE schedule_delivery ADD COLUMN bundle VARCHAR(13) DEFAULT '' NOT NULL;
UPDATE schedule_delivery SET bundle = id;
CREATE INDEX schedule_delivery_bundle ON schedule_delivery (bundle);

-- In the order in which they are taken: without them, a hundred thousand due at one instant are sorted for each batch.
DROP INDEX schedule_notice_due;
CREATE INDEX schedule_notice_turn ON schedule_notice (state, next_try, addressee, kind, id);
DROP INDEX schedule_delivery_due;
CREATE INDEX schedule_delivery_turn ON schedule_delivery (state, next_try, id);
