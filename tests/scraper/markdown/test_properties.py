"""Whatever tree of HTML a page is, its words, links and lists come through."""

from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.domain.markup.renderer import plain_text, render
from scraper.markdown import escape as markdown_escape
from scraper.markdown.conversion import convert
from tests.examples import examples
from tests.scraper.fragments import BASE
from tests.scraper.markdown.test_corpus import all_of, items, seen, titled, words

# The signs that mean something to Markdown or HTML, more often than letters.
WORDS = st.text("ab1 .#*_`[]()!|<>&;:\\-+=~{}\"'/@^\nÉ", min_size=1, max_size=12)
INLINE = ("b", "i", "em", "strong", "span", "u", "sup", "del", "code", "font")
BLOCKS = ("p", "div", "h2", "h3", "blockquote", "section", "center")


@dataclass
class Made:
    """A piece of HTML, the words to be seen in it, and the structure around them."""

    html: str = ""
    text: str = ""
    links: list[str] = field(default_factory=list)
    items: list[tuple[int, str]] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)


@st.composite
def inlines(draw: st.DrawFn, depth: int = 2) -> Made:
    made = Made()
    for _ in range(draw(st.integers(1, 3))):
        if depth and draw(st.booleans()):
            inner = draw(inlines(depth=depth - 1))
            tag = draw(st.sampled_from((*INLINE, "a")))
            if tag == "a" and not inner.links and inner.text.strip():
                address = f"https://a.id/{quote(inner.text.strip(), safe='')}"
                made.html += f'<a href="{address}">{inner.html}</a>'
                made.links.append(address)
            else:
                tag = "span" if tag == "a" else tag
                made.html += f"<{tag}>{inner.html}</{tag}>"
                made.links += inner.links
            made.text += inner.text
        else:
            text = draw(WORDS)
            made.html += escape(text)
            made.text += text
    return made


@st.composite
def lists(draw: st.DrawFn, depth: int = 1) -> Made:
    made = Made()
    tag = draw(st.sampled_from(("ul", "ol")))
    for _ in range(draw(st.integers(1, 3))):
        inner = draw(inlines())
        if not inner.text.strip():
            continue
        html = f"<p>{inner.html}</p>" if draw(st.booleans()) else inner.html
        made.items.append((depth, " ".join(inner.text.split())))
        made.text += f" {inner.text}"
        made.links += inner.links
        if depth < 4 and draw(st.booleans()):
            below = draw(lists(depth=depth + 1))
            html += below.html
            made.text += f" {below.text}"
            made.links += below.links
            made.items += below.items
        made.html += f"<li>{html}</li>"
    made.html = f"<{tag}>{made.html}</{tag}>"
    return made


@st.composite
def tables(draw: st.DrawFn) -> Made:
    made = Made()
    width = draw(st.integers(2, 4))
    for row in range(draw(st.integers(2, 4))):
        made.html += "<tr>"
        for _ in range(width):
            cell = draw(inlines(depth=1))
            tag = "td" if row else "th"
            made.html += f"<{tag}>{cell.html}</{tag}>"
            made.text += f" {cell.text}"
            made.links += cell.links
            if cell.text.strip():
                made.cells.append(" ".join(cell.text.split()))
        made.html += "</tr>"
    made.html = f"<table>{made.html}</table>"
    return made


@st.composite
def pages(draw: st.DrawFn, depth: int = 2) -> Made:
    made = Made()
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(("inline", "list", "table", "block", "break")))
        if kind == "inline":
            piece = draw(inlines())
            tag = draw(st.sampled_from(("p", "div", "h2")))
            piece.html = f"<{tag}>{piece.html}</{tag}>"
        elif kind == "list":
            piece = draw(lists())
        elif kind == "table":
            piece = draw(tables())
        elif kind == "block" and depth:
            piece = draw(pages(depth=depth - 1))
            tag = draw(st.sampled_from(("div", "blockquote", "section", "center")))
            piece.html = f"<{tag}>{piece.html}</{tag}>"
        else:
            piece = Made("<br>")
        made.html += piece.html
        made.text += f" {piece.text} "
        made.links += piece.links
        made.items += piece.items
        made.cells += piece.cells
    return made


@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages())
def test_words_links_items_and_cells_come_through(page: Made) -> None:
    converted = convert(page.html, BASE)
    html = render(converted.text)
    found = seen(html)
    assert found.text == " ".join(page.text.split()), converted.text
    assert list(found.links) == page.links, converted.text
    assert list(items(html)) == page.items, converted.text
    assert list(found.cells) == page.cells, converted.text
    assert converted.lost == {}


@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages())
def test_what_was_rendered_converts_to_the_same_words(page: Made) -> None:
    html = render(convert(page.html, BASE).text)
    assert plain_text(render(convert(html, BASE).text)) == plain_text(html)


@settings(max_examples=examples(200), deadline=None)
@given(inlines())
def test_the_words_of_a_paragraph_are_read_without_rendering_it(piece: Made) -> None:
    picture = "<img src='/p.png' alt='Foto' title='Rapat'>"
    text = convert(f"<p>a {piece.html} b {picture} c</p>", BASE).text
    read = " ".join(markdown_escape.words(block) for block in text.split("\n\n"))
    assert " ".join(read.split()) == " ".join(plain_text(render(text)).split()), text


@settings(max_examples=examples(40), deadline=None)
@given(st.text("<>/ abpliuthdrtse!-=\"'&;[]\\*_`\n", max_size=120))
def test_no_text_breaks_it(html: str) -> None:
    once = render(convert(html, BASE).text)
    assert seen(render(convert(once, BASE).text)).text == seen(once).text


@settings(max_examples=examples(40), deadline=None)
@given(WORDS, WORDS, WORDS)
def test_pictures_come_through(alt: str, caption: str, name: str) -> None:
    html = (
        f'<figure><img src="https://a.id/{escape(name)}" alt="{escape(alt)}">'
        f"<figcaption>{escape(caption)}</figcaption></figure>"
    )
    converted = convert(html, BASE)
    (picture,) = all_of(titled(render(converted.text)), "img")
    (image,) = converted.images
    assert picture.get("src") == image.url
    assert picture.get("alt") == image.alt == " ".join(alt.split())
    assert picture.get("title", "") == " ".join(caption.split())
    assert words(picture) == ""
