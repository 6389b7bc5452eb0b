INSERT INTO events (position, bytes) VALUES (?1, ?2)
