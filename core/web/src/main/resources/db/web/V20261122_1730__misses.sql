CREATE TABLE web_miss (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  site VARCHAR(80) NOT NULL,
  words VARCHAR(160) NOT NULL,
  asked INTEGER NOT NULL CHECK (asked > 0),
  last_asked BIGINT NOT NULL
);
CREATE UNIQUE INDEX web_miss_words ON web_miss (site, words);
CREATE INDEX web_miss_wanted ON web_miss (site, asked DESC, id DESC);
