SELECT ledger_id, position, leaf_hash FROM sets WHERE name = ?1 AND position IS NOT NULL
