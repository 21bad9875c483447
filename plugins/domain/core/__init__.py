"""What all else rests on: problems, codes, the rules of a regency, and who publishes."""
