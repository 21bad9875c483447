"""What comes from outside, made readable within bounds: characters, XML, JSON, archives, pages."""
