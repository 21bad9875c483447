"""Where a record stands in its file, and by which names a person may call it."""

import pytest

from plugins.domain.editing.record_place import looked_at, name_of, named, way_to
from tests.site.texts import agreement, event, programme, site_of

PROMISES = [
    {"id": "satu", "plain": "Membangun.", "owner": ["pemkab"], "basis": "from_news"},
    {"id": "dua", "plain": "Merawat.", "owner": ["ugm"], "basis": "from_news"},
]
FILES = {
    "mou/a.md": agreement(commitments=PROMISES),
    "program/b/index.md": programme(commitments=[{**PROMISES[0], "made": "2024"}]),
    "program/b/rapat.md": event(),
}


@pytest.mark.parametrize(
    ("called", "name", "way"),
    [
        ("mou/a", "mou/a", ()),
        ("mou/a/dua", "janji/a/dua", ("commitments", 1)),
        ("janji/a/satu", "janji/a/satu", ("commitments", 0)),
        ("program/b", "program/b", ()),
        ("program/b/rapat", "program/b/rapat", ()),
        ("program/b/satu", "janji/b/satu", ("commitments", 0)),
    ],
)
def test_a_record_is_found_by_its_names(called: str, name: str, way: tuple[object, ...]) -> None:
    record = named(site_of(FILES).records)[called]
    text = FILES[record.path.removeprefix("content/")]
    assert (name_of(record), way_to(text, record)) == (name, way)


def test_a_look_is_noted_in_the_record_that_was_looked_at() -> None:
    promise = named(site_of(FILES).records)["janji/a/dua"]
    text = looked_at(FILES["mou/a.md"], promise, "2026-11-24")
    again = site_of({**FILES, "mou/a.md": text}).records
    assert [one.last_reviewed is not None for one in again.agreements["a"].commitments] == [
        *(False, True),
    ]
