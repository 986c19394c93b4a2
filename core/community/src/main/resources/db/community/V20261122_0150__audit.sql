CREATE TABLE community_audit (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  happened TIMESTAMP NOT NULL,
  person VARCHAR(13),
  on_behalf_of VARCHAR(13),
  site VARCHAR(40) NOT NULL,
  from_address VARCHAR(64) NOT NULL,
  what VARCHAR(80) NOT NULL,
  target VARCHAR(160) NOT NULL,
  details VARCHAR(4000) NOT NULL
);
CREATE INDEX community_audit_latest ON community_audit (id DESC);
CREATE INDEX community_audit_target ON community_audit (target, id DESC);
CREATE INDEX community_audit_person ON community_audit (person, id DESC);
