"""Text and HTML as feeds carry them."""

import re

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from plugins.domain.feeds.forms.text import as_html, clean, markup, plain
from plugins.domain.markup.renderer import render
from tests.domain.feed_rules import _html, _plain
from tests.domain.xss_vectors import VECTORS

SITE = "https://a.id"
PAGE = "https://a.id/b/"


@pytest.mark.parametrize(
    "text",
    ["", "Jalan & jembatan", "1 < 2 > 0", "A &", "< b", "Rp1.000", "“Kutip” – dan lagi"],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    "text",
    ["<b>x</b>", "</b>", "<!-- x", "&amp;", "&lt;b&gt;", "&#x3C;", "R&D", "<?php", "&copy; 2024"],
)
def test_what_could_be_taken_for_markup_cannot_be(text: str) -> None:
    made = plain(text)
    assert made.replace("\u2060", "") == text
    assert list(_plain("x", made)) == []
    tree = html5lib.parseFragment(made, namespaceHTMLElements=False)
    assert "".join(tree.itertext()) == made


@pytest.mark.parametrize(
    ("text", "wanted"), [("a\x00b\x0b\x85\x9f\ufffdc", "abc"), ("a\ud800", "a")]
)
def test_what_cannot_be_carried_is_taken_out(text: str, wanted: str) -> None:
    assert clean(text) == wanted


def test_a_title_is_one_line() -> None:
    assert plain(" a\n\tb ") == "a b"


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_comes_through_as_text(text: str) -> None:
    tree = html5lib.parseFragment(as_html(text), namespaceHTMLElements=False)
    shown = re.sub(r"\r\n?", "\n", clean(text))
    assert "".join(tree.itertext()) == shown
    assert plain(text).replace("\u2060", "") == " ".join(clean(text).replace("\u2060", "").split())


@pytest.mark.parametrize(
    "body",
    [
        "a[^1]\n\n[^1]: b",
        "| a | b |\n|---|--:|\n| 1 | 2 |",
        "```\nkode\n```",
        "# a\n\n[b](#a)",
        "![a](/gambar/b.png) <details>x</details>",
        *VECTORS,
    ],
)
def test_a_body_becomes_what_validators_take(body: str) -> None:
    assert list(_html("x", markup(render(body), PAGE, SITE))) == []


def test_only_attributes_for_pages_go() -> None:
    html = '<p>role="x" <a href="/a/" role="doc-noteref" title="class=&quot;x&quot;">y</a></p>'
    assert markup(html, PAGE, SITE) == (
        '<p>role="x" <a href="https://a.id/a/" title="class=&quot;x&quot;">y</a></p>'
    )


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_body_can_be_carried_in_xml(text: str) -> None:
    element = etree.Element("x")
    element.text = markup(render(clean(text)), PAGE, SITE)
    assert etree.fromstring(etree.tostring(element)).tag == "x"
