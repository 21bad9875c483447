"""Cards as messengers get them: whole, light, the same everywhere, and drawn once."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFont

from plugins.domain.core.publisher import Identity
from plugins.domain.drawings.cards import Card, Cards
from plugins.domain.site.page_info import PageInfo
from plugins.files.disk_cache import DiskCache
from plugins.media.card_drawing import GLYPHS, CardDrawing
from plugins.media.share_cards import ShareCards
from tests.site.builder import ROOT, build
from tests.site.texts import agreement, page, post, programme, site_of

OURS = Identity(
    name="Blora Terbuka", url="https://a.id", region_kind="kabupaten", region_name="Blora"
)
NOTICE = "Bukan situs resmi Pemkab Blora; disusun dari sumber publik yang dicantumkan"
PLAIN = Card(
    site="Blora Terbuka",
    kind="Nota Kesepahaman",
    title="Tentang Gerakan Menuju 100 Smart City",
    details=("Ditandatangani 8 Mei 2018",),
    status="Keadaannya dengan kata-kata panjang",
    status_label="Status per 24 November 2026",
    notice=NOTICE,
)
WORDS = "penyelenggaraan pemerintahan pembangunan dan pelayanan kemasyarakatan "


@pytest.fixture(scope="module")
def drawing() -> CardDrawing:
    return CardDrawing(ROOT / "theme")


def changed(card: Card, **fields: object) -> Card:
    return Card(**{**vars(card), **fields})


@pytest.mark.parametrize(
    "card",
    [
        pytest.param(PLAIN, id="plain"),
        pytest.param(Card(site="B", kind="B", title="A"), id="short"),
        pytest.param(changed(PLAIN, title=WORDS * 9, kind=WORDS * 2), id="long"),
        pytest.param(changed(PLAIN, title="a" * 400, status=None), id="one word"),
        pytest.param(changed(PLAIN, status=WORDS * 3, status_label=None), id="long status"),
        pytest.param(changed(PLAIN, title="🎉🎉 ꦧ꧀ꦭꦺꦴꦫ"), id="another script"),
        pytest.param(changed(PLAIN, title="Ż ǖ é 𝐁old ½ ① “a” – b — c…"), id="rare signs"),
        pytest.param(changed(PLAIN, title="W" * 30 + " " + "W" * 30, notice=None), id="broad"),
    ],
)
def test_every_card_is_whole_and_light(drawing: CardDrawing, card: Card) -> None:
    content = drawing.draw(card)
    image = Image.open(io.BytesIO(content))
    assert (image.format, image.size) == ("JPEG", (1200, 630))
    assert len(content) <= 200_000
    assert "exif" not in image.info
    # Paper, and nothing else, on every edge but where the band runs through.
    paper = Image.new("RGB", image.size, image.getpixel((600, 4)))
    ink = (
        ImageChops.difference(image.convert("RGB"), paper)
        .convert("L")
        .point(lambda v: 255 * (v > 60))
    )
    for edge in ((0, 150, 40, 630), (1160, 150, 1200, 630), (0, 612, 1200, 630), (0, 0, 1200, 30)):
        assert ink.crop(edge).getbbox() is None


TITLE = (72, 216, 1128, 430)


def title_ink(drawing: CardDrawing, title: str) -> int:
    """Give how many pixels of a card's title are drawn."""
    image = Image.open(io.BytesIO(drawing.draw(changed(PLAIN, title=title)))).convert("L")
    return sum(image.crop(TITLE).point(lambda value: value < 128).histogram()[1:])


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        pytest.param("ꦧ꧀ꦭꦺꦴꦫ", "blora", id="Javanese"),
        pytest.param("Привет Блора", "Privet Blora", id="Cyrillic"),
        pytest.param("بلورا", "blwr", id="Arabic"),
        pytest.param("北京", "Bei Jing", id="Chinese"),
        pytest.param("Ελλάδα", "Ellada", id="Greek"),
    ],
)
def test_a_title_in_letters_that_the_font_lacks_is_shown(
    drawing: CardDrawing, title: str, shown: str
) -> None:
    assert drawing.draw(changed(PLAIN, title=title)) == drawing.draw(changed(PLAIN, title=shown))
    assert title_ink(drawing, title) > 1000
    assert drawing.draw(changed(PLAIN, title=title)) != drawing.draw(
        changed(PLAIN, title=PLAIN.kind)
    )


