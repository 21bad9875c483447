"""Tables of what programmes measure and spend, and of what was asked of bodies."""

from decimal import Decimal

import pytest

from plugins.domain.opendata.tables.record_tables import tables
from tests.domain.open_site import IMPRINT, open_site

PICKED = {
    "indikator": ("ref", "indicator", "scheme", "as_of", "value", "kind"),
    "anggaran": ("ref", "year", "stage", "amount_amount", "fund", "commitment"),
    "permintaan": ("ref", "document", "to", "sent", "deadline", "status", "outcome"),
    "komitmen": ("ref", "agreement", "programme", "made"),
}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "indikator",
            [
                (
                    "jalan/panjang/1",
                    "panjang",
                    "Survei 2020",
                    "2020-34",
                    Decimal("-1.5"),
                    "baseline",
                ),
                ("jalan/panjang/2", "panjang", "Survei 2020", "2025", Decimal(20), "target"),
                ("jalan/lebar/1", "lebar", None, None, None, None),
            ],
        ),
        ("anggaran", [("jalan/1", 2020, "spent", 5000000, "APBDes", "jalan-2020/latih")]),
        (
            "permintaan",
            [
                ("jalan-2020/1", "Lampiran", "dinas", "2026-11-02", "2026-11-16", "overdue", None),
                (
                    "jalan-2020/2",
                    "Naskah",
                    "pemkab",
                    "2020-04-01",
                    "2020-04-15",
                    "answered",
                    "given",
                ),
            ],
        ),
        (
            "komitmen",
            [
                ("jalan-2020/latih", "jalan-2020", None, None),
                ("jalan-2020/perbaiki", "jalan-2020", None, None),
                ("jalan/sosialisasi", None, "jalan", "2020-02-01"),
            ],
        ),
    ],
)
def test_what_each_row_says(name: str, expected: list[tuple[object, ...]]) -> None:
    table = next(one for one in tables(open_site(), IMPRINT.url) if one.name == name)
    at = [table.header.index(column) for column in PICKED[name]]
    assert [tuple(row[number] for number in at) for row in table.rows] == expected
