"""What becomes of a post: written, updated, joined, proposed, or left alone."""
