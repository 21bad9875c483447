"""Twice as much content takes the whole check about twice as long, whatever stands in it."""

import time
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from plugins.domain.core.problems import Problem
from plugins.domain.headers.document import dump_entries
from plugins.domain.headers.nodes import InvalidHeader
from tests.content_check import POST, problems_of
from tests.domain.markup.test_work_budget import HOSTILE
from tests.examples import examples
from tests.site.texts import agreement, event, organisations, post, programme

pytestmark = pytest.mark.slow

# What texts are made of, for whoever reads them: Markdown, HTML, and each of our checks.
ATOMS = (
    *("[", "]", "(", ")", "!", "<", ">", "a", "b ", "\n", "\n\n", " ", "  \n", "\t", "    ", "|"),
    *("-", "*", "_", "`", "```\n", "~~~", "#", "1", "1.", "2026-05-04", "/", "\\", "&", "&amp;"),
    *(";", ":", "://", "https://a.id/", "@", '"', "'", "“", "”", "^", "[^1]", "[^1]: ", "]("),
    *("](/a", "![", "<!--", "-->", "<b>", "</b>", '<a href="', "<img ", "=", "===\n", "---\n"),
    *("Rp", "10:00", "ABC ", "Kata ", "kata ", ". ", "NIK ", "08123", "+62", "rekening 1", "é"),
    *("mobil K 1 A ", "\u200b", "\u00a0", "•", "o\t", "I", "l", "0", "{", "}", "$", "<table>"),
    *("<td>", "<li>", "<p>", "%", "<?", "<![CDATA[", "www.", "mailto:", "<<<<<<< a\n", "kemarin "),
)
# Below this no measure is worth anything on a busy machine.
FREE_SECONDS = 0.6


def cost(files: Mapping[str, str]) -> float:
    """Give the seconds of work that the whole check takes."""
    start = time.process_time()
    problems_of(files)
    return time.process_time() - start


def grows_slowly(files: Callable[[int], Mapping[str, str]], size: int) -> bool:
    """Say whether four times as much costs at most ten times as much, where its square is 16."""
    # What a busy machine adds once it does not add three times.
    for _attempt in range(3):
        small, large = cost(files(size)), cost(files(4 * size))
        if large < max(FREE_SECONDS, 10 * small):
            return True
    return False


