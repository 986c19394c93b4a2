CREATE TABLE community_area (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  parent VARCHAR(13) REFERENCES community_area (id),
  kind VARCHAR(16) NOT NULL,
  slug VARCHAR(80) NOT NULL,
  name VARCHAR(120) NOT NULL,
  name_en VARCHAR(120) NOT NULL,
  CONSTRAINT community_area_slug UNIQUE (slug)
);

CREATE TABLE community_site (
  slug VARCHAR(40) NOT NULL PRIMARY KEY,
  name VARCHAR(120) NOT NULL,
  name_en VARCHAR(120) NOT NULL,
  motto VARCHAR(240) NOT NULL,
  motto_en VARCHAR(240) NOT NULL,
  languages VARCHAR(200) NOT NULL,
  zone_id VARCHAR(64) NOT NULL,
  theme VARCHAR(64) NOT NULL,
  phone VARCHAR(60) NOT NULL,
  email VARCHAR(254) NOT NULL,
  address VARCHAR(240) NOT NULL,
  filing VARCHAR(80) NOT NULL,
  area VARCHAR(13) REFERENCES community_area (id),
  host_name VARCHAR(253),
  CONSTRAINT community_site_host UNIQUE (host_name)
);

INSERT INTO community_site (slug, name, name_en, motto, motto_en, languages, zone_id, theme, phone, email, address, filing)
VALUES ('main', '围炉社区', 'Weilu Community', '', '', 'zh-CN,en', 'Asia/Shanghai', 'warm', '', '', '', '');
