import datetime as dt
from typing import Any

import pytest

from plugins.domain.opendata.tables.record_tables import tables
from tests.domain.open_site import IMPRINT, TEXTS, TODAY, empty_site, open_site
from tests.status_tables import label

Row = dict[str, Any]


def rows_of(name: str, texts: dict[str, str] | None = None, today: dt.date = TODAY) -> list[Row]:
    found = {table.name: table for table in tables(open_site(texts, today), IMPRINT.url)}
    table = found[name]
    return [dict(zip(table.header, row, strict=True)) for row in table.rows]


def picked(row: Row, *names: str) -> list[Any]:
    return [row[name] for name in names]


def test_the_tables_are_those_that_the_addresses_promise() -> None:
    names = [table.name for table in tables(empty_site(), IMPRINT.url)]
    assert names == [
        "berita",
        "mou",
        "pihak",
        "penandatangan",
        "komitmen",
        "peristiwa",
        "program",
        "instansi",
        "orang",
        "sumber",
        "bukti",
        "dokumen",
        "koreksi",
        "pengampu",
        "peserta",
        "angka",
        "klaim",
        "indikator",
        "anggaran",
        "permintaan",
        "perubahan",
    ]


def test_every_row_starts_with_a_ref_that_no_other_row_has() -> None:
    for table in tables(open_site(), IMPRINT.url):
        assert table.header[0] == "ref"
        refs = [str(row[0]) for row in table.rows]
        assert len(refs) == len(set(refs))
        assert len(set(table.header)) == len(table.header)


