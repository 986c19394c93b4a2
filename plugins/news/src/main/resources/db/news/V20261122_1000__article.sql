-- Instants are milliseconds since 1970-01-01T00:00Z.
-- A column that the site's file does not name any more has no place: it is not offered, and old articles keep it.
CREATE TABLE news_column (
  id VARCHAR(130) NOT NULL PRIMARY KEY,
  site VARCHAR(40) NOT NULL,
  slug VARCHAR(80) NOT NULL,
  name VARCHAR(40) NOT NULL,
  name_en VARCHAR(60) NOT NULL,
  reviews INTEGER NOT NULL,
  place_in_order INTEGER NOT NULL,
  CONSTRAINT news_column_reviews CHECK (reviews BETWEEN 1 AND 9)
);

-- The words are those that everybody reads; of what was never published, those of the newest version.
CREATE TABLE news_article (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  site VARCHAR(40) NOT NULL,
  slug VARCHAR(80) NOT NULL,
  author VARCHAR(13),
  column_slug VARCHAR(80) NOT NULL,
  title VARCHAR(240) NOT NULL,
  title_en VARCHAR(240) NOT NULL,
  summary VARCHAR(1000) NOT NULL,
  summary_en VARCHAR(1000) NOT NULL,
  brand VARCHAR(13),
  tags VARCHAR(400) NOT NULL,
  byline VARCHAR(80) NOT NULL,
  cover VARCHAR(80),
  cover_alt VARCHAR(500) NOT NULL,
  cover_credit VARCHAR(120) NOT NULL,
  state VARCHAR(10) NOT NULL,
  reason VARCHAR(400) NOT NULL,
  head INTEGER NOT NULL,
  head_by VARCHAR(13),
  head_at BIGINT NOT NULL,
  waiting INTEGER NOT NULL,
  live INTEGER NOT NULL,
  published BIGINT,
  updated BIGINT,
  CONSTRAINT news_article_slug UNIQUE (site, slug),
  CONSTRAINT news_article_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  CONSTRAINT news_article_live CHECK (live <= head AND (state <> 'PUBLISHED' OR (live > 0 AND published IS NOT NULL))),
  CONSTRAINT news_article_alt CHECK (cover IS NULL OR cover_alt <> '')
);
CREATE INDEX news_article_latest ON news_article (site, state, published DESC, id DESC);
CREATE INDEX news_article_column ON news_article (site, column_slug, state, published DESC, id DESC);
CREATE INDEX news_article_brand ON news_article (site, brand, state, published DESC, id DESC);
CREATE INDEX news_article_desk ON news_article (site, state, head_at DESC, id DESC);

-- Every address that an article had; an old one leads to the new one.
CREATE TABLE news_address (
  id VARCHAR(130) NOT NULL PRIMARY KEY,
  article VARCHAR(13) NOT NULL REFERENCES news_article (id)
);

-- What was saved is never overwritten.
CREATE TABLE news_version (
  id VARCHAR(30) NOT NULL PRIMARY KEY,
  article VARCHAR(13) NOT NULL REFERENCES news_article (id),
  number INTEGER NOT NULL,
  column_slug VARCHAR(80) NOT NULL,
  title VARCHAR(240) NOT NULL,
  summary VARCHAR(1000) NOT NULL,
  body VARCHAR(30000) NOT NULL,
  title_en VARCHAR(240) NOT NULL,
  summary_en VARCHAR(1000) NOT NULL,
  body_en VARCHAR(30000) NOT NULL,
  brand VARCHAR(13),
  tags VARCHAR(400) NOT NULL,
  byline VARCHAR(80) NOT NULL,
  cover VARCHAR(80),
  cover_alt VARCHAR(500) NOT NULL,
  cover_credit VARCHAR(120) NOT NULL,
  note VARCHAR(400) NOT NULL,
  editor VARCHAR(13),
  saved BIGINT NOT NULL,
  live_at BIGINT,
  CONSTRAINT news_version_number UNIQUE (article, number)
);

CREATE TABLE news_review (
  id VARCHAR(44) NOT NULL PRIMARY KEY,
  article VARCHAR(13) NOT NULL REFERENCES news_article (id),
  version INTEGER NOT NULL,
  reviewer VARCHAR(13) NOT NULL,
  given BIGINT NOT NULL,
  CONSTRAINT news_review_once UNIQUE (article, version, reviewer)
);
