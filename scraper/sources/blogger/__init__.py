"""Blogger: its feeds, its pages, and both of its exports."""
