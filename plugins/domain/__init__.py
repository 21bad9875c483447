"""The meaning of the content: pure functions and frozen values, a room for each matter."""
