SELECT schema FROM sets WHERE name = ?1
