"""What an export holds beside the text of a post comes with it, or is told."""

import pytest

from scraper.model.posts import Other, RawPost
from scraper.reading.config import SourceConfig
from scraper.reading.fetch import Fetched
from scraper.sources.wordpress.blocks import whole
from scraper.sources.wordpress.wxr import Wxr
from tests.scraper.wxr_files import item, label, meta, wxr

UPLOADS = "https://situs.example/wp-content/uploads"


def read(*items: str, types: tuple[str, ...] = ()) -> list[RawPost | Other]:
    source = SourceConfig(
        name="a", title="A", kind="wxr", category="pemerintahan", types=types, options={"file": "a"}
    )
    return list(Wxr(source).parse(Fetched("a.xml", wxr(*items).encode())))


def post(*items: str) -> RawPost:
    [found] = [entry for entry in read(*items) if isinstance(entry, RawPost)]
    return found


def attachment(number: int, name: str, parent: int = 0, *, alt: str = "", caption: str = "") -> str:
    extra = (
        f"<wp:attachment_url>{UPLOADS}/{name}</wp:attachment_url>"
        f"<wp:post_parent>{parent}</wp:post_parent>{meta('_wp_attachment_image_alt', alt)}"
    )
    whole_item = item(number, kind="attachment", status="inherit", title=name, extra=extra)
    return whole_item.replace(
        "<excerpt:encoded><![CDATA[]]>", f"<excerpt:encoded><![CDATA[{caption}]]>"
    )


def test_pictures_of_a_gallery_have_alt_and_caption() -> None:
    found = post(
        item(1, content='[gallery ids="8"]'),
        attachment(8, "a.jpg", alt="Bupati", caption="Rapat <b>kerja</b>"),
    )
    assert found.html.replace("\n", "") == (
        f'<figure><img src="{UPLOADS}/a.jpg" alt="Bupati">'
        "<figcaption>Rapat <b>kerja</b></figcaption></figure>"
    )


def test_a_gallery_without_numbers_shows_the_pictures_of_the_post() -> None:
    found = post(item(1, content="[gallery]"), attachment(8, "a.jpg", 1), attachment(9, "b.jpg", 2))
    assert f"{UPLOADS}/a.jpg" in found.html
    assert f"{UPLOADS}/b.jpg" not in found.html


def test_a_reusable_block_stands_in_the_text() -> None:
    block = item(9, kind="wp_block", content="<!-- wp:paragraph --><p>Alamat.</p>")
    found = post(
        item(1, content='<!-- wp:paragraph --><p>Hubungi:</p>\n<!-- wp:block {"ref":9} /-->'), block
    )
    assert found.html.index("Hubungi:") < found.html.index("Alamat.")


BLOCKS = {
    "block in a block": (
        '<!-- wp:block {"ref":1} /-->',
        {"1": 'a<!-- wp:block {"ref":2} /-->', "2": "b"},
        "",
        "ab",
    ),
    "unknown block": (
        '<!-- wp:block {"ref":7} /-->',
        {"1": "a"},
        "",
        '<!-- wp:block {"ref":7} /-->',
    ),
    "notes": (
        "<p>a</p><!-- wp:footnotes /-->",
        {},
        '[{"id":"x1","content":"Perda 5"}]',
        '<p>a</p><ol class="wp-block-footnotes"><li id="x1">Perda 5</li></ol>',
    ),
    "broken notes": ("a", {}, '[{"id":', "a"),
    "notes of another form": ("a", {}, '{"id": "x"}', "a"),
    "embed": (
        '<div class="wp-block-embed__wrapper">\nhttps://a.id/?v=1&amp;t=2\n</div>',
        {},
        "",
        '<div class="wp-block-embed__wrapper"><iframe src="https://a.id/?v=1&amp;t=2"></iframe></div>',
    ),
    "file": (
        (
            '<div class="wp-block-file"><object class="wp-block-file__embed" data="a.pdf"></object>'
            '<a href="a.pdf">APBD</a><a href="a.pdf" class="wp-block-file__button">Unduh</a></div>'
        ),
        {},
        "",
        '<div class="wp-block-file"><a href="a.pdf">APBD</a></div>',
    ),
    "file with a button only": (
        '<div class="wp-block-file"><a href="a.pdf" class="wp-block-file__button">Unduh</a></div>',
        {},
        "",
        '<div class="wp-block-file"><a href="a.pdf" class="wp-block-file__button">Unduh</a></div>',
    ),
}


@pytest.mark.parametrize(("text", "reused", "notes", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_blocks_are_made_whole(
    text: str, reused: dict[str, str], notes: str, expected: str
) -> None:
    assert whole(text, reused, notes) == expected


def test_a_block_in_itself_ends() -> None:
    assert whole('<!-- wp:block {"ref":1} /-->', {"1": 'a<!-- wp:block {"ref":1} /-->'}, "")


@pytest.mark.parametrize(
    ("excerpt", "summary"),
    [
        ("Ditulis editor.", "Ditulis editor."),
        ("Isi tulisan.", ""),
        ("", ""),
        ("Isi [&hellip;]", ""),
    ],
)
def test_a_summary_by_hand_is_taken(excerpt: str, summary: str) -> None:
    text = item(1).replace(
        "<excerpt:encoded><![CDATA[]]>", f"<excerpt:encoded><![CDATA[{excerpt}]]>"
    )
    assert post(text).summary == summary


def test_files_beside_the_text_are_linked() -> None:
    enclosure = meta("enclosure", f"{UPLOADS}/siaran.mp3\n12\naudio/mpeg\n")
    assert post(item(1, extra=enclosure)).html.endswith(
        f'<p><a href="{UPLOADS}/siaran.mp3">siaran.mp3</a></p>'
    )


def test_all_authors_are_named() -> None:
    extra = label("humas", "author", "cap-humas") + label("Budi &amp; Ani", "author", "cap-budi")
    assert post(item(1, extra=extra)).author == "Humas Setda, Budi & Ani"


def test_titles_and_labels_are_plain() -> None:
    found = post(
        item(1, title="<em>PU</em> &amp; Jalan", extra=label("Kesehatan &amp; <b>Gizi</b>"))
    )
    assert (found.title, found.labels) == ("PU & Jalan", ("Kesehatan & Gizi",))


def test_types_of_its_own_are_told_and_can_be_imported() -> None:
    entries = (item(1), item(2, kind="pengumuman", title="Lelang"), item(3, kind="wp_template"))
    told = [entry for entry in read(*entries) if isinstance(entry, Other)]
    assert [(one.kind, one.title, one.type) for one in told] == [
        ("custom", "Lelang", "pengumuman"),
        ("unknown_entry", "Judul", ""),
    ]
    taken = [entry for entry in read(*entries, types=("pengumuman",)) if isinstance(entry, RawPost)]
    assert [one.title for one in taken] == ["Judul", "Lelang"]
