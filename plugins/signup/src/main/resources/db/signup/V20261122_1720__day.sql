-- The words to which somebody agreed who was signed up at the counter.
ALTER TABLE signup_party ADD COLUMN agreed VARCHAR(1000);
-- When somebody was seen at the door.
ALTER TABLE signup_guest ADD COLUMN came BIGINT;
-- How many came without having signed up.
ALTER TABLE signup_occasion ADD COLUMN walk_ins INT DEFAULT 0 NOT NULL;
