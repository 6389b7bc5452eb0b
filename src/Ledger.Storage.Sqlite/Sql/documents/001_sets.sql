-- Which sets the file holds, and how far each is folded. The schema is the set's declaration as text: kinds and their
-- indexes in order, and so the key to the numbers in the set's tables.
CREATE TABLE sets (
  name      TEXT PRIMARY KEY,
  schema    TEXT NOT NULL,
  ledger_id TEXT,
  position  INTEGER,
  leaf_hash TEXT
) STRICT, WITHOUT ROWID;
