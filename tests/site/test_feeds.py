"""The feeds as readers, validators and people get them."""

import json
import re
import uuid
from pathlib import Path

import feedparser
import pytest
from lxml import etree
from playwright.sync_api import Browser

from plugins.domain.feeds.feed_list import FEEDS, Feed
from tests.domain.feed_rules import complaints
from tests.domain.xss_vectors import VECTORS
from tests.site.builder import SITE, Built, build
from tests.site.texts import agreement, event, post, programme

pytestmark = pytest.mark.site

FILES = {
    "berita/2024/05/a.md": post("Isi **lengkap**.", title="Pertama", date="2024-05-01 08:00"),
    "berita/2024/06/b.md": post(title="Kedua", date="2024-06-01"),
    "mou/ugm.md": agreement("Uraian.", signed={"date": "2024-03-02"}),
    "program/jalan/index.md": programme(title="Jalan", start="2024-01"),
    "program/jalan/rapat.md": event(title="Rapat", happened="2024-02-03"),
}
# The same records under other titles, days and addresses.
LATER = {
    "berita/2024/05/a-baru.md": post(
        "Isi lain.",
        id="tag:uji:Pertama:2024-05-01-08:00",
        title="Judul lain",
        date="2024-05-02",
        old_addresses=["/berita/2024/05/a/"],
    ),
    "berita/2024/06/b.md": FILES["berita/2024/06/b.md"],
    "mou/ugm-2024.md": agreement(title="Judul lain", old_addresses=["/mou/ugm/"]),
    "program/jalan-raya/index.md": programme(title="Raya", old_addresses=["/program/jalan/"]),
    "program/jalan-raya/rapat.md": event(
        title="Rapat besar", old_addresses=["/program/jalan/#rapat"]
    ),
}
CORE = [feed for feed in FEEDS if feed.name in {"berita", "mou", "program"}]


def read(site: Built, name: str, form: str = "rss.xml") -> feedparser.FeedParserDict:
    parsed = feedparser.parse(site.bytes(f"feeds/{name}.{form}"))
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def documents(site: Built) -> list[str]:
    return sorted(name for name in site.files if name.startswith("feeds/"))


def judge(site: Built) -> None:
    """Hold every document below ``/feeds/`` against the rules, and let feedparser read it."""
    found = documents(site)
    assert len(found) > 20
    for name in found:
        assert complaints(site.bytes(name), f"{SITE}/{name}") == [], name
        if name.endswith(".xml"):
            parsed = feedparser.parse(site.bytes(name))
            assert not parsed.bozo, (name, parsed.get("bozo_exception"))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("umpan"), FILES)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("kosong"), {})


# --- valid, whatever is in them -------------------------------------------------------------------


def test_every_feed_of_the_real_site_is_valid(site: Built) -> None:
    judge(site)


def test_every_feed_of_a_hostile_site_is_valid(tmp_path: Path) -> None:
    # All of them are tried on the forms themselves; here every third goes all the way, but for
    # those that the gate keeps out: a private address is personal data.
    texts = [text for text in VECTORS if text.isprintable() and text == text.strip()][::3]
    texts = [text for text in texts if "@" not in text]
    texts += ["]]>", "حبر على ورق", "x" * 300, "&amp;&lt;b&gt;", "&#x3C;b>"]
    files = {
        f"berita/2024/05/p{number}.md": post(
            # A link to no page and a picture that is not there would stop the build.
            "Isi." if re.search(r"/[ax]|jahat", text) else f"Isi.\n\n{text}",
            id=f"urn:uuid:{uuid.UUID(int=number)}",
            title=text,
            date="2024-05-01",
            summary=text[:290],
            author=text,
            tags=[f"t {text}"],
            corrections=[{"at": "2024-05-02", "kind": "ralat", "before": text, "after": text}],
        )
        for number, text in enumerate(texts)
    }
    first = texts[0]
    files |= {
        "mou/m.md": agreement(first, title=first, signed={"date": "2024-05-01"}, purpose=first),
        "program/p/index.md": programme(first, title=first, summary=first),
        "program/p/e.md": event(first, title=first, place=first, planned="2024-05-01"),
    }
    site = build(tmp_path, files)
    judge(site)
    assert "feeds/berita/arsip/1.rss.xml" in site.files


