DELETE FROM {set}_documents
