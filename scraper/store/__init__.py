"""What is on disk: posts by identity, files written whole, one import at a time."""
