"""Feeds: which there are, what goes into each, under which lasting identity."""
