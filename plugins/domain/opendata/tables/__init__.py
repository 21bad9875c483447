"""The tables of the open data: which rows and columns each has, on the day of the site."""
