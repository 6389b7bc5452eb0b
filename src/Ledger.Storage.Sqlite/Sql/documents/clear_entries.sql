DELETE FROM {set}_index_entries
