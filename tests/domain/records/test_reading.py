import pytest

from plugins.domain.core.rules import Rules
from plugins.domain.records.reading import Records, Shelf, load
from tests.broken_sites import BASE, PROMISE, agreement, post

TEXTS = {f"content/{name}": text for name, text in BASE.items()}


def test_every_kind_of_record_is_read_under_its_reference() -> None:
    loaded = load(TEXTS, Rules())
    records = loaded.records
    assert loaded.problems == ()
    assert [list(records.of_kind(kind)) for kind in loaded.known] == [
        ["2024/05/kabar"],
        ["tentang"],
        ["kota"],
        ["kota/rapat"],
        ["induk"],
        ["induk/janji"],
        ["pemkab", "setda", "ugm"],
        ["budi"],
        ["rilis"],
    ]
    assert [record.ref for record in records] == [
        *("2024/05/kabar", "tentang", "kota", "kota/rapat", "induk"),
        *("pemkab", "setda", "ugm", "budi", "rilis"),
    ]


def test_records_know_their_file_and_their_lines() -> None:
    records = load(TEXTS, Rules()).records
    kabar, rilis = records.posts["2024/05/kabar"], records.sources["rilis"]
    assert (kabar.path, kabar.line("date"), kabar.line()) == (
        "content/berita/2024/05/kabar.md",
        4,
        1,
    )
    assert (rilis.path, rilis.line("type"), rilis.line("note"), kabar.body) == (
        "content/rujukan/sumber.yaml",
        5,
        1,
        "Isi.",
    )


def test_commitments_know_their_agreement_and_their_own_lines() -> None:
    promise = load(TEXTS, Rules()).records.commitments["induk/janji"]
    assert (promise.place, promise.path) == ("/mou/induk/#janji", "content/mou/induk.md")
    assert (promise.line("plain"), promise.line("due"), promise.line()) == (9, 8, 8)


def test_what_cannot_be_read_is_known_all_the_same() -> None:
    loaded = load(
        {
            "content/mou/induk.md": agreement(PROMISE).replace("title:", "titel:"),
            "content/mou/lain.md": "---\n",
            "content/mou/aneh.md": agreement("commitments:\n  - a\n  - id: [b]"),
            "content/berita/2024/05/kabar.md": post(start="title: a"),
            "content/catatan.md": "",
        },
        Rules(),
    )
    assert [record.ref for record in loaded.records] == ["aneh"]
    assert loaded.known["agreement"] == {"induk", "lain", "aneh"}
    assert loaded.known["commitment"] == {"induk/janji"}
    assert loaded.known["post"] == {"2024/05/kabar"}
    assert {problem.path for problem in loaded.problems} == {
        "content/mou/induk.md",
        "content/mou/lain.md",
        "content/mou/aneh.md",
        "content/berita/2024/05/kabar.md",
        "content/catatan.md",
    }


def test_an_optional_field_that_is_wrong_is_reported_and_left_out() -> None:
    loaded = load({"content/mou/a.md": agreement("steward: [a]\nscope: x")}, Rules())
    assert loaded.records.agreements["a"].steward is None
    assert {problem.line for problem in loaded.problems} == {7, 8}


def test_of_two_entries_with_one_id_the_first_is_kept() -> None:
    text = "- id: a\n  name: Ani\n- id: a\n  name: Budi\n- id: [x]\n  name: Cici\n"
    loaded = load({"content/rujukan/orang.yaml": text}, Rules())
    assert loaded.records.people["a"].name == "Ani"
    assert [problem.line for problem in loaded.problems] == [3, 5]


def test_no_files_no_records() -> None:
    loaded = load({}, Rules())
    assert (list(loaded.records), loaded.problems) == ([], ())
    assert Records().commitments == {}


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/mou/induk.md", agreement("steward: [a]\nscope: x")),
        ("content/mou/induk.md", "tanpa kepala"),
        ("content/berita/2024/05/lain.md", post()),
        ("content/rujukan/organisasi.yaml", "- id: lain\n  name: Lain\n"),
        ("content/mou/induk.md", None),
    ],
    ids=["changed", "unreadable", "more", "entries", "gone"],
)
def test_what_was_read_before_changes_nothing(path: str, text: str | None) -> None:
    shelf: Shelf = {}
    load(TEXTS, Rules(), shelf)
    texts = {name: held for name, held in {**TEXTS, path: text}.items() if held is not None}
    assert load(texts, Rules(), shelf) == load(texts, Rules())
    assert load(TEXTS, Rules(), shelf) == load(TEXTS, Rules())
    other = Rules(categories={"lain": "Lain"})
    assert load(TEXTS, other).problems
    assert load(TEXTS, other, shelf) == load(TEXTS, other)


def test_what_was_read_before_is_not_read_again() -> None:
    shelf: Shelf = {}
    before, after = (load(dict(TEXTS), Rules(), shelf).records for _ in range(2))
    assert after.agreements["induk"] is before.agreements["induk"]
