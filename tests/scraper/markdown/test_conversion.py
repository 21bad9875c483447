"""What the converter tells beside the Markdown, and pages that nobody wrote by hand."""

import re

import pytest

from plugins.domain.markup.renderer import plain_text, render
from scraper.elements.figures import is_credit, split_credit
from scraper.markdown.conversion import Image, convert
from tests.scraper.fragments import BASE

A = "https://a.id/b.png"


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        pytest.param("Rapat. (foto: Humas)", ("Rapat.", "Humas"), id="brackets"),
        pytest.param("Rapat (Foto/Humas)", ("Rapat", "Humas"), id="slash"),
        pytest.param("Rapat (Foto oleh Budi)", ("Rapat", "Budi"), id="by"),
        pytest.param("Rapat [Dok. Dinkominfo]", ("Rapat", "Dinkominfo"), id="document"),
        pytest.param("Rapat (gambar: Blora Terbuka).", ("Rapat", "Blora Terbuka"), id="drawing"),
        pytest.param("Rapat. Foto: Humas Setda", ("Rapat.", "Humas Setda"), id="at the end"),
        pytest.param("Foto: Humas", ("", "Humas"), id="nothing else"),
        pytest.param("Foto bersama Bupati", ("Foto bersama Bupati", ""), id="words"),
        pytest.param("Rapat (2018)", ("Rapat (2018)", ""), id="other brackets"),
        pytest.param("", ("", ""), id="empty"),
    ],
)
def test_credits(caption: str, expected: tuple[str, str]) -> None:
    assert split_credit(caption) == expected
    html = f"<figure><img src='{A}' alt='x'><figcaption>{caption}</figcaption></figure>"
    assert convert(html, BASE).images == (Image(A, "x", *expected),)


SHRUNK = "https://a.id/s320/b.png"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param(
            f"<a href='{A}'><img src='{SHRUNK}'></a>", Image(A, shown=SHRUNK), id="linked"
        ),
        pytest.param(
            f"<img src='{SHRUNK}' data-full-url='{A}'>", Image(A, shown=SHRUNK), id="original told"
        ),
        pytest.param(f"<img src='/x/blank.gif' data-src='{A}'>", Image(A), id="place kept"),
        pytest.param(f"<a href='{A}'><img src='{A}'></a>", Image(A), id="the same"),
        pytest.param(f"<a href='{A}'><img src='javascript:x'></a>", Image(A), id="no address"),
    ],
)
def test_the_size_that_a_page_shows_is_told(html: str, expected: Image) -> None:
    assert convert(html, BASE).images == (expected,)


@pytest.mark.parametrize("line", ["Foto: Humas", "(Foto: Humas)", "Dok: Dinkominfo", "foto/hms"])
def test_a_line_that_is_a_credit(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize("line", ["Foto bersama", "Sumber: Humas", "", "Foto: a: b", "Foto:"])
def test_a_line_that_is_no_credit(line: str) -> None:
    assert not is_credit(line)


@pytest.mark.parametrize(
    ("html", "text", "lost"),
    [
        pytest.param("<a href='https://a.id/'>a</a>", "[a](https://a.id/)", {}, id="whole"),
        pytest.param("<a href='//a.id/'>a</a>", "[a](https://a.id/)", {}, id="without a scheme"),
        pytest.param("<a href='/b/'>a</a>", "[a](/b/)", {}, id="from the root"),
        pytest.param(
            "<a href='b.html'>a</a>", "a", {"alamat tautan yang tidak aman": 1}, id="beside"
        ),
        pytest.param(
            "<img src='b.png' alt='a'>", "a", {"gambar tanpa alamat yang aman": 1}, id="picture"
        ),
    ],
)
def test_without_an_address_of_the_page(html: str, text: str, lost: dict[str, int]) -> None:
    converted = convert(html, "")
    assert (converted.text, converted.lost) == (text, lost)


MONSTERS = {
    "div": "<div>" * 30_000 + "kata",
    "closed div": "<div>" * 30_000 + "kata" + "</div>" * 30_000,
    "span": "<span>" * 30_000 + "kata",
    "misnested": "<b><div></b>" * 20_000 + "kata",
    "left open": "<p><font a=1></p>" * 10_000 + "kata",
    "quotes": "<blockquote>" * 30_000 + "kata",
    "lists": "<ul><li>" * 20_000 + "kata",
    "tables": "<table><tr><td>" * 10_000 + "kata",
    "figures": "<figure><img src=/a><figcaption>" * 3_000 + "kata",
    "headings": "<h2>" * 20_000 + "kata",
    "wide row": "<table><tr>" + "<td colspan=100 rowspan=100>a" * 2_000 + "</table>kata",
    "wide cells": "<table border=1>" + "<tr><td colspan=99 rowspan=99>a<td>b" * 60 + "</table>kata",
    "shortcodes": "[caption]<img src=/a>" * 3_000 + "kata",
    "brackets": "[caption]" * 5_000 + "kata",
    "breaks": "<br>" * 50_000 + "kata",
    "comments": "<!--" * 20_000 + "--> kata",
}


@pytest.mark.parametrize("html", MONSTERS.values(), ids=MONSTERS)
def test_no_page_is_too_deep_or_too_wide(html: str) -> None:
    assert "kata" in plain_text(render(convert(html, BASE).text))


def test_forty_levels_of_lists_keep_their_words_in_order() -> None:
    levels = [f"kata{level}" for level in range(40)]
    html = "".join(f"<ul><li>{word}" for word in levels)
    assert plain_text(render(convert(html, BASE).text)).split() == levels


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<pre>a\n\nb</pre><pre>c</pre>", ["a\n\nb\n", "c\n"]),
        ("<pre>a</pre><pre>b</pre><pre>c</pre>", ["a\n", "b\n", "c\n"]),
        ("<ul><li>x<pre>a</pre><pre>b</pre></li></ul>", ["a\n", "b\n"]),
    ],
    ids=["two", "three", "in an item"],
)
def test_blocks_of_code_beside_each_other_stay_apart(html: str, blocks: list[str]) -> None:
    shown = render(convert(html, "https://a.id/").text)
    assert re.findall(r"<code>(.*?)</code>", shown, re.DOTALL) == blocks
