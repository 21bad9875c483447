"""The pages about the whole site: what needs attention, corrections, the method, and all bodies."""

from plugins.build.generator import Output
from plugins.domain.core.codes import ORGANISATION_KINDS
from plugins.domain.site.lists.attention import attention
from plugins.domain.site.lists.corrections import notices
from plugins.domain.site.lists.offices import by_kind, offices
from plugins.domain.site.lists.requests import requests
from plugins.domain.site.lists.track_records import ORDERS, track_records
from plugins.domain.status.status_explained import ladders


def write(output: Output) -> None:
    """Write them."""
    words, site = output.words.service, output.site
    output.page(words.attention(), bagian=attention(site), permintaan=requests(site))
    found = notices(site)
    output.page(words.corrections(found[0].at if found else None), daftar=found)
    output.page(words.methodology(), tangga=ladders())
    _write_offices(output)


def _write_offices(output: Output) -> None:
    """Write the list of bodies, those that owe promises compared, and the page of each."""
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
