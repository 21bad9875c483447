"""A feed may use many vocabularies: what is no part of the text is not taken for it."""

import pytest

from scraper.model.posts import DRAFT, PUBLISHED, RawPost
from tests.scraper.walks import parse

SITE = "https://situs.example"
SPACES = (
    "xmlns:media='http://search.yahoo.com/mrss/' xmlns:dc='http://purl.org/dc/elements/1.1/' "
    "xmlns:content='http://purl.org/rss/1.0/modules/content/' "
    "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' "
    "xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'"
)
LONG = "<p>Bupati membuka rapat.</p>"


def rss(inner: str) -> RawPost:
    text = (
        f"<rss version='2.0' {SPACES}><channel><item><title>Rapat</title>"
        f"<link>{SITE}/1</link><pubDate>Wed, 09 May 2018 10:41:00 +0700</pubDate>{inner}"
        "</item></channel></rss>"
    )
    [post] = parse("rss", text, SITE).posts
    return post


def atom(inner: str, base: str = "") -> RawPost:
    text = (
        f"<feed xmlns='http://www.w3.org/2005/Atom'{base}><entry><id>urn:a:1</id>"
        f"<title>Rapat</title><link href='{SITE}/1'/>"
        f"<published>2018-05-09T10:41:00+07:00</published>{inner}</entry></feed>"
    )
    [post] = parse("rss", text, SITE).posts
    return post


ENCODED = f"<content:encoded><![CDATA[{LONG}]]></content:encoded>"
BODIES = {
    "media with a title": f"<media:content url='{SITE}/a.jpg' medium='image'><media:title>admin"
    f"</media:title></media:content>{ENCODED}",
    "media before the text": f"<media:description>Foto</media:description>{ENCODED}",
    "podcast": f"<itunes:summary>Lain</itunes:summary>{ENCODED}",
    "escaped twice": "<description>&amp;lt;p&amp;gt;Bupati membuka rapat.&amp;lt;/p&amp;gt;"
    "</description>",
    "signed at its end": f"<content:encoded><![CDATA[{LONG}<p>The post <a href='x'>Rapat</a> "
    "appeared first on <a href='y'>Situs</a>.</p>]]></content:encoded>",
    "signed before its end": "<content:encoded><![CDATA[<p>Bupati membuka rapat.</p><p>The post "
    "<a href='x'>Rapat</a> appeared first on <a href='y'>Situs</a>.</p><p></p>]]>"
    "</content:encoded>",
}


@pytest.mark.parametrize("inner", BODIES.values(), ids=BODIES)
def test_the_text_is_the_text(inner: str) -> None:
    html = rss(inner).html
    assert "Bupati membuka rapat." in html
    for other in ("admin", "Lain", "The post", "&lt;"):
        assert other not in html


PICTURES = {
    "media": (f"<media:content url='{SITE}/a.jpg' medium='image'/>", ""),
    "media in a group": (
        (
            f"<media:group><media:content url='{SITE}/a.jpg'/></media:group>"
            "<media:description>Rapat kerja</media:description>"
        ),
        "Rapat kerja",
    ),
    "thumbnail": (f"<media:thumbnail url='{SITE}/a.jpg'/>", ""),
    "enclosure": (f"<enclosure url='{SITE}/a.jpg' type='image/jpeg' length='1'/>", ""),
    "podcast": (f"<itunes:image href='{SITE}/a.jpg'/>", ""),
    "image": (f"<image><url>{SITE}/a.jpg</url></image>", ""),
}


@pytest.mark.parametrize(("inner", "caption"), PICTURES.values(), ids=PICTURES)
def test_the_picture_beside_a_text_comes_with_it(inner: str, caption: str) -> None:
    html = rss(ENCODED + inner).html
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    assert html == f'<figure><img src="{SITE}/a.jpg" alt="">{below}</figure>{LONG}'


