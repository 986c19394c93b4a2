CREATE TABLE web_answer (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  request VARCHAR(64) NOT NULL,
  begun TIMESTAMP NOT NULL,
  status INTEGER,
  media_type VARCHAR(80),
  body ${text}
);
CREATE INDEX web_answer_begun ON web_answer (begun);
