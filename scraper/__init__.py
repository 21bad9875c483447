"""The importer: its command, and the way of a post from source to source."""