@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.name)
def test_an_empty_feed_is_written_and_says_why(empty: Built, feed: Feed) -> None:
    parsed = read(empty, feed.name)
    assert parsed.entries == []
    assert parsed.feed.title == f"{feed.title} | Blora Terbuka"
    assert feed.empty in parsed.feed.subtitle


# --- what a reader gets ---------------------------------------------------------------------------


@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.name)
def test_a_feed_knows_itself_and_its_page(small: Built, feed: Feed) -> None:
    channel = read(small, feed.name).feed
    links = {link.rel: link.href for link in channel.links}
    assert links["self"] == f"{SITE}/feeds/{feed.name}.rss.xml"
    assert channel.link == f"{SITE}{feed.page}"
    assert "Bukan situs resmi Pemkab Blora" in channel.subtitle


@pytest.mark.parametrize("form", ["rss.xml", "atom.xml"])
@pytest.mark.parametrize("feed", CORE, ids=lambda feed: feed.name)
def test_every_item_has_summary_full_text_and_a_guid_that_is_no_link(
    small: Built, feed: Feed, form: str
) -> None:
    entries = read(small, feed.name, form).entries
    assert entries
    for entry in entries:
        assert entry.summary
        assert entry.content[0].value
        # feedparser takes every id of Atom for a link.
        assert form == "atom.xml" or not entry.guidislink
        assert entry.link.startswith(f"{SITE}/")


def test_the_newest_comes_first(small: Built) -> None:
    assert [entry.title for entry in read(small, "berita").entries] == ["Kedua", "Pertama"]
    assert [entry.title for entry in read(small, "program").entries] == ["Rapat", "Program: Jalan"]


def test_a_feed_has_no_more_items_than_the_settings_say(tmp_path: Path) -> None:
    site = build(tmp_path, FILES, BUTIR_PER_UMPAN=1)
    assert [entry.title for entry in read(site, "berita").entries] == ["Kedua"]
    assert [entry.title for entry in read(site, "berita/arsip/1").entries] == ["Pertama"]


def test_a_guid_outlives_title_date_address_and_domain(small: Built, tmp_path: Path) -> None:
    later = build(tmp_path, LATER, SITEURL="https://lain.id")
    for feed in CORE:
        for form in ("rss.xml", "atom.xml"):
            before = {entry.id for entry in read(small, feed.name, form).entries}
            assert {entry.id for entry in read(later, feed.name, form).entries} == before


def test_an_official_site_has_no_notice(tmp_path: Path) -> None:
    site = build(tmp_path, FILES, SITUS_RESMI=True)
    assert not [name for name in site.files if b"Bukan situs resmi" in site.bytes(name)]


def test_a_hub_is_named_where_one_is_set(small: Built, tmp_path: Path) -> None:
    site = build(tmp_path, FILES, WEBSUB_HUB="https://hub.contoh.id/")
    for form in ("rss.xml", "atom.xml"):
        links = {link.rel: link.href for link in read(site, "berita", form).feed.links}
        assert links["hub"] == "https://hub.contoh.id/"
        assert b"hub" not in small.bytes(f"feeds/berita.{form}")
    assert json.loads(site.text("feeds/berita.json"))["hubs"]


def test_a_photo_comes_with_its_true_length(site: Built) -> None:
    photos = [
        (entry, content)
        for entry in read(site, "berita").entries
        for content in entry.get("media_content", ())
    ]
    if not photos:
        pytest.skip("isi belum punya berita bergambar")
    for entry, content in photos:
        name = content["url"].removeprefix(f"{SITE}/")
        (enclosure,) = [link for link in entry.links if link.rel == "enclosure"]
        assert int(content["filesize"]) == int(enclosure.length) == len(site.bytes(name))


def test_the_archives_lead_to_every_post(site: Built) -> None:
    for name in documents(site):
        if not name.endswith(".rss.xml") or "/arsip/" in name:
            continue
        seen: list[str] = []
        place: str | None = name
        while place:
            root = etree.fromstring(site.bytes(place))
            seen += [guid.text or "" for guid in root.iter("guid")]
            links = {link.get("rel"): link.get("href") for link in root.iter("{*}link")}
            place = (links.get("prev-archive") or "").removeprefix(f"{SITE}/") or None
        kept = name.removesuffix(".rss.xml")
        every = {
            guid.text
            for other in documents(site)
            if other == name or (other.startswith(f"{kept}/arsip/") and other.endswith(".rss.xml"))
            for guid in etree.fromstring(site.bytes(other)).iter("guid")
        }
        assert set(seen) == every, name


