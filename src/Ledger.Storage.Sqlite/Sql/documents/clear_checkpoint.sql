UPDATE sets SET ledger_id = NULL, position = NULL, leaf_hash = NULL WHERE name = ?1
