"""The forms in the browser: which there are, what each asks, and how its answers are written."""
