CREATE TABLE owner (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE thing (
  id INTEGER PRIMARY KEY,
  owner_id INTEGER REFERENCES owner (id),
  name TEXT UNIQUE,
  amount INTEGER,
  picture BLOB
) STRICT;

CREATE TABLE block (
  id INTEGER PRIMARY KEY,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL
) STRICT;

CREATE TRIGGER block_overlap
BEFORE INSERT ON block
WHEN EXISTS (SELECT 1 FROM block WHERE start < NEW.stop AND NEW.start < stop)
BEGIN
  SELECT RAISE (ABORT, 'overlap of blocks');
END;

CREATE VIRTUAL TABLE words USING fts5 (text, content = '');
