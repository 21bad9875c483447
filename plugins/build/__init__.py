"""What happens once a build: settings, content files, history, the reader, caches and templates."""
