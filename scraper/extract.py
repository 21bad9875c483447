"""Read one page of an unknown site; where it is done: :mod:`scraper.sources.html.extract`."""

from scraper.sources.html.extract import extract

__all__ = ["extract"]
