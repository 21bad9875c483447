"""The forms in which tables are published: files, schemas, a database, and what describes them."""
