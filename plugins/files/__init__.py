"""Files changed whole or not at all, and command lines, by the standard library alone."""