def test_files_become_links() -> None:
    audio = f"<enclosure url='{SITE}/siaran.mp3' type='audio/mpeg' length='1'/>"
    assert rss(ENCODED + audio).html == f'{LONG}<p><a href="{SITE}/siaran.mp3">siaran.mp3</a></p>'
    link = f"<link rel='enclosure' type='application/pdf' href='{SITE}/sk.pdf'/>"
    content = f"<content type='html'><![CDATA[{LONG}]]></content>"
    assert atom(content + link).html.endswith(f'<p><a href="{SITE}/sk.pdf">sk.pdf</a></p>')


def test_the_address_is_the_one_of_the_site() -> None:
    burned = rss(f"<feedburner:origLink>{SITE}/asli/7</feedburner:origLink>{ENCODED}")
    assert burned.url == f"{SITE}/asli/7"


def test_addresses_are_seen_from_where_the_feed_says() -> None:
    content = "<content type='html' xml:base='sub/'>&lt;img src=\"f.jpg\"&gt;</content>"
    assert f'src="{SITE}/blog/sub/f.jpg"' in atom(content, f" xml:base='{SITE}/blog/'").html


TITLES = {
    "<title>a &amp;amp; b</title>": "a & b",
    "<title><![CDATA[<em>a</em><br>b]]></title>": "a b",
    "<title><![CDATA[a <baru> b]]></title>": "a <baru> b",
}


@pytest.mark.parametrize(("title", "expected"), TITLES.items())
def test_titles_are_plain(title: str, expected: str) -> None:
    text = f"<rss version='2.0'><channel><item>{title}<link>{SITE}/1</link></item></channel></rss>"
    [post] = parse("rss", text, SITE).posts
    assert " ".join(post.title.split()) == expected


DRAFTS = {
    "standard": ("http://www.w3.org/2007/app", "yes", DRAFT),
    "Blogger": ("http://purl.org/atom/app#", "yes", DRAFT),
    "with space": ("http://www.w3.org/2007/app", " Yes\n", DRAFT),
    "no draft": ("http://www.w3.org/2007/app", "no", PUBLISHED),
}

KIND = (
    "<category scheme='http://schemas.google.com/g/2005#kind' "
    "term='http://schemas.google.com/blogger/2008/kind#post'/>"
)


@pytest.mark.parametrize("kind", ["rss", "blogger_feed", "blogger_backup"])
@pytest.mark.parametrize(("space", "said", "status"), DRAFTS.values(), ids=DRAFTS)
def test_every_reader_of_atom_knows_a_draft(kind: str, space: str, said: str, status: str) -> None:
    text = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><id>tag:blogger.com,1999:blog-7</id><entry>"
        "<id>tag:blogger.com,1999:blog-7.post-1</id><title>A</title>"
        f"{KIND if kind == 'blogger_backup' else ''}"
        f"<app:control xmlns:app='{space}'><app:draft>{said}</app:draft></app:control>"
        "<published>2018-05-09T10:41:00+07:00</published><content>Isi</content></entry></feed>"
    )
    [post] = parse(kind, text, SITE).posts
    assert post.status == status


FOREIGN = {
    "item of another vocabulary": "<media:item><title>Galeri</title><link>x</link></media:item>",
    "entry of another vocabulary": "<dc:other/><itunes:entry><title>Acara</title></itunes:entry>",
}


@pytest.mark.parametrize("inner", FOREIGN.values(), ids=FOREIGN)
def test_an_entry_of_another_vocabulary_is_no_post(inner: str) -> None:
    text = (
        f"<rss version='2.0' {SPACES}><channel>{inner}<item><title>Rapat</title>"
        f"<link>{SITE}/1</link><pubDate>Wed, 09 May 2018 10:41:00 +0700</pubDate></item>"
        "</channel></rss>"
    )
    assert [post.title for post in parse("rss", text, SITE).posts] == ["Rapat"]
