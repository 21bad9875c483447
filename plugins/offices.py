"""The list of offices and other bodies, and the page of each."""

from plugins.domain.codes import ORGANISATION_KINDS
from plugins.domain.offices import by_kind, offices
from plugins.output import Output


def write(output: Output) -> None:
    """Write the pages of all bodies."""
    words = output.words.service
    found = offices(output.site)
    output.page(words.offices(), kelompok=by_kind(found, ORGANISATION_KINDS))
    for office in found:
        output.page(words.office(office.body), instansi=office)
