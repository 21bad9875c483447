"""The page that says who judges a status, and how."""

from plugins.build.generator import Output
from plugins.domain.status.status_explained import ladders


def write(output: Output) -> None:
    """Write it."""
    output.page(output.words.service.method(), tangga=ladders())
