CREATE TABLE community_household (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  made TIMESTAMP NOT NULL
);

CREATE TABLE community_member (
  person VARCHAR(13) NOT NULL PRIMARY KEY REFERENCES community_person (id),
  household VARCHAR(13) NOT NULL REFERENCES community_household (id),
  part VARCHAR(16) NOT NULL,
  born DATE
);

CREATE TABLE community_consent (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  person VARCHAR(13) NOT NULL REFERENCES community_person (id),
  purpose VARCHAR(60) NOT NULL,
  text_version VARCHAR(60) NOT NULL,
  given_by VARCHAR(13) NOT NULL,
  given TIMESTAMP NOT NULL,
  until_at TIMESTAMP NOT NULL,
  withdrawn TIMESTAMP
);
CREATE INDEX community_consent_person ON community_consent (person, purpose);