@given(
    st.lists(st.sampled_from(ATOMS), min_size=1, max_size=4),
    st.sampled_from(("", "", *ATOMS)),
    st.sampled_from(("", "", *ATOMS)),
)
@settings(max_examples=examples(60), deadline=None)
def test_any_body_that_repeats_itself(unit: list[str], first: str, last: str) -> None:
    text = "".join(unit)
    assert grows_slowly(
        lambda size: {POST: post(first + text * (size // len(text)) + last)}, size=10_000
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_bodies(name: str) -> None:
    unit, last = HOSTILE[name]
    assert grows_slowly(lambda size: {POST: post(unit * (size // len(unit)) + last)}, size=10_000)


@given(
    st.lists(st.sampled_from(ATOMS), min_size=1, max_size=4),
    st.sampled_from(("title", "summary", "author", "dateline", "date", "updated", "category")),
)
@settings(max_examples=examples(40), deadline=None)
def test_any_value_of_a_header(unit: list[str], name: str) -> None:
    text = "".join(unit).replace("\n", " ").strip() or "a"

    def grown(size: int) -> dict[str, str]:
        try:
            return {POST: post(**{name: text * (size // len(text))})}
        except InvalidHeader:  # escaped it is longer than any header may be
            reject()

    assert grows_slowly(grown, size=10_000)


def promise(number: int, **fields: str) -> dict[str, Any]:
    needed = {"plain": f"Janji {number}.", "owner": ["pemkab"], "basis": "from_news"}
    return {"id": f"janji-{number}", **needed, **fields}


def exemption(number: int) -> dict[str, str]:
    wanted = {"file": f"content/{POST}", "check": "kata-relatif", "text": f"kata {number}"}
    return {**wanted, "reason": "contoh", "by": "Humas", "at": "2026-01-01"}


def many(number: int, make: Callable[[int], Any]) -> list[Any]:
    return [make(index) for index in range(number)]


FOLDERS: Mapping[str, Callable[[int], Mapping[str, str]]] = {
    "posts of one title": lambda n: {f"berita/2024/05/a{i}b.md": post() for i in range(n)},
    "broken references": lambda n: {POST: post(orgs=many(n, lambda i: f"o{i}x"))},
    "broken links": lambda n: {POST: post("\n\n".join(many(n, lambda i: f"[a](/mou/x{i}/)")))},
    "unknown fields": lambda n: {POST: post(**{f"kunci{i}": "x" for i in range(n)})},
    "promises": lambda n: {"mou/a.md": agreement(commitments=many(n, promise))},
    "the same outcome": lambda n: {
        "mou/a.md": agreement(commitments=many(n, promise)),
        "mou/b.md": agreement(
            commitments=many(n, lambda i: promise(i, same_as=f"a/janji-{i}")),
        ),
    },
    "claims on promises": lambda n: {
        "mou/a.md": agreement(
            commitments=many(n // 2, promise),
            claims=many(
                n // 2,
                lambda i: {"field": f"commitments.janji-{i}.due", "value": "2030", "source": "s"},
            ),
        )
    },
    "a chain of amendments": lambda n: {
        f"mou/a{i}b.md": agreement(kind="addendum", amends=f"a{i - 1}b") for i in range(n)
    },
    "a circle of parents": lambda n: {
        f"mou/a{i}b.md": agreement(parent=f"a{(i + 1) % n}b") for i in range(n)
    },
    "events": lambda n: {
        "program/p/index.md": programme(),
        **{f"program/p/e{i}b.md": event(title=f"E {i}") for i in range(n)},
    },
    "a chain of offices": lambda n: {
        "rujukan/organisasi.yaml": organisations(
            *({"id": f"o{i}", "name": f"N {i}", "parent": f"o{i - 1}"} for i in range(n))
        )
    },
    "exceptions": lambda n: {
        POST: post("\n\n".join(["Lomba dibuka kemarin."] * n)),
        "rujukan/pengecualian.yaml": dump_entries(many(n, exemption)),
    },
    "contacts": lambda n: {
        POST: post("\n\n".join(many(n, lambda i: f"Surel a{i}@contoh.com"))),
        "rujukan/kontak.yaml": dump_entries(
            many(n, lambda i: {"value": f"a{i}@contoh.com", "org": "pemkab"})
        ),
    },
}


@pytest.mark.parametrize("name", FOLDERS)
def test_many_entries(name: str) -> None:
    assert grows_slowly(FOLDERS[name], size=250)


VALUES = {
    "a number": ("date", "1" * 100_000),
    "a number in words": ("title", "9" * 100_000),
    "blanks": ("title", "a " * 50_000),
    "an address": ("also_published", [{"name": "a", "url": "https://a.id/" + "b" * 100_000}]),
    "a reference": ("orgs", ["a-" * 50_000]),
    "a code": ("category", "z" * 100_000),
}


def told_of(**fields: Any) -> tuple[Problem, ...]:
    return problems_of({POST: post(**{"id": "tag:uji:a", "summary": "Ringkasan.", **fields})})


@pytest.mark.parametrize("name", VALUES)
def test_a_value_without_end_is_told_once_and_shortly(name: str) -> None:
    field, value = VALUES[name]
    (problem,) = told_of(**{field: value})
    assert (problem.check, problem.advice) == ("terlalu-panjang", False)
    assert len(str(problem)) < 300
    assert "ringkas nilainya" in problem.remedy


def test_nesting_without_end_is_told_once() -> None:
    text = post().replace("category:", f"tags: {'[' * 50_000}\ncategory:", 1)
    (problem,) = problems_of({POST: text})
    assert (problem.line, "bertingkat" in problem.finding) == (5, True)
    assert len(str(problem)) < 300
