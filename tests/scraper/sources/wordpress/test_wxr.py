"""The export of WordPress, of every version, read entry by entry."""

import datetime as dt

import pytest

from scraper.markdown import convert
from scraper.model.posts import Other, RawPost
from scraper.reading.fetch import Fetched
from scraper.reading.safe_xml import InvalidXML
from scraper.sources.wordpress.wxr import Wxr
from tests.scraper.walks import Walk, parse
from tests.scraper.wxr_files import SITE, item, label, meta, wxr


def read(*items: str, version: str = "1.2") -> Walk:
    return parse("wxr", wxr(*items, version=version), SITE)


def one(**changed: str) -> RawPost:
    [post] = read(item(7, **changed)).posts
    return post


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2", "1.3"])
def test_a_post(version: str) -> None:
    labels = label("Smart City") + label("Blora", "post_tag", "blora")
    entry = item(7, title="A & B", content="<p>Isi</p>", extra=labels)
    [post] = read(entry, version=version).posts
    assert post == RawPost(
        id=f"{SITE}/?p=7",
        url=f"{SITE}/2018/05/judul/",
        slug="judul",
        title="A & B",
        published=dt.datetime(2018, 5, 9, 3, 41, tzinfo=dt.UTC),
        updated=dt.datetime(2018, 5, 10, tzinfo=dt.UTC),
        labels=("Smart City", "Blora"),
        author="Humas Setda",
        html="<p>Isi</p>",
        line=4,
    )


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("publish", "published"),
        ("future", "published"),
        ("draft", "draft"),
        ("auto-draft", "draft"),
        ("pending", "pending"),
        ("private", "private"),
        ("trash", "trashed"),
        ("aneh", "unknown"),
    ],
)
def test_statuses(status: str, expected: str) -> None:
    assert one(status=status).status == expected


def test_an_unknown_status_is_told() -> None:
    assert "'aneh' tidak dikenal" in str(one(status="aneh").findings[0])


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("page", "page"),
        ("attachment", "attachment"),
        ("nav_menu_item", "menu"),
        ("revision", "revision"),
        ("wp_block", "unknown_entry"),
    ],
)
def test_entries_that_are_no_posts(kind: str, expected: str) -> None:
    assert read(item(kind=kind, title="T")).others == [Other(expected, "T", 4)]


def test_a_password_closes_a_post() -> None:
    entry = item().replace("<wp:post_password></", "<wp:post_password>rahasia</")
    assert read(entry).posts[0].status == "protected"


def test_comments_are_counted() -> None:
    comment = "<wp:comment><wp:comment_approved>1</wp:comment_approved></wp:comment>"
    assert [entry.kind for entry in read(item(extra=comment * 2)).others] == ["comment", "comment"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("0000-00-00 00:00:00", dt.datetime(2018, 5, 9, 3, 41, tzinfo=dt.UTC)),
        ("", dt.datetime(2018, 5, 9, 3, 41, tzinfo=dt.UTC)),
        ("2020-01-02 00:00:00", dt.datetime(2020, 1, 2, tzinfo=dt.UTC)),
    ],
    ids=["zeros", "none", "its own"],
)
def test_dates(said: str, expected: dt.datetime) -> None:
    assert one(published=said).published == expected


def test_a_draft_without_a_date() -> None:
    entry = item(status="draft", published="0000-00-00 00:00:00")
    entry = entry.replace("Wed, 09 May 2018 03:41:00 +0000", "Thu, 30 Nov -0001 00:00:00 +0000")
    assert read(entry).posts[0].published is None


@pytest.mark.parametrize(
    "said",
    [
        "kemarin",
        "Thu, 30 Nov -0001 00:00:00 +0000",
        "Wed, 09 May 99999999999 03:41:00 +0000",
        "Wed, 09 May 2018 03:41:00 +99999999999999999999",
        "Fri, 31 Dec 9999 23:59:59 +0000",
    ],
)
def test_an_unreadable_date_of_a_published_post_is_told(said: str) -> None:
    entry = item(published="x").replace("Wed, 09 May 2018 03:41:00 +0000", said)
    assert "tanggal terbit tidak terbaca" in str(read(entry).posts[0].findings[0])


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        (label("A") + label("B", "post_tag", "b"), ("A", "B")),
        (label("Uncategorized", nicename="uncategorized"), ()),
        (label("Standar", "post_format", "post-format-aside"), ()),
        ("<category><![CDATA[A]]></category>" + label("A"), ("A",)),
    ],
    ids=["both kinds", "no category", "format", "repeated by old exports"],
)
def test_labels(extra: str, expected: tuple[str, ...]) -> None:
    assert one(extra=extra).labels == expected


