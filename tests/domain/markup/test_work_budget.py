import time
from contextlib import suppress
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.markup.renderer import render
from plugins.domain.markup.work_budget import (
    MAX_CALLS_OF_A_NOTE,
    MAX_FENCES,
    MAX_LENGTH,
    MAX_LINES,
    MAX_NOTES,
    MAX_RULES,
    MAX_SECTIONS,
    BodyTooCostly,
    weigh,
)
from tests.examples import examples

pytestmark = pytest.mark.slow

# What made other converters, or this one, work for minutes: a unit to repeat and what follows.
HOSTILE = {
    "calls of a note": ("x[^1] ", "\n\n[^1]: y\n"),
    "calls of a note on lines": ("x[^1]\n\n", "[^1]: y\n"),
    "notes": ("[^a]: x\n    y\n", ""),
    "backslashes": ("\\", ""),
    "escaped stars": ("\\*", ""),
    "sections": ("<![CDATA[", ""),
    "sections on lines": ("<![CDATA[\n", ""),
    "brackets": ("[", "kata"),
    "links without end": ("[a](", ""),
    "links in angles without end": ("[a](<", ""),
    "titles without end": ('[a](/b "', ""),
    "titles that end late": ('[a](/b "c) ', ""),
    "pictures": ("![", ""),
    "points": ("- ", ""),
    "points on lines": ("- a\n", ""),
    "points without words": ("-\n", ""),
    "typed points": ("• a\n", ""),
    "points below words": ("a\n- b\n- c\n\n", ""),
    "quotations": ("> ", ""),
    "stress": ("*a* ", ""),
    "stress without end": ("**a ", ""),
    "code": ("`a` ", ""),
    "tags": ("<b>", ""),
    "comments": ("<!-- ", ""),
    "ampersands": ("&", ""),
    "addresses": ("https://a.id/b ", ""),
    "addresses without host": ("https://", ""),
    "line breaks": ("a  \n", ""),
    "rules": ("* * *\n", ""),
    "fences": ("```\n", ""),
    "headings": ("# a\n", ""),
    "paragraphs": ("a\n\n", ""),
    "rows": ("|a|b|\n", ""),
    "blanks": (" ", "a"),
}


def cost(body: str) -> float:
    """Give the seconds that a body keeps the renderer, refused or not."""
    start = time.process_time()
    with suppress(BodyTooCostly):
        render(body)
    return time.process_time() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_with_the_text_and_not_with_its_square(name: str) -> None:
    unit, end = HOSTILE[name]
    before = 0.0
    for size in (8_000, 16_000, 32_000, 64_000):
        spent = cost(unit * (size // len(unit)) + end)
        # Twice the text may take twice the time; what a busy machine adds to little is free.
        assert spent < max(3.0, 3 * before)
        before = spent


@given(st.lists(st.sampled_from(sorted(HOSTILE)), min_size=1, max_size=3), st.integers(50, 4000))
@settings(max_examples=examples(25), deadline=None)
def test_no_mixture_of_them_takes_long(names: list[str], times: int) -> None:
    units = "".join(HOSTILE[name][0] for name in names)
    assert cost(units * times + "".join(HOSTILE[name][1] for name in names)) < 4


REFUSED = {
    "length": ("a" * (MAX_LENGTH + 1), 1, "isi terlalu panjang"),
    "lines": ("a\n" * (MAX_LINES + 1), MAX_LINES, "isi lebih dari 60000 baris"),
    "calls": (
        "a\n\n" + "b[^1] " * (MAX_CALLS_OF_A_NOTE + 1) + "\n\n[^1]: c",
        3,
        "catatan kaki [^1] dipanggil lebih dari 100 kali",
    ),
    "notes": (
        "".join(f"a[^{n}]\n" for n in range(MAX_NOTES + 1)),
        MAX_NOTES + 1,
        "isi memuat lebih dari 800 catatan kaki",
    ),
    "fences": ("```\n" * (MAX_FENCES + 1), MAX_FENCES + 1, "lebih dari 1000 pagar kode"),
    "wavy fences": ("~~~\n" * (MAX_FENCES + 1), MAX_FENCES + 1, "lebih dari 1000 pagar kode"),
    "rules": ("a\n\n" + "---\n" * (MAX_RULES + 1), MAX_RULES + 3, "lebih dari 500 garis pemisah"),
    "sections": ("<![\n" * (MAX_SECTIONS + 1), MAX_SECTIONS + 1, "lebih dari 500 tanda '<!['"),
    "signs": (
        "\n\na\n\n" + "\\*" * 40_000 + "\n\nb",
        5,
        "terlalu banyak tanda Markdown dalam satu alinea (80000 aksara)",
    ),
    "hard links": ("a\n\n" + "[b](c" * 3000, 3, "terlalu banyak tanda Markdown"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_costs_too_much_is_refused_with_its_line(name: str) -> None:
    body, line, finding = REFUSED[name]
    with pytest.raises(BodyTooCostly) as refused:
        weigh(body)
    assert (refused.value.line, finding in refused.value.finding) == (line, True)
    assert str(refused.value) == f"{refused.value.finding}; {refused.value.remedy}"


PASSED = {
    "nothing": "",
    "blank lines": "\n" * 9000,
    "as many calls as may be": "b[^1] " * MAX_CALLS_OF_A_NOTE + "\n\n[^1]: c",
    "as many rules as may be": "a\n\n" + "---\n\n" * MAX_RULES,
    "a hundred notes": "".join(f"a[^{n}]\n\n[^{n}]: b\n\n" for n in range(100)),
    "an index": "".join(f"- [Laporan {n}](/berita/{n}/ 'judul')\n" for n in range(5000)),
    "a numbered index": "".join(f"{n}. [a](/b/) *c*\n" for n in range(5000)),
    "a long table": "| a | b |\n|---|---|\n" + "| *c* | `d` |\n" * 5000,
    "a long code": "```\n" + "\\*[`\n" * 5000 + "```\n",
    "a long article": ("Kata *kata* [kata](/kata/) kata. " * 20 + "\n\n") * 500,
    "headings": "# *a*\nb\n" * 5000,
}


@pytest.mark.parametrize("name", PASSED)
def test_what_people_write_passes(name: str) -> None:
    weigh(PASSED[name])


def test_the_hostile_texts_differ() -> None:
    assert len({*islice(HOSTILE.values(), None)}) == len(HOSTILE)
