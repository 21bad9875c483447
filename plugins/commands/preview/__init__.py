"""The two processes of `make serve`: what one builds, and what the other adds to pages."""
