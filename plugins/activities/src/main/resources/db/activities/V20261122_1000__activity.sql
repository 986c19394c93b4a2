CREATE TABLE activities_activity (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  site VARCHAR(40) NOT NULL REFERENCES community_site (slug),
  slug VARCHAR(80) NOT NULL,
  title VARCHAR(240) NOT NULL,
  title_en VARCHAR(240) NOT NULL,
  summary VARCHAR(1000) NOT NULL,
  summary_en VARCHAR(1000) NOT NULL,
  place VARCHAR(240) NOT NULL,
  place_en VARCHAR(240) NOT NULL,
  body VARCHAR(30000) NOT NULL,
  body_en VARCHAR(30000) NOT NULL,
  taken_space VARCHAR(80),
  brand VARCHAR(13),
  area VARCHAR(13),
  tags VARCHAR(400) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  leader VARCHAR(13) NOT NULL,
  cover VARCHAR(80),
  cover_alt VARCHAR(500) NOT NULL,
  cover_credit VARCHAR(240) NOT NULL,
  capacity INTEGER NOT NULL,
  waiting_list BOOLEAN NOT NULL,
  opens BIGINT,
  closes BIGINT,
  age_from INTEGER,
  age_to INTEGER,
  cancelled BOOLEAN NOT NULL,
  reason VARCHAR(400) NOT NULL,
  text_version BIGINT NOT NULL,
  published BIGINT NOT NULL,
  updated BIGINT NOT NULL,
  edited_by VARCHAR(13),
  CONSTRAINT activities_activity_slug UNIQUE (site, slug),
  CONSTRAINT activities_activity_capacity CHECK (capacity >= 1)
);
CREATE INDEX activities_activity_newest ON activities_activity (site, id DESC);
CREATE INDEX activities_activity_leader ON activities_activity (leader, id DESC);

-- The site stands here too, so that what is ahead is one range of one index.
CREATE TABLE activities_occurrence (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  activity VARCHAR(13) NOT NULL REFERENCES activities_activity (id),
  site VARCHAR(40) NOT NULL,
  starts BIGINT NOT NULL,
  ends BIGINT NOT NULL,
  changes INTEGER NOT NULL,
  cancelled BOOLEAN NOT NULL,
  reason VARCHAR(400) NOT NULL,
  CONSTRAINT activities_occurrence_order CHECK (starts < ends)
);
CREATE INDEX activities_occurrence_of ON activities_occurrence (activity, starts);
CREATE INDEX activities_occurrence_starts ON activities_occurrence (site, starts, id);
CREATE INDEX activities_occurrence_ends ON activities_occurrence (site, ends);
