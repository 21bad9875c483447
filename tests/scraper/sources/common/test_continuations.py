"""Stories in several pages are put together; where a part is not to be had, that is told."""

from collections.abc import Callable

import pytest

from tests.scraper.sources.html.test_sitemap import urlset
from tests.scraper.walks import walk
from tests.servers.server import NOT_FOUND, Reply, Request, page, serve, xml

SENTENCES = [
    f"Bagian {name} dari laporan tentang rapat kerja di pendopo yang dihadiri para kepala dinas."
    for name in ("pertama", "kedua", "ketiga")
]


def by_number(base: str, part: int, last: int) -> str:
    return f"<link rel='next' href='{base}/rapat?halaman={part + 1}'>" if part < last else ""


def by_links(base: str, part: int, last: int) -> str:
    links = (f"<a href='{base}/rapat?halaman={n}'>{n}</a>" for n in range(1, last + 1) if n != part)
    return f"<nav>{' '.join(links)}</nav>"


class Parted:
    """A site with one story in three pages; ``missing`` is a part that is not there."""

    def __init__(self, pager: Callable[[str, int, int], str], missing: int = 0) -> None:
        self._pager, self._missing = pager, missing

    def __call__(self, request: Request) -> Reply:
        if request.path == "/sitemap.xml":
            return xml(urlset(f"{request.base}/rapat"))
        part = int(request.target.rpartition("halaman=")[2] if "halaman=" in request.target else 1)
        if request.path != "/rapat" or part == self._missing or part > len(SENTENCES):
            return NOT_FOUND
        return page(
            f"<!doctype html><html><head><title>Rapat kerja - Situs</title></head><body>"
            f"<h1>Rapat kerja</h1><p class='tanggal'>8 Mei 2018</p><article>"
            f"<p>{SENTENCES[part - 1]}</p>"
            f"<p>Alinea penutup bagian {part} menyebut angka {part * 11} dan tempatnya.</p>"
            f"</article>{self._pager(request.base, part, len(SENTENCES))}</body></html>"
        )


@pytest.mark.parametrize("pager", [by_number, by_links], ids=["next", "numbers"])
@pytest.mark.parametrize("kind", ["page", "sitemap"])
def test_all_parts_of_a_story_are_one_post(
    pager: Callable[[str, int, int], str], kind: str
) -> None:
    with serve(Parted(pager)) as server:
        found = walk(
            kind,
            server.base,
            **{kind: server.base + ("/rapat" if kind == "page" else "/sitemap.xml")},
        )
    [post] = found.posts
    assert [sentence in post.html for sentence in SENTENCES] == [True] * 3
    assert post.html.index(SENTENCES[0]) < post.html.index(SENTENCES[2])
    assert post.html.count("Rapat kerja") == 0
    assert "pages" not in post.lacks
    assert not any("bersambung" in finding.finding for finding in post.findings)


@pytest.mark.parametrize("missing", [2, 3])
def test_a_part_that_is_not_to_be_had_is_told_and_no_half_is_taken(missing: int) -> None:
    with serve(Parted(by_number, missing)) as server:
        found = walk("page", server.base, page=f"{server.base}/rapat")
    [post] = found.posts
    assert [one.address.rpartition("=")[2] for one in found.unread] == [str(missing)]
    assert (SENTENCES[0] in post.html, SENTENCES[1] in post.html) == (True, False)
    assert "pages" in post.lacks
    assert any("halaman=2" in finding.finding for finding in post.findings)


def test_parts_without_end_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scraper.sources.common.continuations.MAX_PARTS", 1)
    with serve(Parted(by_number)) as server:
        [post] = walk("page", server.base, page=f"{server.base}/rapat").posts
    assert "pages" in post.lacks
