"""Each kind of record, and each field of one: its type, its meaning, how it is written in data."""
