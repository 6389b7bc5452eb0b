DELETE FROM {set}_documents WHERE id = ?1
