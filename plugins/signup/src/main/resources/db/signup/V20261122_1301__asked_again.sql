-- When a party was asked whether it still comes, since the time has changed; null once it has answered.
ALTER TABLE signup_party ADD COLUMN asked_again BIGINT;
