"""The page of all corrections and withdrawals."""

from plugins.build.generator import Output
from plugins.domain.site.lists.corrections import notices


def write(output: Output) -> None:
    """Write it."""
    found = notices(output.site)
    newest = found[0].at if found else None
    output.page(output.words.service.corrections(newest), daftar=found)
