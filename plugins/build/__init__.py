"""What happens once a build: settings, the check of all content, history, reader, templates."""
