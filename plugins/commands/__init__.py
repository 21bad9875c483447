"""What the Makefile calls: check, serve, publish, the search index, and what to look at next."""
