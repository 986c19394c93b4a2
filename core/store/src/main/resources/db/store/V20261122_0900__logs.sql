-- One row a transaction: what others derive from changed. Numbers are drawn before the commit and leave gaps.
CREATE TABLE change_log (
    number  BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    written ${instant} DEFAULT CURRENT_TIMESTAMP NOT NULL,
    kind    VARCHAR(200) NOT NULL,
    content ${text} NOT NULL
);

-- One row an event that somebody follows.
CREATE TABLE event_log (
    number  BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    written ${instant} DEFAULT CURRENT_TIMESTAMP NOT NULL,
    kind    VARCHAR(200) NOT NULL,
    content ${text} NOT NULL
);

CREATE TABLE event_cursor (
    follower VARCHAR(200) NOT NULL PRIMARY KEY,
    kind     VARCHAR(200) NOT NULL,
    place    ${text} NOT NULL
);

-- What this database is called, how far its logs were purged.
CREATE TABLE store_state (
    name    VARCHAR(100) NOT NULL PRIMARY KEY,
    content VARCHAR(200) NOT NULL
);

-- Each start draws a number, so that no two nodes make the same ids.
CREATE TABLE store_node (
    number  BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started ${instant} NOT NULL
);
