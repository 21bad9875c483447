"""A site with a promise of every outcome, for the tests of what tells of promises."""

import datetime as dt

from plugins.domain.headers.document import dump_entries
from plugins.domain.headers.nodes import Plain
from plugins.domain.site.site import Site
from tests.site.texts import TODAY, agreement, event, programme, site_of

SOURCES = dump_entries(
    [
        {"id": "s", "publisher": "P", "title": "T", "url": "https://a.id/", "type": "news"},
        {
            "id": "t",
            "publisher": "P",
            "title": "U",
            "date": "2021-08-01",
            "url": "https://b.id/",
            "type": "news",
        },
    ]
)
PROOF = [{"source": "t", "shows": "result"}]


def promise(name: str, **fields: Plain) -> dict[str, Plain]:
    """Give the header of a promise."""
    return {
        "id": name,
        "plain": f"Janji {name}.",
        "owner": ["ugm"],
        "basis": "from_news",
        **fields,
    }


OUTCOMES = (
    promise("penuh", recorded="met", met_on="2021-01", evidence=PROOF, due="2021"),
    promise("tanpa-hari", recorded="met", evidence=PROOF, owner=["pemkab", "ugm"]),
    promise("sebagian", recorded="partially_met", met_on="2021-02-03", evidence=PROOF),
    promise("jalan", recorded="in_progress"),
    promise("nanti", due="2030-05-06"),
    promise("terlambat", due="2020-01-02", last_reviewed="2026-01-05"),
    promise("gagal", recorded="not_met", last_reviewed="2026-01-05"),
    promise("batal", recorded="dropped", reason="Anggaran dialihkan."),
    promise("lewat", due="2020-01-02"),
    promise("sunyi", evidence=[{"source": "s", "shows": "plan"}], beneficiary=["Warga"]),
)


def files(**more: str) -> dict[str, str]:
    """Give the files: an agreement, its programme, and promises of the programme's own."""
    own = promise("lain", made="2019-03", owner=["setda"])
    same = promise("sama", made="2018-05-08", same_as="induk/penuh")
    return {
        "mou/induk.md": agreement(
            signed={"date": "2018-05-08", "place": "Blora"},
            commitments=list(OUTCOMES),
            programmes=["kota"],
        ),
        "program/kota/index.md": programme(title="Kota", commitments=[own, same]),
        "program/kota/rapat.md": event(
            title="Rapat", happened="2019-02-01", agreements=["induk"], evidence=PROOF
        ),
        "program/kota/tanda.md": event(
            title="Tanda tangan", kind="signing", happened="2018-05-08", agreements=["induk"]
        ),
        "program/kota/niat.md": event(title="Niat", agreements=["induk"]),
        "rujukan/sumber.yaml": SOURCES,
        **more,
    }


def ledger_site(today: dt.date = TODAY) -> Site:
    """Make the site."""
    return site_of(files(), today)
