ALTER TABLE signup_party ADD COLUMN deadline BIGINT;
ALTER TABLE signup_party ADD COLUMN passed INT DEFAULT 0 NOT NULL;
CREATE INDEX signup_party_deadline ON signup_party (deadline);
ALTER TABLE signup_occasion ADD COLUMN automatic_until BIGINT DEFAULT 86400000 NOT NULL;
ALTER TABLE signup_occasion ADD COLUMN passes INT DEFAULT 2 NOT NULL;
CREATE INDEX signup_occasion_starts ON signup_occasion (starts);
