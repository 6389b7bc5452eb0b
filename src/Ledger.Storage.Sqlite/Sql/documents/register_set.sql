INSERT OR REPLACE INTO sets (name, schema) VALUES (?1, ?2)
