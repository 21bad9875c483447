"""What everything else rests on: problems, the codes of headers, the rules of a regency, and who publishes."""
