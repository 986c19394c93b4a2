CREATE TABLE community_grant (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  person VARCHAR(13) NOT NULL REFERENCES community_person (id),
  role_key VARCHAR(40) NOT NULL,
  scope VARCHAR(160) NOT NULL,
  until_at TIMESTAMP,
  given_by VARCHAR(13),
  given TIMESTAMP NOT NULL,
  CONSTRAINT community_grant_once UNIQUE (person, role_key, scope)
);
CREATE INDEX community_grant_scope ON community_grant (scope, role_key);
