"""Tables of what records name: owners, participants, figures, claims."""

import pytest

from plugins.domain.opendata.tables.record_tables import tables
from tests.domain.open_site import IMPRINT, TEXTS, open_site


def rows(name: str, **texts: str) -> list[dict[str, object]]:
    table = next(one for one in tables(open_site(texts), IMPRINT.url) if one.name == name)
    return [dict(zip(table.header, row, strict=True)) for row in table.rows]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "pengampu",
            [
                {"ref": "jalan-2020/latih/1", "commitment": "jalan-2020/latih", "org": "kampus"},
                {
                    "ref": "jalan-2020/perbaiki/1",
                    "commitment": "jalan-2020/perbaiki",
                    "org": "pemkab",
                },
                {"ref": "jalan/sosialisasi/1", "commitment": "jalan/sosialisasi", "org": "dinas"},
            ],
        ),
        (
            "peserta",
            [
                {
                    "ref": "jalan/pembukaan/1",
                    "event": "jalan/pembukaan",
                    "org": "dinas",
                    "person": None,
                }
            ],
        ),
    ],
)
def test_a_link_is_a_row(table: str, expected: list[dict[str, object]]) -> None:
    assert rows(table) == expected


def test_people_take_part_after_bodies() -> None:
    path = "content/program/jalan/pembukaan.md"
    text = TEXTS[path].replace("orgs:\n  - dinas\n", "orgs:\n  - dinas\npeople:\n  - ani\n")
    assert [(row["org"], row["person"]) for row in rows("peserta", **{path: text})] == [
        ("dinas", None),
        (None, "ani"),
    ]


def test_a_figure_is_a_row() -> None:
    (figure,) = rows("angka")
    assert (figure["event"], figure["label"], str(figure["value"]), figure["unit"]) == (
        "jalan/pembukaan",
        "panjang",
        "12.50",
        "km",
    )


@pytest.mark.parametrize(
    ("written", "value", "amount"),
    [
        ('    value:\n      amount: "97000000000"\n', "97000000000", 97000000000),
        (
            '    value:\n      amount: "97000000000"\n      as_written: Rp97 miliar\n',
            "Rp97 miliar",
            97000000000,
        ),
    ],
)
def test_a_claim_is_a_row(written: str, value: str, amount: int) -> None:
    path = "content/mou/jalan-2020.md"
    plain = '    value:\n      amount: "97000000000"\n'
    assert plain in TEXTS[path]
    (claim,) = rows("klaim", **{path: TEXTS[path].replace(plain, written)})
    assert (claim["agreement"], claim["event"], claim["programme"]) == ("jalan-2020", None, None)
    assert (claim["ref"], claim["field"]) == ("mou/jalan-2020/1", "funding.value")
    assert (claim["value"], claim["value_amount"], claim["preferred"]) == (value, amount, True)


def test_a_claim_of_plain_words_has_no_amount() -> None:
    path = "content/mou/jalan-2020.md"
    text = TEXTS[path].replace(
        '  - field: funding.value\n    value:\n      amount: "97000000000"\n',
        "  - field: signed.place\n    value: Pendopo\n",
    )
    (claim,) = rows("klaim", **{path: text})
    assert (claim["value"], claim["value_amount"]) == ("Pendopo", None)


@pytest.mark.parametrize(
    ("table", "ref", "basis", "dated", "reviewed"),
    [
        ("mou", "jalan-2020", "both", True, False),
        ("mou", "jalan-pks-2021", None, None, False),
        ("komitmen", "jalan-2020/perbaiki", "news", True, False),
        ("program", "jalan", "both", True, False),
    ],
)
def test_a_record_says_on_what_it_rests(
    table: str, ref: str, basis: str | None, dated: bool | None, reviewed: bool
) -> None:
    row = next(one for one in rows(table) if one["ref"] == ref)
    assert (row["source_basis"], row["proof_dated"], row["reviewed"]) == (basis, dated, reviewed)
