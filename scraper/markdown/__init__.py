"""HTML of any page to Markdown that our renderer turns back into the same words."""

from scraper.markdown.conversion import convert

__all__ = ["convert"]
