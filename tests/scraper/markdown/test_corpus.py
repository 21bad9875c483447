"""A corpus of fragments that must come through the converter and our renderer unharmed."""

import re
from html import unescape
from xml.etree.ElementTree import Element

import html5lib
import pytest

from plugins.domain.markup.renderer import plain_text, render
from scraper.markdown.conversion import convert
from scraper.markdown.escape import LINK
from tests.domain.markup.test_safety import dangers
from tests.scraper.fragments import BASE, Fragment
from tests.scraper.fragments_blogger import BLOGGER
from tests.scraper.fragments_signs import SIGNS
from tests.scraper.fragments_structure import STRUCTURE
from tests.scraper.fragments_wordpress import WORDPRESS

CORPUS = {
    f"{group}: {name}": fragment
    for group, fragments in (
        ("blogger", BLOGGER),
        ("wordpress", WORDPRESS),
        ("structure", STRUCTURE),
        ("signs", SIGNS),
    )
    for name, fragment in fragments.items()
}


def tree(html: str) -> Element:
    parsed: Element = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return parsed


def words(element: Element, *, without: tuple[str, ...] = ()) -> str:
    """Give the words of an element, blocks apart, without those of some elements inside."""
    parts: list[str] = []

    def read(node: Element) -> None:
        parts.append(node.text or "")
        for child in node:
            apart = " " if child.tag in {"br", "p", "li", "td", "th", "div", "pre", "h2"} else ""
            parts.append(apart)
            if child.tag not in without:
                read(child)
            parts.append(apart + (child.tail or ""))

    read(element)
    return " ".join("".join(parts).split())


def all_of(html: str, *tags: str) -> list[Element]:
    return [element for element in tree(html).iter() if element.tag in tags]


def items(html: str) -> tuple[tuple[int, str], ...]:
    found: list[tuple[int, str]] = []

    def read(node: Element, depth: int) -> None:
        for child in node:
            if child.tag == "li":
                found.append((depth, words(child, without=("ul", "ol"))))
            read(child, depth + (child.tag in {"ul", "ol"}))

    read(tree(html), 0)
    return tuple(found)


# The renderer makes links of addresses in words; to the importer they are words.
_BARE = re.compile(r'<a href="([^"]+)"[^>]*>\1</a>')


def rendered(markdown: str) -> str:
    """Render a text, with the addresses in its words left words."""
    linked = {found["url"] for found in LINK.finditer(markdown)}
    return _BARE.sub(
        lambda found: found[0] if unescape(found[1]) in linked else found[1], render(markdown)
    )


# The renderer shows as a caption what the Markdown of a picture has as its title.
_SHOWN = re.compile(
    r"<figure>(<a [^<>]*>)?(<img[^<>]*)>(</a>)?<figcaption>(.*?)</figcaption></figure>"
)


def titled(html: str) -> str:
    """Make the captions of rendered pictures their titles again."""
    return _SHOWN.sub(
        lambda found: f'<p>{found[1] or ""}{found[2]} title="{found[4]}">{found[3] or ""}</p>', html
    )


def seen(html: str) -> Fragment:
    """Read from rendered HTML what a fragment says of it."""
    html = titled(html)
    return Fragment(
        html="",
        text=" ".join(plain_text(html).split()),
        links=tuple(link.get("href", "") for link in all_of(html, "a")),
        images=tuple(
            (image.get("src", ""), image.get("alt", ""), image.get("title", ""))
            for image in all_of(html, "img")
        ),
        cells=tuple(filter(None, map(words, all_of(html, "td", "th")))),
        items=items(html),
        headings=tuple(map(words, all_of(html, "h1", "h2", "h3", "h4", "h5", "h6"))),
        quotes=tuple(map(words, all_of(html, "blockquote"))),
        strong=tuple(map(words, all_of(html, "strong"))),
    )


@pytest.mark.parametrize("fragment", CORPUS.values(), ids=CORPUS)
def test_everything_is_there_after_rendering(fragment: Fragment) -> None:
    converted = convert(fragment.html, BASE)
    html = rendered(converted.text)
    found = seen(html)
    for name in ("text", "links", "images", "cells", "items", "headings", "quotes", "strong"):
        assert getattr(found, name) == getattr(fragment, name), (name, converted.text)
    assert converted.lost == fragment.lost
    assert [image.url for image in converted.images] == [url for url, _alt, _title in found.images]
    assert dangers(html) == []
    if fragment.paragraphs is not None:
        assert len(all_of(titled(html), "p")) == fragment.paragraphs, converted.text


@pytest.mark.parametrize("fragment", CORPUS.values(), ids=CORPUS)
def test_what_was_rendered_converts_to_the_same(fragment: Fragment) -> None:
    first = convert(fragment.html, BASE).text
    second = convert(rendered(first), BASE)
    # The renderer ranks headings anew, from the second level on.
    assert re.sub(r"#+ ", "# ", second.text) == re.sub(r"#+ ", "# ", first)
    assert second.lost == {}


def test_the_corpus_is_large_and_varied() -> None:
    assert len(BLOGGER) + len(WORDPRESS) + len(STRUCTURE) >= 150


def test_a_typed_list_mark_stays_and_shows_as_a_list() -> None:
    typed = (
        '<p class="MsoListParagraph"><!--[if !supportLists]--><span>·<span>&nbsp;&nbsp;</span>'
        "</span><!--[endif]-->Satu</p>"
    )
    written = convert(typed, BASE).text
    assert written == "· Satu"
    assert items(render(written)) == ((1, "Satu"),)
