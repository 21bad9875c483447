import pytest

from plugins.domain.core.problems import Problem


def test_problem_reads_as_place_finding_remedy() -> None:
    problem = Problem("content/berita/2024/05/a.md", 3, "judul kosong", "isi baris 'title:'")
    assert str(problem) == "content/berita/2024/05/a.md:3: judul kosong; isi baris 'title:'"


def test_problem_without_remedy_ends_with_the_finding() -> None:
    assert str(Problem("a.md", 1, "berkas kosong")) == "a.md:1: berkas kosong"


def test_problem_as_dict_names_every_value() -> None:
    assert Problem("a.md", 2, "b", "c", advice=True, check="nilai").as_dict() == {
        "path": "a.md",
        "line": 2,
        "check": "nilai",
        "finding": "b",
        "remedy": "c",
        "advice": True,
    }


def test_problems_sort_by_path_then_line() -> None:
    late, other, early = Problem("a.md", 9, "x"), Problem("b.md", 1, "x"), Problem("a.md", 2, "z")
    assert sorted([late, other, early]) == [early, late, other]


def test_what_cannot_be_seen_is_named_and_obeyed_by_no_terminal() -> None:
    problem = Problem("a\u202e.md", 1, "'\u200etitle' tidak dikenal\x1b[2J", "hapus\u00a0itu")
    assert (
        str(problem) == "a[U+202E].md:1: '[U+200E]title' tidak dikenal[U+001B][2J; hapus[U+00A0]itu"
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a" * 200, "a" * 200),
        ("b " + "a" * 201 + " c", f"b {'a' * 119}…{'a' * 40} c"),
        ("ab " * 166 + "ab", "ab " * 166 + "ab"),
        ("ab " * 200, ("ab " * 200)[:459] + "…" + ("ab " * 200)[-40:]),
    ],
    ids=["a word of 200", "a longer one", "500 letters", "more"],
)
def test_words_without_end_are_told_by_their_beginning_and_end(words: str, told: str) -> None:
    assert Problem("a.md", 1, words).finding == told
