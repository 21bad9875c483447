"""The content folder before a build: its files, its pictures, and whether all of it is whole."""
