-- Keys and values are UTF-8 as blobs, whose order is their bytes' whatever they hold. Documents lie in the order of
-- their first put, because bodies kept in the order of keys cost a page of their own for nearly every put; the key
-- leads to the id in a small index. entries is what the document has in index_entries, so that replacing it touches
-- only what differs. The small columns stand before the bytes, which may go on in overflow pages.
CREATE TABLE {set}_documents (
  id       INTEGER PRIMARY KEY,
  kind     INTEGER NOT NULL,
  key      BLOB NOT NULL,
  position INTEGER NOT NULL,
  entries  BLOB NOT NULL,
  bytes    BLOB NOT NULL,
  UNIQUE (kind, key)
) STRICT;

CREATE TABLE {set}_index_entries (
  kind     INTEGER NOT NULL,
  place    INTEGER NOT NULL,
  value    BLOB NOT NULL,
  key      BLOB NOT NULL,
  document INTEGER NOT NULL,
  PRIMARY KEY (kind, place, value, key)
) STRICT, WITHOUT ROWID;
