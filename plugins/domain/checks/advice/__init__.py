"""What is worth a look in content and stops nothing."""
