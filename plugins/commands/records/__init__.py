"""What is known of records, told on the command line: today, on a past day, by sentences."""
