"""Files by their bytes: what they are, what they say, and what is hidden in them."""
