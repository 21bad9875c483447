"""Content files: a YAML header whose values know their lines, read and written, and a body."""
