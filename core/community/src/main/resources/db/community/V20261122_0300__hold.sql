-- Rows to lock, and nothing else: whoever changes a hold has locked the rows of all its resources, in id order.
CREATE TABLE community_resource (
  id VARCHAR(120) NOT NULL,
  CONSTRAINT community_resource_key PRIMARY KEY (id)
);

-- The row that comes before all others: whoever makes resources locks it first.
INSERT INTO community_resource (id) VALUES ('');

CREATE TABLE community_hold (
  id VARCHAR(13) NOT NULL,
  owner VARCHAR(160) NOT NULL,
  reason VARCHAR(400) NOT NULL,
  margin_before BIGINT NOT NULL,
  margin_after BIGINT NOT NULL,
  set_up VARCHAR(160) NOT NULL,
  strength VARCHAR(9) NOT NULL,
  expires BIGINT,
  CONSTRAINT community_hold_key PRIMARY KEY (id)
);
CREATE INDEX community_hold_owner ON community_hold (owner);
CREATE INDEX community_hold_expires ON community_hold (expires);

-- One row for each hold, resource, interval and piece of at most two days, with all that a check needs. No foreign
-- keys: rows are written and removed under the locks above only, and each key would cost an index more.
CREATE TABLE community_hold_time (
  id VARCHAR(13) NOT NULL,
  hold_id VARCHAR(13) NOT NULL,
  resource_id VARCHAR(120) NOT NULL,
  piece_from BIGINT NOT NULL,
  piece_until BIGINT NOT NULL,
  starts BIGINT NOT NULL,
  ends BIGINT NOT NULL,
  busy_from BIGINT NOT NULL,
  busy_until BIGINT NOT NULL,
  set_up VARCHAR(160) NOT NULL,
  strength VARCHAR(9) NOT NULL,
  expires BIGINT NOT NULL,
  CONSTRAINT community_hold_time_key PRIMARY KEY (id),
  CONSTRAINT community_hold_time_order CHECK (
    busy_from <= starts AND starts < ends AND ends <= busy_until AND busy_from <= piece_from
    AND piece_from < piece_until AND piece_until <= busy_until AND piece_until - piece_from <= 172800000)
);
CREATE INDEX community_hold_time_near ON community_hold_time (resource_id, piece_from);
CREATE INDEX community_hold_time_hold ON community_hold_time (hold_id);
