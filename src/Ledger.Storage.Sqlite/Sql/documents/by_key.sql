SELECT key, key, position, bytes FROM {set}_documents
WHERE kind = ?1 AND key >= ?2 AND key < ?3
ORDER BY key
LIMIT ?4
