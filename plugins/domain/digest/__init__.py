"""The site in a few lines, ready to be pasted into a message."""
