"""What the search finds: an entry for each record, and the words that lead to it."""
