from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from plugins.domain.history.versions import Book, FieldChange, Revision
from plugins.domain.history.words import MOST_LINES, MOST_REVISIONS, Historian, Line
from plugins.domain.records.models import Record
from tests.site.texts import agreement, post, site_of

SITE = site_of(
    {
        "mou/m.md": agreement(),
        "berita/2024/05/kabar.md": post(),
        "berita/2024/05/cabut.md": post(
            title="Cabut", withdrawn={"at": "2024-05-02", "reason": "Keliru."}
        ),
    }
)
WIB = ZoneInfo("Asia/Jakarta")
AT = 1_795_498_973  # 24 November 2026 pukul 12.42 WIB


def _revision(*changes: tuple[str, str | None, str | None], commit: str = "a" * 40) -> Revision:
    found = tuple(FieldChange(*change) for change in changes)
    return Revision(commit, AT, found, is_first=not changes)


def _historian(
    revisions: tuple[Revision, ...],
    place: str = "content/mou/m.md",
    uncommitted: frozenset[str] = frozenset(),
    note: str | None = None,
) -> Historian:
    return Historian(Book({place: revisions}, uncommitted, note), SITE.records, WIB)


def _line(change: tuple[str, str | None, str | None], record: Record | None = None) -> Line:
    subject = record or SITE.agreement("m")
    told = _historian((_revision(change),), subject.path).told(subject)
    return told.entries[0].lines[0]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (("stage", "persiapan", "pelaksanaan"), ("tahap kerja sama", "persiapan", "pelaksanaan")),
        (("kind", "pks", "other"), ("jenis perjanjian", "Perjanjian Kerja Sama", "Bentuk lain")),
        (("kind", "lama", None), ("jenis perjanjian", "lama", None)),
        (
            ("term.end", "2023", "2030-01?"),
            (
                "masa berlaku, berakhir",
                "2023",
                "diperkirakan Januari 2030",
            ),
        ),
        (
            ("signed.date", "besok", ".."),
            ("penandatanganan, tanggal", "besok", "tanpa batas waktu"),
        ),
        (("steward", "ugm", "tiada"), ("lembaga pengampu", "Universitas Gadjah Mada", "tiada")),
        (
            ("supersedes", None, "m; lain"),
            ("perjanjian yang digantikan", None, "tentang pendidikan; lain"),
        ),
        (
            ("commitments[janji].recorded", "in_progress", "met"),
            ("komitmen janji, keadaan menurut sumber", "Berjalan", "Terpenuhi"),
        ),
        (
            ("funding.sources", "APBD; none", None),
            ("pembiayaan, asal biaya", "APBD; tanpa biaya", None),
        ),
        (("evidence[koran]", None, "koran; result"), ("bukti koran", None, "koran; result")),
        (("tidak_dikenal.lagi", "a", "b"), ("tidak_dikenal, lagi", "a", "b")),
        (("body", None, None), ("isi teks", None, None)),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_fields_and_values_are_told_in_words(
    change: tuple[str, str | None, str | None], line: tuple[str, str | None, str | None]
) -> None:
    assert _line(change) == Line(*line)


def test_a_promise_is_named_by_what_it_promises() -> None:
    promise = {"id": "janji", "plain": "Membangun.", "owner": ["ugm"], "basis": "from_news"}
    site = site_of({"mou/m.md": agreement(commitments=[promise]), "berita/2024/05/a.md": post()})
    change = FieldChange("commitments", None, "m/janji")
    book = Book({"content/berita/2024/05/a.md": (Revision("a", AT, (change,)),)})
    told = Historian(book, site.records, WIB).told(site.post("2024/05/a"))
    assert told.entries[0].lines[0].after == "Membangun."


def test_a_long_value_is_cut_between_words() -> None:
    after = _line(("purpose", None, "kata " * 40)).after
    assert after is not None
    assert after.endswith("kata ...")
    assert len(after) < 100


def test_the_page_tells_the_youngest_and_the_beginning() -> None:
    revisions = tuple(
        _revision(("title", str(number), str(number + 1)), commit=f"{number:040}")
        for number in range(20)
    )
    told = _historian((*revisions, _revision(commit="f" * 40))).told(SITE.agreement("m"))
    assert len(told.entries) == MOST_REVISIONS
    assert [entry.is_first for entry in told.entries] == [False] * (MOST_REVISIONS - 1) + [True]
    assert told.entries[-1].commit == "f" * 8
    assert told.entries[-1].at.text == "2026-11-24 12:42:53"
    assert told.more == 15
    assert told.edits == 20


