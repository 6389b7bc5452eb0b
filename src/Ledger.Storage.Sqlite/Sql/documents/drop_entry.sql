DELETE FROM {set}_index_entries WHERE kind = ?1 AND place = ?2 AND value = ?3 AND key = ?4
