"""The files below /admin/: the program of the forms, fetched and checked, and our own words."""
