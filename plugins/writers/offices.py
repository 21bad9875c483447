"""The list of offices and other bodies, and the page of each."""

from plugins.build.generator import Output
from plugins.domain.core.codes import ORGANISATION_KINDS
from plugins.domain.site.lists.offices import by_kind, offices


def write(output: Output) -> None:
    """Write the pages of all bodies."""
    words = output.words.service
    found = offices(output.site)
    output.page(words.offices(), kelompok=by_kind(found, ORGANISATION_KINDS))
    for office in found:
        output.page(words.office(office.body), instansi=office)
