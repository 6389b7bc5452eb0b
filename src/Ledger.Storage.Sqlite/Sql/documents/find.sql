SELECT id, entries FROM {set}_documents WHERE kind = ?1 AND key = ?2
