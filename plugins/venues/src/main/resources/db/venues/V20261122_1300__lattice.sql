-- The plot is "x y width height", the equipment words with spaces between; nothing is searched by them.
ALTER TABLE venues_cell ADD COLUMN plot VARCHAR(40) DEFAULT '' NOT NULL;
ALTER TABLE venues_cell ADD COLUMN step_free BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE venues_cell ADD COLUMN equipment VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE venues_layout ADD COLUMN minutes_before INT DEFAULT 0 NOT NULL;
ALTER TABLE venues_layout ADD COLUMN minutes_after INT DEFAULT 0 NOT NULL;
ALTER TABLE venues_layout ADD CONSTRAINT venues_layout_margins CHECK (minutes_before >= 0 AND minutes_after >= 0);
