import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.markup.intended_lists import intended, mended
from plugins.domain.markup.renderer import render

POINTS = "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"


@pytest.mark.parametrize(
    ("body", "html"),
    [
        pytest.param("Syarat:\n- a\n- b", f"<p>Syarat:</p>\n{POINTS}", id="below a colon"),
        pytest.param("Syarat\n* a\n* b", f"<p>Syarat</p>\n{POINTS}", id="two items"),
        pytest.param("x:\n- a", "<p>x:</p>\n<ul>\n<li>a</li>\n</ul>", id="one item announced"),
        pytest.param(
            "x:\n1. a\n2. b", "<p>x:</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>", id="numbers"
        ),
        pytest.param("x\ny:\n- a\n- b", f"<p>x\ny:</p>\n{POINTS}", id="below two lines"),
        pytest.param("# x\ny:\n- a\n- b", f"<h2>x</h2>\n<p>y:</p>\n{POINTS}", id="below a heading"),
        pytest.param("```\nx\n```\ny:\n- a\n- b", None, id="below code"),
        pytest.param("• a\n• b", POINTS, id="typed points"),
        pytest.param("·\ta\n·\tb", POINTS, id="middle dots and tabs"),
        pytest.param("\uf0b7 a\n\uf0b7 b", POINTS, id="a word processor's own sign"),
        pytest.param("–\ta\no\tb", POINTS, id="a dash and an o, with tabs"),
        pytest.param("x\n• a\n• b", f"<p>x</p>\n{POINTS}", id="typed points below words"),
        pytest.param("●\xa0a\n\n●\xa0b", None, id="points apart"),
    ],
)
def test_what_was_meant_as_a_list_is_one(body: str, html: str | None) -> None:
    made = render(body)
    assert made.count("<li>") == len(re.findall(r"[ \t\xa0][ab]$", body, re.MULTILINE))
    assert html is None or made == html


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Jurusan Blora\n- Cepu pulang pergi", id="a dash at the end of a line"),
        pytest.param("– Kami siap, kata dia.\n– Baik.", id="talk"),
        pytest.param("Tahun\n2026. Ada lomba.\n2027. Ada lagi.", id="years"),
        pytest.param("Lihat\n3. a\n4. b", id="a number that does not begin"),
        pytest.param("o a\no b", id="a letter"),
        pytest.param("```\na:\n- b\n- c\n• d\n```", id="code"),
        pytest.param("~~~\n```\n• a\n~~~", id="a fence in a fence"),
        pytest.param("<pre>\n• a\n\n• b\n</pre>", id="preformatted"),
        pytest.param("    a:\n    - b", id="indented code"),
        pytest.param("> a:\n> - b", id="a quotation"),
        pytest.param("| a |\n|---|\n- b\n- c", id="a table"),
        pytest.param("a\\\n\\- b\n\\- c", id="escaped signs"),
        pytest.param("- a\n- b", id="a list"),
        pytest.param("- a\nb\n- c", id="a list with a long item"),
        pytest.param("", id="nothing"),
    ],
)
def test_everything_else_stays_as_it_is(body: str) -> None:
    assert intended(body) == body


def test_lines_know_what_was_done_to_them() -> None:
    lines = list(mended("a:\n• b\nc"))
    assert [(line.text, line.had_sign, line.parted) for line in lines] == [
        ("a:", False, False),
        ("- b", True, True),
        ("c", False, False),
    ]


@given(st.text(alphabet="ab:-•1. \n\t`~<pre>/#=|", max_size=40))
def test_a_mended_text_needs_no_mending(body: str) -> None:
    once = intended(body)
    assert intended(once) == once
    assert (
        "".join(once.split()).replace("-", "")
        == "".join(body.split()).replace("-", "").replace("•", "")
        or "•" in once
    )
