"""What each page is called, and what machines read of it: structured data, site map, headers."""
