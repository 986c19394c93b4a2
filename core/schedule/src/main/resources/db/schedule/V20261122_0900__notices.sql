-- Instants are milliseconds since 1970-01-01T00:00Z: no zone of a server or a driver can bend them.
CREATE TABLE schedule_notice (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  site VARCHAR(40) NOT NULL,
  addressee VARCHAR(13) NOT NULL,
  about VARCHAR(13) NOT NULL,
  subject VARCHAR(80) NOT NULL,
  kind VARCHAR(60) NOT NULL,
  due BIGINT NOT NULL,
  next_try BIGINT NOT NULL,
  state VARCHAR(10) NOT NULL,
  reason VARCHAR(200),
  CONSTRAINT schedule_notice_once UNIQUE (addressee, about, subject, kind, due)
);
CREATE INDEX schedule_notice_due ON schedule_notice (state, next_try);
CREATE INDEX schedule_notice_subject ON schedule_notice (subject, state);

CREATE TABLE schedule_delivery (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  notice VARCHAR(13) NOT NULL REFERENCES schedule_notice (id),
  channel VARCHAR(20) NOT NULL,
  address VARCHAR(320) NOT NULL,
  state VARCHAR(10) NOT NULL,
  tries INTEGER NOT NULL,
  next_try BIGINT NOT NULL,
  leased_until BIGINT NOT NULL,
  leased_by VARCHAR(40),
  reason VARCHAR(200),
  CONSTRAINT schedule_delivery_once UNIQUE (notice, channel)
);
CREATE INDEX schedule_delivery_due ON schedule_delivery (state, next_try);

CREATE TABLE schedule_inbox (
  id VARCHAR(13) NOT NULL PRIMARY KEY,
  message_id VARCHAR(80) NOT NULL,
  person VARCHAR(13) NOT NULL,
  subject VARCHAR(200) NOT NULL,
  words VARCHAR(4000) NOT NULL,
  path VARCHAR(400) NOT NULL,
  arrived BIGINT NOT NULL,
  read_at BIGINT,
  CONSTRAINT schedule_inbox_once UNIQUE (message_id)
);
CREATE INDEX schedule_inbox_person ON schedule_inbox (person, id);

CREATE TABLE schedule_job (
  name VARCHAR(80) NOT NULL PRIMARY KEY,
  last_start BIGINT,
  last_took BIGINT,
  failure VARCHAR(200),
  running_until BIGINT NOT NULL,
  running_on VARCHAR(40)
);
