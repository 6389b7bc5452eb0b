INSERT INTO {set}_index_entries (kind, place, value, key, document) VALUES (?1, ?2, ?3, ?4, ?5)
