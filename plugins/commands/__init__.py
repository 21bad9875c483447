"""What the Makefile calls: check, serve, publish, the search index, and a record as of a day."""
