"""``python -m plugins.flow``: what hosts run by themselves, nightly, daily and on each request."""
