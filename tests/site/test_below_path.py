"""A site below a path of its host works there whole, and asks nothing outside of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from plugins.build.outputs.below_path import is_path, move, page
from plugins.build.publishing import refuse_unfit
from plugins.commands.search_index import make_index
from plugins.files.disk_cache import DiskCache
from tests.servers.pictures import png
from tests.site.builder import Built, build
from tests.site.served import served
from tests.site.texts import agreement, post

pytestmark = pytest.mark.site

BASE = "/humas/terbuka/"
HOST = "https://contoh.id"
BODY = (
    "Rapat digelar. Baca [perjanjiannya](/mou/beasiswa-2024/) dan [catatan](#catatan).\n\n"
    '![Bagan rapat](/gambar/2024/bagan.png)\n\n`<a href="/bukan/">`\n\n## Catatan\n\nSelesai.\n'
)
FILES: dict[str, str | bytes] = {
    "berita/2024/05/rapat.md": post(
        BODY, title="Rapat", summary="Rapat.", agreements=["beasiswa-2024"]
    ),
    "mou/beasiswa-2024.md": agreement(old_addresses=["/perjanjian-lama/"]),
    "gambar/2024/bagan.png": png(),
}


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("jalur")
    built = build(folder, FILES, SITEURL=f"{HOST}{BASE.rstrip('/')}")
    make_index(built.root, DiskCache(folder / "cari"))
    place = folder / "host" / BASE.strip("/")
    place.parent.mkdir(parents=True)
    built.root.rename(place)
    move(place, BASE)
    return Built(place)


def own(site: Built) -> Iterator[tuple[str, str]]:
    """Give each address on a page of the site that lies on its own host, as it is asked for."""
    for name in sorted(site.files):
        if name.endswith(".html"):
            tree = site.page(f"/{name}")
            for node in tree.css("[href], [src], [action], [srcset]"):
                values = [node.attributes.get(key) for key in ("href", "src", "action")]
                values += [
                    one.split()[0]
                    for one in (node.attributes.get("srcset") or "").split(",")
                    if one
                ]
                for value in filter(None, values):
                    parts = urlsplit(value)
                    if parts.netloc in {"", urlsplit(HOST).netloc} and parts.path:
                        assert parts.path.startswith("/"), (name, value)
                        yield name, unquote(parts.path)


def test_every_address_of_the_site_is_below_the_path_and_there(moved: Built) -> None:
    addresses = list(own(moved))
    assert len(addresses) > 1000
    assert {(name, to) for name, to in addresses if not to.startswith(BASE)} == set()
    files = {to.removeprefix(BASE) for _name, to in addresses}
    missing = {
        to
        for to in files
        if (f"{to}index.html" if not to or to.endswith("/") else to) not in moved.files
    }
    assert missing == set()


def test_an_old_address_leads_below_the_path(moved: Built) -> None:
    assert f'content="0; url={BASE}mou/beasiswa-2024/"' in moved.text("perjanjian-lama/index.html")


def test_words_are_no_addresses(moved: Built) -> None:
    assert '&lt;a href="/bukan/"&gt;' in moved.text("berita/2024/05/rapat/index.html")


@pytest.mark.parametrize(
    "name", ["feeds/berita.rss.xml", "feeds/berita.atom.xml", "feeds/berita.json"]
)
def test_feeds_name_whole_addresses_and_the_same_identities(moved: Built, name: str) -> None:
    text = moved.text(name)
    found = set(re.findall(rf"{re.escape(HOST)}[^\s\"'<>&\\\\]*", text))
    assert f"{HOST}{BASE}mou/beasiswa-2024/" in found
    assert f"{HOST}{BASE}gambar/2024/bagan.png" in found
    assert {one for one in found if not one.startswith(f"{HOST}{BASE.rstrip('/')}")} == set()
    assert "tag:uji:Rapat:2024-05-01" in text


def test_whole_addresses_name_the_path(moved: Built) -> None:
    wanted = f"{HOST}{BASE}berita/2024/05/rapat/"
    head = moved.page("/berita/2024/05/rapat/")
    assert head.css_first('link[rel="canonical"]').attributes["href"] == wanted
    assert f"<loc>{wanted}</loc>" in moved.text("sitemap.xml")
    assert f"Sitemap: {HOST}{BASE}sitemap.xml" in moved.text("robots.txt")


@pytest.mark.browser
def test_a_browser_asks_nothing_outside_and_finds_everything(
    moved: Built, browser: Browser
) -> None:
    host = Built(moved.root.parents[BASE.strip("/").count("/")])
    with served(host) as address:
        page = browser.new_page()
        asked: list[tuple[str, int]] = []
        page.on("response", lambda answer: asked.append((answer.url, answer.status)))
        for path in (
            "",
            "berita/2024/05/rapat/",
            "mou/beasiswa-2024/",
            "data/",
            "perjanjian-lama/",
        ):
            page.goto(f"{address}{BASE}{path}", wait_until="networkidle")
        page.goto(f"{address}{BASE}cari/?q=rapat", wait_until="networkidle")
        page.locator("main a", has_text="Rapat").first.click()
        page.wait_for_url(f"{address}{BASE}berita/2024/05/rapat/")
        page.close()
    assert len(asked) > 10
    assert [
        one for one in asked if one[1] >= 400 or not urlsplit(one[0]).path.startswith(BASE)
    ] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a title="a > b" href="/a/">', '<a title="a > b" href="/x/a/">'),
        ("<a href='/a/'>", "<a href='/x/a/'>"),
        ("<a href=/a/>", "<a href=/x/a/>"),
        ('<img srcset="/a 1w, /b 2w">', '<img srcset="/x/a 1w, /x/b 2w">'),
        ('<script src="/a.js"></script>', '<script src="/x/a.js"></script>'),
        ('<script>"<a href=\\"/a/\\">"</script>', '<script>"<a href=\\"/a/\\">"</script>'),
        ('<a data-href="/a/">', '<a data-href="/a/">'),
        ('<a href="//cdn.example/">', '<a href="//cdn.example/">'),
        ('<a href="#a">href="/a/"</a>', '<a href="#a">href="/a/"</a>'),
    ],
    ids=[
        *("sign", "single quotes", "no quotes", "sizes", "script", "words of a script"),
        *("another name", "another host", "words"),
    ],
)
def test_addresses_of_markup_are_moved_and_nothing_else(before: str, after: str) -> None:
    assert page(before, "/x/") == after


@pytest.mark.parametrize("text", ["", "a", "/a", "a/", "//", "/a//b/", "/../", "/a b/", "/?/"])
def test_what_is_no_path_is_refused(text: str) -> None:
    assert not is_path(text)
    values = {"SITEURL": HOST, "PENERBIT": "Humas", "KONTAK": "a@contoh.id", "BASIS": text}
    if text:
        with pytest.raises(SystemExit, match="BASIS: "):
            refuse_unfit(values)
    else:
        refuse_unfit(values)


def test_at_the_root_nothing_is_touched(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b'\xff<a href="/a/">')
    move(tmp_path, "/")
    assert (tmp_path / "index.html").read_bytes() == b'\xff<a href="/a/">'
