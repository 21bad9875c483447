"""The page of all corrections and withdrawals."""

from plugins.domain.corrections import notices
from plugins.output import Output


def write(output: Output) -> None:
    """Write it."""
    found = notices(output.site)
    newest = found[0].at if found else None
    output.page(output.words.service.corrections(newest), daftar=found)
