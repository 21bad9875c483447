"""A copy of the site that opens from a stick, without a server: its pages and its search."""
