"""Whatever a body says, nothing of it may act in a reader's browser."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.markup.renderer import plain_text, render
from tests.domain.xss_vectors import VECTORS
from tests.examples import examples

# Written out here once more, so that nobody widens the renderer's list by accident.
# fmt: off
ELEMENTS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dfn", "div",
    "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
    "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strong",
    "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var", "wbr",
}
ATTRIBUTES = {
    "alt", "aria-label", "class", "colspan", "height", "href", "id", "lang", "rel", "role",
    "rowspan", "scope", "src", "start", "tabindex", "title", "width",
}
# fmt: on
LINK = re.compile(r"#teks_[\w.-]*|/(?![/\\]).*|https?://[^/\\].*|(mailto|tel):.+", re.IGNORECASE)
PICTURE = re.compile(r"/(?![/\\]).*|https?://[^/\\].*", re.IGNORECASE)
CLASSES = {"table", "align-left", "align-right", "align-center"}


def elements(html: str) -> Iterator[Element]:
    fragment = html5lib.parseFragment(html, namespaceHTMLElements=False)
    yield from (element for element in fragment.iter() if element is not fragment)


def dangers(html: str) -> list[str]:
    """Name everything in the HTML that no body may have."""
    found = []
    for element in elements(html):
        if element.tag not in ELEMENTS:
            found.append(str(element.tag))
        found += [f"{element.tag} {name}" for name in element.attrib if name not in ATTRIBUTES]
        for name, rule in (("href", LINK), ("src", PICTURE)):
            value = element.get(name)
            if value is not None and not rule.fullmatch(value):
                found.append(f"{name} {value}")
        if element.get("class", "table") not in CLASSES:
            found.append(f"class {element.get('class')}")
        if not element.get("id", "teks_").startswith("teks_"):
            found.append(f"id {element.get('id')}")
    return found


@pytest.mark.parametrize(
    "html",
    [
        "<script>a</script>",
        '<p onclick="a">b</p>',
        '<a href="javascript:a">b</a>',
        '<a href="//a.id">b</a>',
        '<img src="data:a">',
        "<svg></svg>",
        '<p class="box">a</p>',
        '<h2 id="h_pokok">a</h2>',
    ],
)
def test_dangers_are_seen(html: str) -> None:
    assert dangers(html)


def test_there_are_many_vectors_and_each_is_one_of_its_kind() -> None:
    assert len(set(VECTORS)) == len(VECTORS) >= 120


@pytest.mark.parametrize("vector", VECTORS)
def test_vector(vector: str) -> None:
    assert dangers(render(vector)) == []


@pytest.mark.parametrize(
    "around",
    ["a {} b", "> {}", "- {}\n- b", "| a |\n|---|\n| {} |", "<div>{}</div>", "*{}*", "[{}](/a)"],
)
def test_vectors_inside_something(around: str) -> None:
    for vector in VECTORS:
        assert dangers(render(around.format(vector))) == [], vector


def test_all_vectors_in_one_body() -> None:
    assert dangers(render("\n\n".join(VECTORS))) == []


@pytest.mark.parametrize("vector", VECTORS)
def test_a_second_rendering_finds_nothing_new(vector: str) -> None:
    assert dangers(render(render(vector))) == []


PIECES = st.sampled_from(
    [
        *"<>\"'`=/&;:#![]()*_-\\\n \t|",
        *("script", "img", "a", "svg", "style", "math", "p", "table", "td", "b", "h1", "li", "ul"),
        *(" href=", " src=", " onclick=", " id=", " title=", " class=", "javascript:", "data:"),
        *("<!--", "-->", "</", "<![CDATA[", "]]>", "&lt;", "&#106;", "\n\n", "    ", "[^1]", "x"),
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
@settings(max_examples=examples(300))
def test_no_text_does_anything(text: str) -> None:
    assert dangers(render(text)) == []


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=examples(150))
def test_browsers_read_what_was_written(text: str) -> None:
    """A parser that has nothing to repair gives every element back where it was written."""
    html = render(text)
    written = re.findall(r"<([a-z][a-z0-9]*)", html)
    assert [element.tag for element in elements(html)] == written


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("a < b > c", "a < b > c"),
        ("&lt;b&gt;", "<b>"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("`<b>`", "<b>"),
        ("\\<b>", "<b>"),
        ("    <script>alert(1)</script>", "<script>alert(1)</script>"),
        ("```\n<script>&amp;\n```", "<script>&amp;"),
    ],
)
def test_escaped_text_stays_text(body: str, words: str) -> None:
    html = render(body)
    assert dangers(html) == []
    assert plain_text(html) == words
