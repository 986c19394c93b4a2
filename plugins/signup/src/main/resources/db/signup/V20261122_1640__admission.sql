-- Who may come and how many of whom: for all dates of an entry, and what each date goes by.
CREATE TABLE signup_admission (
  entry VARCHAR(121) NOT NULL,
  admission VARCHAR(2000) NOT NULL,
  CONSTRAINT signup_admission_key PRIMARY KEY (entry)
);
ALTER TABLE signup_occasion ADD COLUMN admission VARCHAR(2000) DEFAULT '' NOT NULL;
-- How many sit on seats that are kept for a class of people, by class.
ALTER TABLE signup_occasion ADD COLUMN seated VARCHAR(1000) DEFAULT '' NOT NULL;
-- When seats that are kept are next given to everybody.
ALTER TABLE signup_occasion ADD COLUMN next_release BIGINT;
CREATE INDEX signup_occasion_release ON signup_occasion (next_release);
CREATE INDEX signup_occasion_subject ON signup_occasion (subject, starts);
-- The classes to which somebody belongs, and the one on whose seat they sit; empty for everybody's.
ALTER TABLE signup_guest ADD COLUMN kinds VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE signup_guest ADD COLUMN seat VARCHAR(40) DEFAULT '' NOT NULL;
-- One row for each person or household whose places are counted: who counts them does so alone.
CREATE TABLE signup_counted (
  id VARCHAR(13) NOT NULL,
  CONSTRAINT signup_counted_key PRIMARY KEY (id)
);