def test_of_one_commit_no_more_than_some_fields_are_told() -> None:
    changes = [(f"f{number}", "a", "b") for number in range(MOST_LINES + 3)]
    entry = _historian((_revision(*changes),)).told(SITE.agreement("m")).entries[0]
    assert (len(entry.lines), entry.more) == (MOST_LINES, 3)


def test_without_history_only_the_reason_is_told() -> None:
    told = Historian(Book(note="Tanpa git."), SITE.records, WIB).told(SITE.agreement("m"))
    assert (told.entries, told.edits, told.note, told.is_uncommitted) == (
        (),
        0,
        "Tanpa git.",
        False,
    )


def test_a_file_that_is_not_committed_is_said_to_be_so() -> None:
    told = _historian((), uncommitted=frozenset({"content/mou/m.md"})).told(SITE.agreement("m"))
    assert told.is_uncommitted


def test_an_entry_of_a_reference_file_has_its_own_history() -> None:
    place = "content/rujukan/organisasi.yaml#ugm"
    historian = _historian((_revision(("kind", None, "bank")),), place)
    assert historian.told(SITE.organisation("ugm")).entries[0].lines == (
        Line("jenis lembaga", None, "Bank"),
    )
    assert historian.told(SITE.organisation("setda")).entries == ()


def test_of_a_withdrawn_post_no_earlier_value_is_told() -> None:
    withdrawn = SITE.post("2024/05/cabut")
    assert _line(("title", "Rahasia", "Cabut"), withdrawn) == Line("judul")
    historian = _historian((_revision(("title", "Rahasia", "Cabut")),), withdrawn.path)
    assert "Rahasia" not in str(historian.data(withdrawn))


def test_of_a_file_after_a_request_for_removal_no_earlier_value_is_told() -> None:
    book = Book({"content/mou/m.md": (_revision(("purpose", "Nama orang", None)),)})
    historian = Historian(book, SITE.records, WIB, ["content/mou/m.md"])
    assert historian.told(SITE.agreement("m")).entries[0].lines == (Line("maksud dan tujuan"),)
    assert "Nama orang" not in str(historian.data(SITE.agreement("m")))


@pytest.mark.parametrize(
    "change",
    [
        ("evidence[2027/01/nanti]", None, "2027/01/nanti; result"),
        ("replaced_by", "2027/01/nanti", None),
        ("evidence", "2024/05/kabar; 2027/01/nanti", None),
    ],
    ids=["entry", "value", "list"],
)
def test_a_post_that_is_not_out_is_never_named(change: tuple[str, str | None, str | None]) -> None:
    historian = _historian((_revision(change, ("title", "a", "b")),))
    told = historian.told(SITE.agreement("m"))
    assert told.entries[0].lines == (Line("judul perjanjian", "a", "b"),)
    assert "nanti" not in str(historian.data(SITE.agreement("m")))


@pytest.mark.parametrize("value", ["2024/05/kabar", "https://koran.id/2018/05/kabar"])
def test_other_addresses_and_posts_that_are_out_are_told(value: str) -> None:
    assert _line(("object", None, value)).after == value


def test_the_data_hold_everything() -> None:
    revisions = (_revision(("title", "a", "b")), _revision(commit="f" * 40))
    data = _historian(revisions, note="Dangkal.").data(SITE.agreement("m"))
    assert data == {
        "note": "Dangkal.",
        "uncommitted": False,
        "revisions": [
            {
                "commit": "a" * 40,
                "at": "2026-11-24T12:42:53+07:00",
                "first": False,
                "changes": [{"field": "title", "before": "a", "after": "b"}],
            },
            {
                "commit": "f" * 40,
                "at": "2026-11-24T12:42:53+07:00",
                "first": True,
                "changes": [],
            },
        ],
    }


def test_an_agreement_moved_keeps_its_history_under_its_present_place() -> None:
    moved = replace(SITE.agreement("m"), path="content/mou/lain.md")
    historian = _historian((_revision(),), "content/mou/lain.md")
    assert historian.told(moved).entries[0].is_first


@pytest.mark.parametrize(
    ("book", "expected"),
    [
        (Book({"content/mou/m.md": ()}), True),
        (Book(), False),
        (Book({"content/mou/m.md": ()}, note="Salinan yang dangkal."), False),
    ],
    ids=["whole", "empty", "cut off"],
)
def test_whether_the_history_is_whole(book: Book, expected: bool) -> None:
    assert Historian(book, SITE.records, WIB).is_whole is expected
