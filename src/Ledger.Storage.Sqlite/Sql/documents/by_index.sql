-- CROSS JOIN keeps the entries outside, so that this is one range scan and a seek by id for each hit.
SELECT entry.value, entry.key, document.position, document.bytes
FROM {set}_index_entries AS entry
CROSS JOIN {set}_documents AS document ON document.id = entry.document
WHERE entry.kind = ?1 AND entry.place = ?2 AND (entry.value, entry.key) >= (?3, ?4) AND entry.value < ?5
ORDER BY entry.value, entry.key
LIMIT ?6
