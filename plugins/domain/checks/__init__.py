"""Everything that can be wrong with content: each check takes it all and yields problems."""
