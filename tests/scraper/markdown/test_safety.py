"""Whatever a page says, nothing of it acts once it went through the converter and our renderer."""

from html import escape

import pytest

from plugins.domain.markup.renderer import plain_text, render
from scraper.elements.plain import clean
from scraper.markdown.conversion import convert
from tests.domain.markup.test_safety import dangers
from tests.domain.xss_vectors import VECTORS
from tests.scraper.fragments import BASE

pytestmark = pytest.mark.slow

# A vector as markup, and as what an author wrote about markup.
PLACES = {
    "body": "{raw}",
    "paragraph": "<p>a {raw} b</p>",
    "words": "<p>{text}</p>",
    "bold": "<b>{text}</b><i>{text}</i>",
    "cell": "<table border=1><tr><td>{text}</td><td>{raw}</td></tr><tr><td>a</td><td>b"
    "</td></tr></table>",
    "item": "<ul><li>{text}<ul><li>{raw}</li></ul></li></ul>",
    "heading": "<h2>{text}</h2>",
    "code": "<pre>{text}</pre><code>{text}</code>",
    "alt": '<img src="/a.png" alt="{text}" title="{text}">',
    "caption": "<figure><img src='/a.png'><figcaption>{text}</figcaption></figure>",
    "raw caption": "<figure><img src='/a.png'><figcaption>{raw}</figcaption></figure>",
    "link": '<a href="https://a.id/" title="{text}">{text}</a>',
    "address": '<a href="{text}">a</a><img src="{text}"><iframe src="{text}"></iframe>',
    "frame": '<iframe src="https://a.id/" title="{text}"></iframe>',
    "shortcode": '[caption caption="{text}"]<img src="/a.png">[/caption][embed]{text}[/embed]',
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_nothing_acts(place: str) -> None:
    found = []
    for vector in VECTORS:
        html = place.format(raw=vector, text=escape(vector))
        converted = convert(html, BASE)
        found += [(vector, danger) for danger in dangers(render(converted.text))]
        # A second import of what we published must be as harmless.
        again = convert(render(converted.text), BASE)
        found += [(vector, danger) for danger in dangers(render(again.text))]
    assert found == []


def test_what_is_written_about_markup_stays_written() -> None:
    for vector in VECTORS:
        converted = convert(f"<p>a {escape(vector)} b</p>", BASE)
        expected = " ".join(clean(f"a {vector} b").split())
        assert " ".join(plain_text(render(converted.text)).split()) == expected
