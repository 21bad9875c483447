"""The page that says who judges a status, and how."""

from plugins.domain.method import ladders
from plugins.output import Output


def write(output: Output) -> None:
    """Write it."""
    output.page(output.words.service.method(), tangga=ladders())
