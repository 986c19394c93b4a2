CREATE TABLE community_page_version (
  id VARCHAR(80) NOT NULL PRIMARY KEY,
  page VARCHAR(13) NOT NULL REFERENCES community_page (id),
  text_version VARCHAR(60) NOT NULL,
  title VARCHAR(240) NOT NULL,
  title_en VARCHAR(240) NOT NULL,
  body VARCHAR(30000) NOT NULL,
  body_en VARCHAR(30000) NOT NULL,
  since TIMESTAMP NOT NULL
);

INSERT INTO community_page_version (id, page, text_version, title, title_en, body, body_en, since)
  SELECT id || '/' || text_version, id, text_version, title, title_en, body, body_en, updated FROM community_page;
