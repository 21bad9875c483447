"""What an import did, while it runs and at its end."""
