"""What is drawn at build time: strips of years, charts, cards, and the lines of motifs."""
