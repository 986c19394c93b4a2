CREATE TABLE hall_hall (
    id       VARCHAR(13) NOT NULL PRIMARY KEY,
    name     VARCHAR(100) NOT NULL,
    capacity INTEGER NOT NULL,
    taken    INTEGER NOT NULL,
    is_open  BOOLEAN NOT NULL,
    opens    ${instant} NOT NULL,
    day      DATE NOT NULL,
    daily    TIME NOT NULL,
    story    ${text} NOT NULL,
    picture  ${bytes}
);
CREATE TABLE hall_seat (
    id     VARCHAR(13) NOT NULL PRIMARY KEY,
    hall   VARCHAR(13) NOT NULL REFERENCES hall_hall (id),
    person VARCHAR(20) NOT NULL,
    CONSTRAINT hall_seat_once UNIQUE (hall, person)
);