def test_paragraphs_of_stored_text() -> None:
    assert one(content="Satu.\n\nDua.").html == "<p>Satu.</p>\n<p>Dua.</p>"


def test_two_sections_for_the_end_of_one() -> None:
    assert one(content="<p>a ]]> b</p>").html == "<p>a ]]> b</p>"


def test_control_characters_and_broken_sequences_are_marked() -> None:
    entry = item(content="<p>a\x0bb</p>").encode().replace(b"<p>a", b"<p>\xff a")
    [post] = parse("wxr", wxr("{item}").encode().replace(b"{item}", entry), SITE).posts
    assert post.html == "<p>\ufffd a\x81b</p>"


PICTURE = f"{SITE}/wp-content/uploads/rapat.jpg"


def attachment(number: int, caption: str = "", alt: str = "") -> str:
    address = f"<wp:attachment_url>{PICTURE}</wp:attachment_url>"
    entry = item(number, kind="attachment", extra=address + meta("_wp_attachment_image_alt", alt))
    empty = "<excerpt:encoded><![CDATA["
    return entry.replace(empty, empty + caption)


def test_the_featured_picture_may_stand_behind_its_post() -> None:
    found = read(
        item(7, content="<p>Isi</p>", extra=meta("_thumbnail_id", "8")),
        attachment(8, caption="Rapat <em>kerja</em>", alt='Suasana "rapat"'),
    )
    assert found.posts[0].html == (
        f'<figure><img src="{PICTURE}" alt="Suasana &quot;rapat&quot;">'
        "<figcaption>Rapat <em>kerja</em></figcaption></figure><p>Isi</p>"
    )


@pytest.mark.parametrize(
    ("number", "told"),
    [
        pytest.param("8", [], id="in the export"),
        pytest.param("9", ["gambar utama (lampiran 9) tidak disertakan"], id="left out of it"),
    ],
)
def test_a_featured_picture_that_the_export_leaves_out_is_told(
    number: str, told: list[str]
) -> None:
    found = read(item(7, extra=meta("_thumbnail_id", number)), attachment(8))
    assert [finding.finding[:42] for finding in found.posts[0].findings] == told


def test_a_featured_picture_that_the_text_shows_is_not_repeated() -> None:
    content = f'<p><img src="{SITE}/wp-content/uploads/rapat-300x225.jpg"></p>'
    found = read(item(7, content=content, extra=meta("_thumbnail_id", "8")), attachment(8))
    assert found.posts[0].html.count("<img") == 1


def test_a_shrunken_picture_becomes_the_one_that_was_uploaded() -> None:
    content = f'<p><img src="{SITE}/wp-content/uploads/rapat-300x225.jpg" alt=""></p>'
    found = read(item(7, content=content), attachment(8))
    assert found.posts[0].html == f'<p><img src="{PICTURE}" alt=""></p>'


def test_a_shortcode_that_is_shown_as_such_stays_words() -> None:
    post = one(content="Tulis [[gallery]] di sini.")
    assert convert(post.html, SITE).text == "Tulis \\[gallery\\] di sini."


def test_a_gallery_by_numbers() -> None:
    found = read(item(7, content='[gallery ids="8,9"]'), attachment(8))
    assert found.posts[0].html == (
        f'<figure><img src="{PICTURE}" alt=""></figure>\n<p>[gallery ids="9"]</p>'
    )


def test_the_number_makes_the_identity() -> None:
    entry = item(7).replace(f"{SITE}/?p=7</guid>", "http://lama.example/?p=7</guid>")
    assert read(entry).ids == [f"{SITE}/?p=7"]


def test_a_file_that_is_broken_at_its_end_yields_nothing() -> None:
    with pytest.raises(InvalidXML):
        parse("wxr", wxr(item(1), item(2))[:-30], SITE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [(wxr(), True), (wxr(version="1.0"), True), ("<rss><channel/></rss>", False)],
    ids=["1.2", "1.0", "a feed"],
)
def test_recognises(text: str, expected: bool) -> None:
    assert Wxr.recognises(Fetched("a", text.encode())) is expected
