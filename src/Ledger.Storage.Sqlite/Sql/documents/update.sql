UPDATE {set}_documents SET position = ?2, entries = ?3, bytes = ?4 WHERE id = ?1
