-- A piece of a series: the days of one rule, at one time of the day. Local dates and times are what they are.
CREATE TABLE activities_series (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  activity VARCHAR(13) NOT NULL REFERENCES activities_activity (id),
  recurrence VARCHAR(400) NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE,
  at_time VARCHAR(5) NOT NULL,
  minutes INTEGER NOT NULL,
  holidays VARCHAR(4) NOT NULL,
  workdays VARCHAR(4) NOT NULL,
  skipped VARCHAR(8000) NOT NULL,
  kept VARCHAR(8000) NOT NULL,
  added VARCHAR(8000) NOT NULL,
  told VARCHAR(8000) NOT NULL,
  CONSTRAINT activities_series_minutes CHECK (minutes >= 1)
);
CREATE INDEX activities_series_of ON activities_series (activity, first_day);

-- The day of the rule for which a date stands, and whether somebody moved or cancelled it by itself.
ALTER TABLE activities_occurrence ADD COLUMN slot DATE;
ALTER TABLE activities_occurrence ADD COLUMN own BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE activities_occurrence ADD CONSTRAINT activities_occurrence_slot UNIQUE (activity, slot);
