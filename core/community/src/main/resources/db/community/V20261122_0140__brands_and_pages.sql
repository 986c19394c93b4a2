CREATE TABLE community_brand (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  site VARCHAR(40) NOT NULL REFERENCES community_site (slug),
  slug VARCHAR(80) NOT NULL,
  name VARCHAR(120) NOT NULL,
  name_en VARCHAR(120) NOT NULL,
  summary VARCHAR(1000) NOT NULL,
  summary_en VARCHAR(1000) NOT NULL,
  story VARCHAR(30000) NOT NULL,
  story_en VARCHAR(30000) NOT NULL,
  colour VARCHAR(7) NOT NULL,
  place_in_order INT NOT NULL,
  cover VARCHAR(80),
  cover_alt VARCHAR(500) NOT NULL,
  updated TIMESTAMP NOT NULL,
  CONSTRAINT community_brand_slug UNIQUE (site, slug)
);

CREATE TABLE community_page (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  site VARCHAR(40) NOT NULL REFERENCES community_site (slug),
  slug VARCHAR(80) NOT NULL,
  title VARCHAR(240) NOT NULL,
  title_en VARCHAR(240) NOT NULL,
  summary VARCHAR(1000) NOT NULL,
  summary_en VARCHAR(1000) NOT NULL,
  body VARCHAR(30000) NOT NULL,
  body_en VARCHAR(30000) NOT NULL,
  text_version VARCHAR(60) NOT NULL,
  updated TIMESTAMP NOT NULL,
  CONSTRAINT community_page_slug UNIQUE (site, slug)
);
