SELECT position, bytes FROM {set}_documents WHERE kind = ?1 AND key = ?2
