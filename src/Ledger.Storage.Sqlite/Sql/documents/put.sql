INSERT INTO {set}_documents (kind, key, position, entries, bytes) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (kind, key) DO UPDATE SET position = ?3, entries = ?4, bytes = ?5
