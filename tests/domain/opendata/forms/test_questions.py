"""
The questions of docs/data.md: view, plain SQL and pages give the same answer.

Each is asked of the real content and of a small site in which every question has an answer.
"""

import datetime as dt
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from plugins.build.content.content_files import read_content
from plugins.domain.core.rules import Rules
from plugins.domain.headers.document import dump_entries
from plugins.domain.history.versions import FieldChange, Revision
from plugins.domain.opendata.data_folder import open_data
from plugins.domain.opendata.forms.questions import QUESTIONS, Question
from plugins.domain.records.evidence import evidence_of
from plugins.domain.records.models import Record
from plugins.domain.records.publication import public
from plugins.domain.records.reading import load
from plugins.domain.site.lists.attention import attention
from plugins.domain.site.lists.register import filters
from plugins.domain.site.site import Site
from tests.domain.open_site import IMPRINT
from tests.site.texts import agreement, event, programme, site_of

ROOT = Path(__file__).resolve().parents[4]
GUIDE = (ROOT / "docs/data.md").read_text(encoding="utf-8")
TODAY = dt.date(2026, 11, 24)
DAY = 86_400
STEPS = re.MULTILINE | re.DOTALL
SOURCES = dump_entries(
    [
        {"id": "koran", "publisher": "Koran", "title": "A", "date": "2026-01-06", "type": "news"},
        {
            "id": "rilis",
            "publisher": "Pemkab",
            "title": "B",
            "date": "2026-01-06",
            "type": "official",
        },
    ]
)
NOON = int(dt.datetime(2026, 11, 24, 5, tzinfo=dt.UTC).timestamp())


def revisions(record: Record) -> Sequence[Revision]:
    """Make a record that was changed today, 29, 30 and 400 days ago."""
    changed = (FieldChange("title", "a", "b"),)
    days = (0, 29, 30, 400)
    return tuple(
        Revision(f"{day:04d}" * 10, NOON - day * DAY, () if day == 400 else changed, day == 400)
        for day in days
    )


@cache
def real_site() -> Site:
    loaded = load(read_content(ROOT / "content").texts, Rules())
    return Site(public(loaded.records, TODAY), TODAY)


@cache
def small_site() -> Site:
    """Make a site in which every question has an answer, and a record that is none."""
    shown = [{"source": "koran", "shows": "happening"}]
    promise = {"plain": "Janji.", "basis": "from_news"}
    return site_of(
        {
            "rujukan/sumber.yaml": SOURCES,
            "program/kota/index.md": programme(),
            "program/kota/rapat.md": event(
                planned="2026-01", last_reviewed="2026-03-01", evidence=shown
            ),
            "program/kota/bubar.md": event(
                happened="2026-01-05",
                evidence=[*shown, {"source": "rilis", "shows": "happening"}],
                claims=[
                    {"field": "place", "value": "Aula", "source": "koran"},
                    {"field": "place", "value": "Pendopo", "source": "rilis"},
                    {"field": "reason", "value": "Hujan", "source": "rilis"},
                ],
            ),
            "mou/lama.md": agreement(
                signed={"date": "2019-12-31"},
                term={"end": "2027-01-15"},
                requests=[
                    {"document": "Naskah", "to": "ugm", "sent": "2026-11-02"},
                    {
                        "document": "Lampiran",
                        "to": "ugm",
                        "sent": "2026-01-05",
                        "answered": "2026-01-06",
                        "outcome": "given",
                    },
                ],
                commitments=[
                    {
                        **promise,
                        "id": "lewat",
                        "owner": ["pemkab", "ugm"],
                        "due": "2020",
                        "last_reviewed": "2026-01-01",
                        "evidence": [*shown, {"source": "koran", "shows": "plan"}],
                    },
                    {
                        **promise,
                        "id": "terpenuhi",
                        "owner": ["ugm"],
                        "recorded": "met",
                        "met_on": "2021-06-01",
                        "due": "2020-12-31",
                        "evidence": [{"source": "koran", "shows": "result"}],
                    },
                ],
            ),
            "mou/sepi.md": agreement(signed={"date": "2018-05-08"}),
            "mou/baru.md": agreement(
                signed={"date": "2020-01-01"},
                documents=[{"title": "Naskah", "path": "a.pdf", "access": "public"}],
            ),
        }
    )


SITES = {"real": real_site, "small": small_site}
Rows = list[tuple[Any, ...]]
Answer = Callable[[Site], object]


def first_column(rows: Rows) -> list[object]:
    return sorted(row[0] for row in rows)


def choice(site: Site, label: str, word: str) -> list[str]:
    """Give what stands on a page of the register under a filter."""
    found = next(one for one in filters(site) if one.label == label)
    chosen = next(one for one in found.choices if one.word == word)
    return [one.ref for one in chosen.agreements]


