"""What a text suggests for the records: agreements, events and promises, each with its sentence."""
