"""Values and their Indonesian words: dates, durations, moments, numbers, names and slugs."""
