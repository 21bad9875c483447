"""The list of offices and other bodies, those that owe promises compared, and the page of each."""

from plugins.build.generator import Output
from plugins.domain.core.codes import ORGANISATION_KINDS
from plugins.domain.site.lists.offices import by_kind, offices
from plugins.domain.site.lists.track_records import ORDERS, track_records


def write(output: Output) -> None:
    """Write the pages of all bodies."""
    words = output.words.service
    found = offices(output.site)
    records = track_records(output.site, found)
    output.page(
        words.offices(), kelompok=by_kind(found, ORGANISATION_KINDS), rekam=records, urutan=ORDERS
    )
    for order in ORDERS:
        output.page(
            words.compared(order),
            rekam=sorted(records.values(), key=order.key),
            urutan=ORDERS,
            pilihan=order,
        )
    for office in found:
        output.page(words.office(office.body), instansi=office, rekam=records.get(office.body.id))
