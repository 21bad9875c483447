"""The content folder before a build: its files, and its pictures, cleaned and measured."""