def test_a_title_without_letters_gives_its_place_to_the_kind(drawing: CardDrawing) -> None:
    assert title_ink(drawing, "🎉🎉") == title_ink(drawing, PLAIN.kind) > 1000


def test_another_word_is_another_picture(drawing: CardDrawing) -> None:
    assert drawing.draw(PLAIN) != drawing.draw(changed(PLAIN, status="Keadaan lain"))


def test_two_hands_draw_the_same() -> None:
    one, other = (CardDrawing(ROOT / "theme") for _ in range(2))
    assert one.recipe == other.recipe
    assert one.draw(PLAIN) == other.draw(PLAIN)


@pytest.mark.parametrize("name", ["NotoSerif-Bold", "NotoSans-Bold", "NotoSans-Regular"])
def test_the_fonts_have_every_sign_that_is_drawn(name: str) -> None:
    font = ImageFont.truetype(
        ROOT / f"theme/huruf/{name}.ttf", 40, layout_engine=ImageFont.Layout.BASIC
    )
    # What a font draws for signs that it does not have.
    lacking = bytes(font.getmask("\U0010fffd"))
    assert [sign for sign in sorted(GLYPHS) if bytes(font.getmask(sign)) == lacking] == []


def test_a_card_is_drawn_once_for_its_words(
    tmp_path: Path, drawing: CardDrawing, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_of({"berita/2024/05/a.md": post(), "mou/a.md": agreement()})
    cards = ShareCards(Cards(site, OURS), drawing)
    pages = [
        PageInfo(kind="x", address=address, title="A", description="B")
        for address in ("/", "/mou/", "/berita/", "/mou/a/", "/berita/2024/05/a/")
    ]

    def drawn() -> dict[str, bytes]:
        given: dict[str, bytes] = {}
        give = lambda address, draw: given.update({address: draw()})  # noqa: E731
        cards.draw(pages, DiskCache(tmp_path), give)
        return given

    first = drawn()
    assert len(first) == 4
    assert {cards.at(info.address).address for info in pages} == set(first)
    monkeypatch.setattr(CardDrawing, "draw", lambda _self, _card: b"digambar lagi")
    assert drawn() == first


@pytest.mark.site
def test_every_page_names_a_card_that_is_there(tmp_path: Path) -> None:
    site = build(
        tmp_path,
        {
            "halaman/tentang.md": page(),
            "berita/2024/05/a.md": post(updated="2024-05-02 10:00", tags=["pasar"]),
            "berita/2024/05/konsep.md": post(title="Rahasia", status="draft"),
            "mou/a.md": agreement(),
            "program/p/index.md": programme(),
        },
    )
    pages = [name for name in site.files if name.endswith(".html")]
    named: dict[str, str] = {}
    for name in pages:
        found = site.page(f"/{name}").css_first('meta[property="og:image"]')
        # Nobody shares the page that says that there is none.
        assert bool(found) is (name != "404.html"), name
        if found:
            named[name] = found.attributes["content"]
    cards = {name for name in site.files if name.startswith("kartu/") and name.endswith(".jpg")}
    assert {address.removeprefix("https://contoh.id/") for address in named.values()} == cards
    assert len(cards) == 5
    assert named["mou/index.html"] == named["berita/index.html"] != named["index.html"]
    head = site.page("/berita/2024/05/a/")
    metas = {
        one.attributes.get("property") or one.attributes.get("name"): one.attributes["content"]
        for one in head.css("meta[content]")
    }
    assert metas["og:image:width"] == "1200"
    assert metas["og:image:height"] == "630"
    assert metas["og:image:alt"].startswith("Kartu Blora Terbuka. Berita · Ekonomi: Judul.")
    assert metas["twitter:card"] == "summary_large_image"
    assert metas["og:type"] == "article"
    assert metas["article:published_time"] == "2024-05-01"
    assert metas["article:modified_time"] == "2024-05-02T10:00:00+07:00"
    assert (metas["article:section"], metas["article:tag"]) == ("Ekonomi", "pasar")
