DROP TABLE IF EXISTS {set}_documents;
DROP TABLE IF EXISTS {set}_index_entries;
