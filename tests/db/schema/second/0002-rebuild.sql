-- Rebuilds a table that others refer to.
CREATE TABLE owner_new (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  phone TEXT NOT NULL DEFAULT ''
) STRICT;

INSERT INTO owner_new (id, name) SELECT id, name FROM owner;
DROP TABLE owner;
ALTER TABLE owner_new RENAME TO owner;
