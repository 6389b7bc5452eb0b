-- Keys and values are UTF-8 as blobs, whose order is their bytes' whatever they hold. The small columns stand before the bytes, which
-- may go on in overflow pages; entries is what the document has in index_entries, so that replacing it touches only what differs.
CREATE TABLE {set}_documents (
  kind     INTEGER NOT NULL,
  key      BLOB NOT NULL,
  position INTEGER NOT NULL,
  entries  BLOB NOT NULL,
  bytes    BLOB NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE {set}_index_entries (
  kind  INTEGER NOT NULL,
  place INTEGER NOT NULL,
  value BLOB NOT NULL,
  key   BLOB NOT NULL,
  PRIMARY KEY (kind, place, value, key)
) STRICT, WITHOUT ROWID;
