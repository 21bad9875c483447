"""Read and write content files; where it is done: :mod:`plugins.domain.headers.document`."""

from plugins.domain.headers.document import dump, parse

__all__ = ["dump", "parse"]
