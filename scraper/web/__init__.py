"""The web, asked politely and safely: robots, pace, bounds, redirects, and what was kept."""
