"""The database: whole, reproducible, its keys sound, its meaning inside."""

import sqlite3
from decimal import Decimal

import pytest

from plugins.domain.opendata.data_folder import open_data
from plugins.domain.opendata.forms.database import database
from plugins.domain.opendata.tables.columns import Column
from plugins.domain.opendata.tables.table import Table
from plugins.domain.site.site import Site
from tests.domain.open_site import IMPRINT, empty_site, open_site

SITES = pytest.mark.parametrize("site", [open_site(), empty_site()], ids=["full", "empty"])


def opened(content: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    return connection


@SITES
def test_sqlite_finds_nothing_wrong(site: Site) -> None:
    base = opened(open_data(site, IMPRINT).database.content)
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@SITES
def test_every_table_is_whole(site: Site) -> None:
    data = open_data(site, IMPRINT)
    base = opened(data.database.content)
    for dataset in data.datasets[:-1]:
        table = dataset.table
        (count,) = base.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()  # noqa: S608
        assert count == dataset.count
        columns = [row[1] for row in base.execute(f'PRAGMA table_info("{table.name}")')]
        assert columns == table.header
        meanings = base.execute("SELECT kolom FROM kolom WHERE tabel = ?", [table.name])
        assert {row[0] for row in meanings} == set(table.header)


def test_two_writings_are_the_same_bytes() -> None:
    first, second = (open_data(open_site(), IMPRINT).database for _ in range(2))
    assert first.content == second.content
    assert first.name == "contoh.sqlite"


def test_the_database_says_what_it_is() -> None:
    base = opened(open_data(open_site(), IMPRINT).database.content)
    told = dict(base.execute("SELECT nama, isi FROM keterangan"))
    assert told == {
        "judul": "Data terbuka Contoh Terbuka",
        "status_on": "2026-11-24",
        "penerbit": "Penerbit belum dicantumkan",
        "catatan": "Bukan situs resmi Pemkab Contoh; disusun dari sumber publik yang dicantumkan",
        "lisensi": "https://creativecommons.org/licenses/by/4.0/",
        "halaman": "https://contoh.id/data/",
    }


def test_values_keep_their_kind() -> None:
    columns = (
        Column(name="ref", about="a", read=lambda row: row[0], required=True),
        Column(name="jumlah", about="b", read=lambda row: row[1], type="number"),
        Column(name="ya", about="c", read=lambda row: row[2], type="boolean"),
        Column(name="isi", about="d", read=lambda row: row[3], many=True),
        Column(name="hari", about="e", read=lambda row: row[4], type="date"),
    )
    rows = (("x", Decimal("12.5"), True, ["a", "b"], "2020-01-02"), ("y", None, False, [], None))
    base = opened(database([Table("baris", "T", "A", columns, rows)], {}))
    assert base.execute("SELECT * FROM baris").fetchall() == [
        ("x", 12.5, 1, '["a", "b"]', "2020-01-02"),
        ("y", None, 0, "[]", None),
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE mou SET kind = 'nota'",
        "UPDATE mou SET title = NULL",
        "UPDATE mou SET has_text = 2",
        "UPDATE pihak SET org = 'tidak-ada'",
        "INSERT INTO mou SELECT * FROM mou",
    ],
)
def test_the_database_refuses_what_is_broken(statement: str) -> None:
    base = opened(open_data(open_site(), IMPRINT).database.content)
    base.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        base.execute(statement)