# --- where people find them -----------------------------------------------------------------------


def offered(site: Built, name: str) -> list[str]:
    links = site.page(f"/{name}").css('link[rel="alternate"][type="application/rss+xml"]')
    return [str(link.attributes["href"]) for link in links]


def test_every_page_offers_a_feed_that_is_there(site: Built) -> None:
    pages = [name for name in site.files if name.endswith("/index.html")]
    for name in pages:
        if 'http-equiv="refresh"' in site.text(name):
            continue
        found = offered(site, name)
        assert "/feeds/berita.rss.xml" in found, name
        assert {address.removeprefix("/") for address in found} <= site.files, name


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("index.html", "berita"),
        ("berita/2024/05/a/index.html", "kategori/ekonomi"),
        ("kategori/ekonomi/index.html", "kategori/ekonomi"),
        ("mou/ugm/index.html", "mou/ugm"),
        ("mou/status/akan-berakhir/index.html", "masa-berlaku"),
        ("program/jalan/index.html", "program/jalan"),
        ("instansi/ugm/index.html", "instansi/ugm"),
        ("perhatian/index.html", "perhatian"),
        ("koreksi/index.html", "koreksi"),
        ("metode/index.html", "berita"),
        ("404.html", "berita"),
    ],
)
def test_the_most_specific_feed_comes_first(small: Built, name: str, first: str) -> None:
    if name in small.files:
        assert offered(small, name)[0] == f"/feeds/{first}.rss.xml"
    else:
        assert name == "mou/status/akan-berakhir/index.html"


def test_the_page_on_subscribing_and_the_list_name_every_feed(site: Built) -> None:
    links = {link.attributes.get("href") for link in site.page("/langganan/").css("main a")}
    feeds = {f"/{name}" for name in documents(site) if "/arsip/" not in name}
    assert feeds <= links
    root = etree.fromstring(site.bytes("feeds/semua.opml"))
    listed = {str(one.get("xmlUrl")) for one in root.iter("outline") if one.get("xmlUrl")}
    assert listed == {f"{SITE}{name}" for name in feeds if name.endswith(".rss.xml")}


def test_a_page_that_is_named_as_a_feed_s_own_is_there(site: Built) -> None:
    root = etree.fromstring(site.bytes("feeds/semua.opml"))
    for one in root.iter("outline"):
        if address := one.get("htmlUrl"):
            name = address.removeprefix(f"{SITE}/") + "index.html"
            assert name in site.files or name == "mou/status/akan-berakhir/index.html", name


# --- a feed in a browser --------------------------------------------------------------------------


@pytest.mark.browser
@pytest.mark.parametrize("form", ["rss.xml", "atom.xml"])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_browser_shows_a_feed_that_explains_itself(
    browser: Browser, host: str, form: str, width: int
) -> None:
    papers = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
        opened = context.new_page()
        asked: list[str] = []
        said: list[str] = []
        opened.on("request", lambda request, asked=asked: asked.append(request.url))
        opened.on("console", lambda message, said=said: said.append(message.text))
        opened.goto(f"{host}/feeds/berita.{form}")
        top = "channel" if form == "rss.xml" else "feed"
        words = opened.evaluate(
            f"getComputedStyle(document.querySelector('{top}'), '::before').content"
        )
        assert "Cara berlangganan" in words
        papers[scheme] = opened.evaluate(
            "getComputedStyle(document.documentElement).backgroundColor"
        )
        assert opened.evaluate("document.documentElement.scrollWidth") <= width
        item = "item" if form == "rss.xml" else "entry"
        hidden = "encoded" if form == "rss.xml" else "content"
        shown = (
            f"[...document.querySelectorAll('{item} > *')].filter(e => e.localName == '%s')"
            ".map(e => e.getClientRects().length > 0)"
        )
        assert all(opened.evaluate(shown % "title"))
        assert not any(opened.evaluate(shown % hidden))
        assert all(url.startswith(host) for url in asked)
        assert said == []
        context.close()
    assert papers["light"] != papers["dark"]
