"""The site on a day: what is out, its statuses, and what pages, feeds and data ask of it."""