@pytest.mark.parametrize(
    ("name", "refs"),
    [
        ("berita", ["2020/03/jalan-dibuka", "2020/04/dicabut"]),
        ("mou", ["jalan-2020", "jalan-pks-2021"]),
        ("pihak", ["jalan-2020/1", "jalan-2020/2", "jalan-pks-2021/1"]),
        ("penandatangan", ["jalan-2020/1", "jalan-2020/2", "jalan-2020/3"]),
        ("komitmen", ["jalan-2020/latih", "jalan-2020/perbaiki", "jalan/sosialisasi"]),
        ("peristiwa", ["jalan/pembukaan"]),
        ("program", ["jalan"]),
        ("instansi", ["dinas", "kampus", "pemkab", "warga"]),
        ("orang", ["ani"]),
        ("sumber", ["koran", "laporan"]),
        (
            "bukti",
            [
                "komitmen/jalan-2020/perbaiki/1",
                "mou/jalan-2020/1",
                "mou/jalan-2020/2",
                "peristiwa/jalan/pembukaan/1",
                "peristiwa/jalan/pembukaan/2",
                "peristiwa/jalan/pembukaan/3",
                "program/jalan/1",
                "program/jalan/2",
                "program/jalan/3",
            ],
        ),
        ("dokumen", ["jalan-2020/1", "jalan-2020/2"]),
        (
            "koreksi",
            ["2020/03/jalan-dibuka/1", "2020/04/dicabut/1", "2020/04/dicabut/pencabutan"],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_table_has_its_rows(name: str, refs: list[str]) -> None:
    assert [row["ref"] for row in rows_of(name)] == refs


def test_a_date_is_three_columns_and_open_bounds_are_empty() -> None:
    (event,) = rows_of("peristiwa")
    assert picked(event, "planned", "planned_earliest", "planned_latest") == [
        "2020-03",
        "2020-03-01",
        "2020-03-31",
    ]
    assert picked(
        event,
        "previously_planned",
        "previously_planned_earliest",
        "previously_planned_latest",
    ) == [["2020-02-01", "../2020-01-31"], ["2020-02-01", None], ["2020-02-01", "2020-01-31"]]
    post = rows_of("berita")[0]
    assert picked(post, "event_dates", "event_dates_latest") == [
        ["2020-03-10", "2020-03/.."],
        ["2020-03-10", None],
    ]


def test_an_agreement_says_what_came_of_it() -> None:
    agreement, child = rows_of("mou")
    assert picked(
        agreement,
        "status",
        "status_reason",
        "status_on",
        "status_label",
        "ends_earliest",
        "ends_latest",
    ) == [
        "ended",
        "expired",
        "2026-11-24",
        label("agreement", "ended:expired"),
        *["2025-03-04"] * 2,
    ]
    assert picked(
        agreement,
        "followed_up",
        "days_since_signing",
        "children",
        "events_after",
        "commitments_proven",
        "commitments_total",
        "has_text",
    ) == [True, 2455, ["jalan-pks-2021"], ["jalan/pembukaan"], 1, 2, True]
    assert picked(child, "followed_up", "days_since_signing", "ends_latest", "has_text") == [
        False,
        None,
        None,
        False,
    ]
    assert picked(agreement, "funding_value_amount", "funding_sources", "page") == [
        98_000_000_000,
        ["APBD"],
        "https://contoh.id/mou/jalan-2020/",
    ]


def test_no_end_is_given_where_the_term_is_unlimited() -> None:
    text = TEXTS["content/mou/jalan-pks-2021.md"].replace(
        "parent: jalan-2020", 'term:\n  end: ".."'
    )
    row = rows_of("mou", {"content/mou/jalan-pks-2021.md": text})[1]
    assert picked(row, "term_end", "term_end_latest", "ends_latest", "status_reason") == [
        "..",
        None,
        None,
        "open",
    ]


def test_days_are_not_counted_before_the_signing() -> None:
    row = rows_of("mou", today=dt.date(2020, 3, 4))[0]
    assert row["days_since_signing"] is None


def test_parts_name_their_agreement() -> None:
    first, second, _third = rows_of("pihak")
    assert picked(first, "agreement", "org", "role", "number") == [
        "jalan-2020",
        "pemkab",
        "Pihak kesatu",
        None,
    ]
    assert picked(second, "org", "number") == ["kampus", "=1/2020"]
    signer = rows_of("penandatangan")[0]
    assert picked(signer, "agreement", "person", "acting", "as") == [
        "jalan-2020",
        "ani",
        "Plt.",
        "signatory",
    ]


def test_a_document_has_an_address_only_where_it_is_open() -> None:
    text, annex = rows_of("dokumen")
    assert text["url"] == "https://contoh.id/dokumen/jalan.pdf"
    assert picked(annex, "url", "access", "reason") == [None, "withheld", "Memuat data pribadi."]


@pytest.mark.parametrize(
    ("index", "owner", "ref", "field", "cited"),
    [
        (0, "commitment", "jalan-2020/perbaiki", None, "koran"),
        (1, "agreement", "jalan-2020", None, "laporan"),
        (2, "agreement", "jalan-2020", "dprd", "koran"),
        (3, "event", "jalan/pembukaan", None, None),
        (4, "event", "jalan/pembukaan", None, "laporan"),
        (5, "event", "jalan/pembukaan", "figures.panjang", "koran"),
        (6, "programme", "jalan", None, "laporan"),
        (7, "programme", "jalan", "indicators.panjang", "koran"),
        (8, "programme", "jalan", "budget.2020.spent", "koran"),
    ],
)
def test_evidence_names_the_one_record_it_belongs_to(
    index: int, owner: str, ref: str, field: str | None, cited: str | None
) -> None:
    row = rows_of("bukti")[index]
    owners = {name: row[name] for name in ("programme", "event", "agreement", "commitment")}
    assert {name: value for name, value in owners.items() if value} == {owner: ref}
    assert picked(row, "field", "source") == [field, cited]


def test_a_withdrawn_post_shows_its_notice_and_nothing_else() -> None:
    row = rows_of("berita")[1]
    assert picked(row, "summary", "withdrawn_reason", "withdrawn_replaced_by", "author") == [
        "Berita ini dicabut. Isinya tidak benar.",
        "Isinya tidak benar.",
        "2020/03/jalan-dibuka",
        None,
    ]
    everything = [str(row) for table in tables(open_site(), IMPRINT.url) for row in table.rows]
    assert not any("ahasia" in row for row in everything)


def test_a_withdrawal_is_a_correction_with_its_own_time() -> None:
    first, second, withdrawal = rows_of("koreksi")
    assert picked(first, "post", "at", "kind", "before", "after", "replaced_by") == [
        "2020/03/jalan-dibuka",
        "2020-03-12T08:00:00+07:00",
        "ralat",
        "12 km",
        "12,5 km",
        None,
    ]
    assert picked(second, "at", "reason") == ["2020-04-02", "Nama keliru."]
    assert picked(withdrawal, "at", "kind", "reason", "replaced_by") == [
        "2020-04-03T07:00:00+07:00",
        "pencabutan",
        "Isinya tidak benar.",
        "2020/03/jalan-dibuka",
    ]


def test_what_the_importer_notes_for_itself_is_in_no_table() -> None:
    for table in tables(open_site(), IMPRINT.url):
        assert not [name for name in table.header if name.startswith("import")]
