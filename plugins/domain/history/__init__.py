"""What changed in a record from version to version, and how readers are told."""
