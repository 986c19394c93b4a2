-- Derby makes an index for each foreign key by itself.
CREATE INDEX community_token_person ON community_token (person);
CREATE INDEX community_member_household ON community_member (household);
