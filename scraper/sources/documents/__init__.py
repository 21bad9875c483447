"""Files of one's own: a Word document, and a page that a browser saved with its folder."""
