"""What a person changes in content: single values and entries, in the record that is meant."""
