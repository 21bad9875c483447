"""What a build writes, what each file of it was made of, and which of them still stand."""
