"""What an accordion hides is text, and so is what only scripts would show."""

import json

import pytest

from scraper.sources.html.extract import extract

LONG = "Buat surat kehilangan di kantor polisi lalu datang ke kantor dinas dengan kartu keluarga."
TEXT = (
    f"<p>{LONG}</p><p>Petugas memeriksa berkas dan mencetak kartu yang baru pada hari itu juga.</p>"
)


@pytest.mark.parametrize(
    "head",
    [
        "<button>Bagaimana mengurus KTP hilang?</button>",
        "<h2><button>Bagaimana mengurus KTP hilang?</button></h2>",
        "<h3>\n<button type=button><span>Bagaimana mengurus KTP hilang?</span></button></h3>\n",
    ],
)
def test_the_button_of_an_accordion_is_a_heading(head: str) -> None:
    page = f"<article><h1>Tanya jawab</h1>{TEXT}<div>{head}<div><p>{LONG}</p></div></div></article>"
    assert f"Bagaimana mengurus KTP hilang? {LONG}" in " ".join(
        extract(page.encode(), "").text.split()
    )


@pytest.mark.parametrize("button", ["<button>Bagikan tulisan ini sekarang</button>"])
def test_a_button_that_hides_nothing_is_no_text(button: str) -> None:
    page = f"<article><h1>Tanya jawab</h1>{TEXT}{button}</article>"
    assert "Bagikan" not in extract(page.encode(), "").text


STORY = " ".join((LONG, LONG, LONG))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (STORY, STORY),
        (f"<p>{LONG}</p><p>{LONG}</p>", f"{LONG} {LONG}"),
        (f"{LONG}\n\n{LONG}", f"{LONG} {LONG}"),
    ],
    ids=["plain", "HTML", "lines"],
)
def test_a_page_that_scripts_fill_tells_its_text_to_machines(told: str, expected: str) -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": "A", "articleBody": told})
    page = (
        f"<script type=application/ld+json>{data}</script><body><div id=root></div>"
        f"<script>var state = '{'kata ' * 500}'</script><noscript>Aktifkan JavaScript.</noscript>"
    )
    assert " ".join(extract(page.encode(), "").text.split()) == expected


def test_a_page_that_shows_its_text_is_read_as_shown() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": "A", "articleBody": f"{STORY} Bukan."})
    page = f"<script type=application/ld+json>{data}</script><article>{TEXT}{TEXT}</article>"
    assert "Bukan" not in extract(page.encode(), "").text
