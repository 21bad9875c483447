"""The page of a post completes what a feed told of it; any other answer is none of it."""

import pytest

from scraper.model.posts import PROTECTED, RawPost, Unread
from scraper.sources.feeds.feed_pages import completed
from scraper.sources.feeds.rss_items import TEASER

KNOWN = RawPost(
    id="https://a.id/?p=7",
    url="https://a.id/rapat/",
    title="Rapat pembangunan digelar",
    html="<p>Rapat [...]</p>",
    findings=(TEASER,),
    lacks=frozenset({"body", "labels"}),
)
PAGES = {
    "of the same number": RawPost(id="https://a.id/?p=7", title="Judul lain", html="<p>Isi.</p>"),
    "of the same title": RawPost(id="x", title="Rapat Pembangunan Digelar", html="<p>Isi.</p>"),
    "title in its text": RawPost(
        id="x", title="Dinas", html="<h2>Rapat pembangunan digelar</h2><p>Isi.</p>"
    ),
}


@pytest.mark.parametrize("found", PAGES.values(), ids=PAGES)
def test_the_page_of_a_post_gives_its_text(found: RawPost) -> None:
    whole = completed(KNOWN, found)
    assert isinstance(whole, RawPost)
    assert (whole.title, whole.html, whole.lacks) == (KNOWN.title, found.html, {"labels"})
    assert whole.findings == ()


def test_a_wall_is_told_by_the_page() -> None:
    whole = completed(KNOWN, RawPost(id=KNOWN.id, title="Rapat", status=PROTECTED))
    assert isinstance(whole, RawPost)
    assert whole.status == PROTECTED


ANOTHER = {
    "maintenance": RawPost(id="x", title="Situs", html="<p>Situs sedang dirawat.</p>"),
    "login": RawPost(id=KNOWN.url, url=KNOWN.url, title="Masuk", html="<p>Kata sandi</p>"),
}


@pytest.mark.parametrize("found", ANOTHER.values(), ids=ANOTHER)
def test_another_answer_is_no_text(found: RawPost) -> None:
    told = completed(KNOWN, found)
    assert isinstance(told, Unread)
    assert "menjawab dengan isi lain" in told.finding.finding
