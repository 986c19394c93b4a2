CREATE TABLE signup_shift (
  id VARCHAR(13) NOT NULL,
  party VARCHAR(13) NOT NULL,
  happened BIGINT NOT NULL,
  was_at INT NOT NULL,
  now_at INT NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  chosen BOOLEAN NOT NULL,
  CONSTRAINT signup_shift_key PRIMARY KEY (id)
);
CREATE INDEX signup_shift_party ON signup_shift (party, id DESC);
