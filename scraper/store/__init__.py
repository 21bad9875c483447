"""What is on disk: posts by identity, files written whole, pictures kept once, one import at a time."""
