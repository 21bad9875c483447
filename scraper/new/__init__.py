"""New content by question and answer: valid files with all that they name, or nothing at all."""
