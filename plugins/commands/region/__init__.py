"""Another region takes the program over: its answers, its site, and no word of the one before."""
