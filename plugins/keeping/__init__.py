"""A copy that lasts: the site in one dated zip that opens without a server."""
