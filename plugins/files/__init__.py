"""Files changed whole or not at all; the standard library only, so that both sides may ask it."""
