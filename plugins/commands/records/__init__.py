"""What is known of records, told on the command line: on a past day, and sentence by sentence."""
