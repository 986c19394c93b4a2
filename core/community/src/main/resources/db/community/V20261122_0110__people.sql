CREATE TABLE community_person (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  login VARCHAR(254),
  login_key VARCHAR(254),
  name VARCHAR(160) NOT NULL,
  email VARCHAR(254),
  email_key VARCHAR(254),
  email_confirmed TIMESTAMP,
  phone VARCHAR(40),
  area VARCHAR(13) REFERENCES community_area (id),
  area_confirmed BOOLEAN NOT NULL,
  lang VARCHAR(16) NOT NULL,
  elder BOOLEAN NOT NULL,
  state VARCHAR(16) NOT NULL,
  joined TIMESTAMP NOT NULL,
  CONSTRAINT community_person_login UNIQUE (login_key)
);
CREATE INDEX community_person_name ON community_person (name, id);
CREATE INDEX community_person_email ON community_person (email_key);
CREATE INDEX community_person_phone ON community_person (phone);

CREATE TABLE community_account (
  person VARCHAR(13) NOT NULL PRIMARY KEY REFERENCES community_person (id),
  password_hash VARCHAR(255),
  stamp VARCHAR(64) NOT NULL,
  code_hash VARCHAR(255),
  code_until TIMESTAMP
);

CREATE TABLE community_token (
  token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  person VARCHAR(13) NOT NULL REFERENCES community_person (id),
  kind VARCHAR(16) NOT NULL,
  made TIMESTAMP NOT NULL,
  expires TIMESTAMP NOT NULL
);
