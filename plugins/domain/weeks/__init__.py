"""The week in promises: which weeks there are, and what became known in each of them."""
