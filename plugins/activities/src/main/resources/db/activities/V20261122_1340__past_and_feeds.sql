-- What is over is listed with the last one first, and a calendar of one's own has an address that nobody guesses.
CREATE INDEX activities_occurrence_newest ON activities_occurrence (site, starts DESC, id DESC);

-- The address stands here as its hash only; a person has one, and a new one ends the old.
CREATE TABLE activities_feed (
  person VARCHAR(13) NOT NULL PRIMARY KEY,
  site VARCHAR(40) NOT NULL,
  token_hash VARCHAR(64) NOT NULL,
  made BIGINT NOT NULL,
  CONSTRAINT activities_feed_token UNIQUE (token_hash)
);
