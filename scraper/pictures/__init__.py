"""The pictures of a post, brought home from the best address there is."""