def concerns(site: Site, section: str) -> list[str]:
    """Give what stands in a section of the page of what needs attention."""
    found = next(one for one in attention(site) if one.id == section)
    return [one.record.ref for one in found.concerns]


def unfollowed(site: Site) -> list[str]:
    old = {
        one.ref
        for one in site.agreements
        if one.signed_on and one.signed_on.latest < dt.date(2020, 1, 1)
    }
    return sorted(old.intersection(choice(site, "Tindak lanjut", "belum")))


def owing(site: Site) -> list[tuple[str, int]]:
    settled = {"met", "dropped", "overtaken"}
    owed = Counter(
        org
        for promise in site.commitments
        if site.status(promise).code not in settled and promise.same_as is None
        for org in promise.owner
    )
    return sorted(owed.items(), key=lambda one: (-one[1], one[0]))


def resting_on_one(site: Site) -> list[str]:
    records = chain(site.agreements, site.commitments, site.events, site.programmes)
    return sorted(
        record.ref
        for record in records
        if len({item.source or item.post for _field, item in evidence_of(record)}) == 1
    )


def differing(site: Site) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for record in chain(site.agreements, site.events, site.programmes):
        told = Counter(claim.field for claim in record.claims)
        found += [(record.ref, field) for field, times in told.items() if times > 1]
    return sorted(found)


def changed(site: Site) -> int:
    told = (site.posts, site.programmes, site.events, site.agreements, site.organisations)
    return 2 * sum(map(len, told))


def unanswered(site: Site) -> list[str]:
    return sorted(
        request.document
        for one in site.agreements
        for request in one.requests
        if site.answer(request).code != "answered"
    )


def met_late(site: Site) -> list[str]:
    return sorted(
        promise.ref for promise in site.commitments if site.status(promise).full_code == "met:late"
    )


# What the pages answer, and what of the rows of the answer is compared with it.
ANSWERS: dict[str, tuple[Answer, Callable[[Rows], object]]] = {
    "tanya_1_tanpa_tindak_lanjut": (unfollowed, first_column),
    "tanya_2_paling_banyak_berutang": (owing, lambda rows: [(row[0], row[2]) for row in rows]),
    "tanya_3_satu_sumber": (resting_on_one, first_column),
    "tanya_4_terlambat": (
        lambda site: sorted(concerns(site, "terlambat")),
        lambda rows: sorted(row[1] for row in rows),
    ),
    "tanya_5_akan_berakhir": (
        lambda site: sorted(choice(site, "Status", "akan-berakhir")),
        first_column,
    ),
    "tanya_6_berbeda_sumber": (differing, lambda rows: sorted((row[0], row[1]) for row in rows)),
    "tanya_7_berubah_sebulan_terakhir": (changed, len),
    "tanya_9_permintaan_belum_dijawab": (unanswered, lambda rows: sorted(row[1] for row in rows)),
    "tanya_10_terpenuhi_terlambat": (met_late, first_column),
    "tanya_8_tanpa_naskah": (lambda site: sorted(choice(site, "Naskah", "belum")), first_column),
}
EACH = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.view)
ON_EACH = pytest.mark.parametrize("kind", SITES)


@cache
def base_of(kind: str) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    content = open_data(SITES[kind](), IMPRINT, revisions).database.content
    connection.deserialize(content)
    return connection


@pytest.fixture(scope="module", autouse=True)
def closed() -> Iterator[None]:
    """Close the databases in the end."""
    yield
    for kind in SITES:
        base_of(kind).close()
    base_of.cache_clear()


@EACH
@ON_EACH
def test_view_and_pages_say_the_same(question: Question, kind: str) -> None:
    rows = base_of(kind).execute(f"SELECT * FROM {question.view}").fetchall()  # noqa: S608
    expected, compared = ANSWERS[question.view]
    assert compared(rows) == expected(SITES[kind]())


@EACH
def test_every_question_has_an_answer_in_the_small_site(question: Question) -> None:
    assert base_of("small").execute(f"SELECT * FROM {question.view}").fetchall()  # noqa: S608


@EACH
@ON_EACH
def test_the_sql_of_the_guide_gives_what_the_view_gives(question: Question, kind: str) -> None:
    told = re.search(rf"^### `{question.view}`\n\n([^\n]+)\n\n```sql\n(.+?;)\n```", GUIDE, STEPS)
    assert told, "not in docs/data.md"
    assert told[1] == question.asked
    base = base_of(kind)
    view = base.execute(f"SELECT * FROM {question.view}").fetchall()  # noqa: S608
    assert base.execute(told[2]).fetchall() == view


def test_the_guide_asks_nothing_else() -> None:
    assert re.findall(r"^### `(\w+)`", GUIDE, re.MULTILINE) == [one.view for one in QUESTIONS]


@ON_EACH
def test_the_keys_are_sound(kind: str) -> None:
    base = base_of(kind)
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
