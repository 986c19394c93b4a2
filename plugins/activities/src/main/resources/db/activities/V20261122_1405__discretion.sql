-- What is not told: who comes, who runs it; and whether pictures are taken.
ALTER TABLE activities_activity ADD COLUMN guests_hidden BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE activities_activity ADD COLUMN leader_hidden BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE activities_activity ADD COLUMN no_photographs BOOLEAN DEFAULT FALSE NOT NULL;

-- What a leader wrote to those who signed up for some dates.
CREATE TABLE activities_letter (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  activity VARCHAR(13) NOT NULL REFERENCES activities_activity (id),
  subject VARCHAR(400) NOT NULL,
  text VARCHAR(8000) NOT NULL,
  written_by VARCHAR(13),
  written BIGINT NOT NULL
);
CREATE INDEX activities_letter_of ON activities_letter (activity, written DESC);
