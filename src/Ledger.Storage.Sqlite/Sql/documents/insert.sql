INSERT INTO {set}_documents (kind, key, position, entries, bytes) VALUES (?1, ?2, ?3, ?4, ?5)
