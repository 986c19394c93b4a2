-- What came from a calendar elsewhere: by its id there, so that it comes once; and how it stood, so that a later file
-- changes what nobody has changed here.
CREATE TABLE activities_imported (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  site VARCHAR(40) NOT NULL,
  uid VARCHAR(255) NOT NULL,
  activity VARCHAR(13) NOT NULL REFERENCES activities_activity (id),
  hash VARCHAR(64) NOT NULL,
  text_version BIGINT NOT NULL,
  CONSTRAINT activities_imported_uid UNIQUE (site, uid)
);
