"""The table of changes: one row a changed field, and nothing of what may not be told."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from plugins.domain.history.versions import Book, FieldChange, Revision
from plugins.domain.history.words import Historian
from plugins.domain.opendata.tables.change_table import changes_table
from plugins.domain.records.models import Record
from tests.domain.open_site import open_site

# 2026-11-20 09:00 WIB and a day later.
FIRST = Revision("a" * 40, 1_795_140_000, (), is_first=True)
SECOND = Revision(
    "b" * 40,
    1_795_226_400,
    (FieldChange("title", "lama", "baru"), FieldChange("term.end", None, "2030")),
)
PATH = "content/mou/jalan-2020.md"


def rows(*, unspoken: Sequence[str] = ()) -> list[dict[str, object]]:
    site = open_site()
    book = Book({PATH: (SECOND, FIRST)})
    told = Historian(book, site.records, ZoneInfo("Asia/Jakarta"), unspoken)
    table = changes_table(site, told.revisions, lambda address: address)
    return [dict(zip(table.header, row, strict=True)) for row in table.rows]


def test_each_changed_field_is_a_row_after_the_making_of_the_record() -> None:
    found = rows()
    assert [(row["kind"], row["field"], row["before"], row["after"]) for row in found] == [
        ("created", None, None, None),
        ("changed", "title", "lama", "baru"),
        ("changed", "term.end", None, "2030"),
    ]
    assert {row["agreement"] for row in found} == {"jalan-2020"}
    assert {row["programme"] for row in found} == {None}
    assert [row["ref"] for row in found] == [
        "mou/jalan-2020/aaaaaaaaaaaa/0",
        "mou/jalan-2020/bbbbbbbbbbbb/1",
        "mou/jalan-2020/bbbbbbbbbbbb/2",
    ]


def test_of_what_is_kept_back_only_the_field_is_told() -> None:
    found = rows(unspoken=[PATH])
    assert [row["field"] for row in found] == [None, "title", "term.end"]
    assert {(row["before"], row["after"]) for row in found} == {(None, None)}


def test_the_day_is_that_of_the_zone() -> None:
    first = rows()[0]
    assert str(first["at"]).startswith(str(first["day"]))
    assert str(first["at"]).endswith("+07:00")


def test_without_a_history_there_are_no_rows() -> None:
    def nothing(_record: Record) -> Sequence[Revision]:
        return ()

    assert changes_table(open_site(), nothing, lambda address: address).rows == ()
