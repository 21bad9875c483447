import re

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.markup.elements import UNREAD
from plugins.domain.markup.nesting import flatten
from tests.examples import examples


@pytest.mark.parametrize(
    ("html", "flat"),
    [
        pytest.param("<b>a</b>", "<b>a</b>", id="too few tags to be deep"),
        pytest.param("<b><i><u>a</u></i>b</b>", "<b><i>a</i>b</b>", id="one too deep"),
        pytest.param("<b><i><u>a", "<b><i>a", id="nothing closed"),
        pytest.param("<b><i></u></i></b>", "<b><i></i></b>", id="an end of nothing"),
        pytest.param("<B><I>a</b>b", "<B><I>a</i></b>b", id="an end for two"),
        pytest.param("<i>a<br><hr/>b</i>", "<i>a<br><hr/>b</i>", id="void elements"),
        pytest.param("<li>a<li>b<li>c", "<li>a</li><li>b</li><li>c", id="items"),
        pytest.param(
            "<ul><li>a<ul><li>b</ul></ul>", "<ul><li>ab</li></ul>", id="an item inside an item"
        ),
        pytest.param("<p><b>a<p>b", "<p><b>a</b></p><p>b", id="paragraphs"),
        pytest.param("<p>a<div>b<p>c", "<p>a</p><div>b<p>c", id="a block ends a paragraph"),
        pytest.param("<dl><dt>a<dd>b</dl>", "<dl><dt>a</dt><dd>b</dd></dl>", id="terms"),
        pytest.param("<!-- <b><b> --><i>a", "<!-- <b><b> --><i>a", id="a comment"),
        pytest.param("<!--><b><i><u>a-->", "<!--><b><i>a-->", id="a comment of nothing"),
        pytest.param("<!--x--!><b><i><u>a", "<!--x--!><b><i>a", id="a comment that ends oddly"),
        pytest.param("<b><!x </b><i><u>a", "<b><!x </b><i>a", id="a declaration"),
        pytest.param("<b></ </b><i><u>a", "<b></ </b><i>a", id="an end without a name"),
        pytest.param("<b><![CDATA[</b>]]><i>a", "<b></b>]]><i>a", id="character data"),
        pytest.param('<b x="<i>"><i><u>a', '<b x="<i>"><i>a', id="a tag in an attribute"),
        pytest.param('<b x"><i><u>a">', '<b x"><i>a">', id="a quote that quotes nothing"),
        pytest.param("<b x='a><i><u>b", "<b x='a><i><u>b", id="a quote without an end"),
        pytest.param("<b x=a>b<i =><u>a", "<b x=a>b<i =>a", id="no quotes"),
        pytest.param("<script><b><i></script><b>a", "<b>a", id="a script"),
        pytest.param("<style><!--</style><b>a<!-- --><i>", "<b>a<!-- --><i>", id="a style"),
        pytest.param("<title><b></title><svg><i>a</svg>", "<b><i>a", id="what holds only text"),
    ],
)
def test_flatten(html: str, flat: str) -> None:
    assert flatten(html, limit=2) == flat


def test_shallow_html_is_left_alone() -> None:
    html = "<p>a" * 600 + "</p>"
    assert flatten("<p>a<b>" * 200) == "<p>a<b>" * 200
    assert flatten(html) == "</p>".join(["<p>a"] * 600) + "</p>"


def depth(html: str) -> int:
    fragment = html5lib.parseFragment(html, namespaceHTMLElements=False)
    deepest, level = 0, [fragment]
    while level := [child for element in level for child in element]:
        deepest += 1
    return deepest


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<p><div>",
        "<li><section>",
        "<b><p></b>",
        "<div><!x </div>",
        '<div a"b>',
        "<div><xmp></div>",
        "<div><select></div>",
        "<svg><![CDATA[></svg>]]>",
        "<textarea><!--</textarea>--><div>",
        "<button><p>",
        "<dd><article>",
        "<table><tr><td>",
        "<div><table></div>",
        "<ruby><rt>",
        "<option><optgroup>",
    ],
)
def test_no_parser_sees_anything_deep(piece: str) -> None:
    # Parsers add the body of a table and its row by themselves.
    assert depth(flatten(piece * 60, limit=10)) <= 40


TAGS = st.sampled_from(["b", "i", "u", "ul", "li", "p", "div", "table", "td", "dl", "dd"])


@given(
    st.lists(
        st.tuples(
            TAGS,
            st.booleans(),
        ),
        max_size=60,
    )
)
@settings(max_examples=examples(200))
def test_words_stay_and_depth_is_cut(tags: list[tuple[str, bool]]) -> None:
    html = "".join(f"<{'/' * end}{name}>k{n} " for n, (name, end) in enumerate(tags))
    flat = flatten(html, limit=4)
    assert re.findall(r"k\d+ ", flat) == re.findall(r"k\d+ ", html)
    if len(tags) > 4:
        level = 0
        for end in re.findall(r"<(/?)[a-z]+>", flat):
            level += -1 if end else 1
            assert 0 <= level <= 4


def test_every_word_of_a_large_svg_stays() -> None:
    assert "svg" in UNREAD
    assert flatten("<svg><text>kata</text>", limit=1) == "<text>kata</text>"
