"""What no text may hold, wherever it stands: marks of merging and of direction, nothing to see."""
