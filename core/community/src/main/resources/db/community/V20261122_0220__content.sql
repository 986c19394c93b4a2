CREATE TABLE community_content_file (
  file_key VARCHAR(400) NOT NULL PRIMARY KEY,
  hash VARCHAR(64) NOT NULL,
  first_read BIGINT NOT NULL,
  entry_id VARCHAR(160),
  stamp VARCHAR(200)
);

CREATE TABLE community_seeding (
  id VARCHAR(20) NOT NULL PRIMARY KEY,
  started BIGINT NOT NULL,
  finished BIGINT
);
