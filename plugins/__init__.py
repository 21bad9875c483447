"""The generator: the core, what builds a site of it, and what people call by name."""
