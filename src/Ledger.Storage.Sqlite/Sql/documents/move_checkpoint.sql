UPDATE sets SET ledger_id = ?2, position = ?3, leaf_hash = ?4 WHERE name = ?1
