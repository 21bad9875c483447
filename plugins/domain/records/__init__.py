"""What a record is: its kinds, its fields, how it is read, and what records say of each other."""
