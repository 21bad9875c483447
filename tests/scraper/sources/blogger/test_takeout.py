"""The newer export form, read entry by entry."""

import datetime as dt

import pytest

from scraper.model.posts import Other, RawPost
from scraper.reading.config import SourceConfig
from scraper.reading.fetch import Fetched
from scraper.sources.blogger.takeout import BloggerTakeout
from tests.scraper.exports import BLOG, backup, backup_entry, takeout, takeout_entry

CONFIG = SourceConfig(
    name="blog", title="Blog", kind="blogger_takeout", category="x", site="https://blog.example"
)


def read(*entries: str) -> list[RawPost | Other]:
    page = Fetched("feed.atom", takeout(*entries).encode())
    return list(BloggerTakeout(CONFIG).parse(page))


def test_parse() -> None:
    entry = takeout_entry(7, title="A & B", content="<p>Isi</p>", labels=("Smart City", "Blora"))
    moment = dt.datetime(2018, 5, 9, 3, 41, tzinfo=dt.UTC)
    assert read(entry) == [
        RawPost(
            id=f"{BLOG}.post-7",
            url="https://blog.example/2018/05/judul.html",
            slug="judul",
            title="A & B",
            published=moment,
            updated=moment,
            labels=("Smart City", "Blora"),
            author="Humas",
            html="<p>Isi</p>",
            line=3,
        )
    ]


@pytest.mark.parametrize(
    ("kind", "expected"), [("PAGE", "page"), ("COMMENT", "comment"), ("", "unknown_entry")]
)
def test_the_kind_is_a_direct_child(kind: str, expected: str) -> None:
    # The author of every entry has a blogger:type of its own.
    assert read(takeout_entry(kind=kind, title="T")) == [Other(expected, "T", 3)]


@pytest.mark.parametrize(
    ("status", "expected"),
    [("LIVE", "published"), ("DRAFT", "draft"), ("SOFT_TRASHED", "trashed"), ("BARU", "unknown")],
)
def test_only_live_posts_are_published(status: str, expected: str) -> None:
    (post,) = read(takeout_entry(status=status))
    assert isinstance(post, RawPost)
    assert post.status == expected
    assert bool(post.findings) == (expected == "unknown")


def test_published_counts_and_not_created() -> None:
    (post,) = read(takeout_entry(published="2017-01-02T03:04:05Z"))
    assert isinstance(post, RawPost)
    assert post.published == dt.datetime(2017, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


@pytest.mark.parametrize("date", ["besok", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"])
def test_a_date_that_cannot_be_read_is_reported(date: str) -> None:
    (post,) = read(takeout_entry(published=date))
    assert isinstance(post, RawPost)
    assert post.published is None
    assert f"'{date}' tidak terbaca" in post.findings[0].finding


def test_recognises() -> None:
    assert BloggerTakeout.recognises(Fetched("a", takeout(takeout_entry()).encode()))
    assert not BloggerTakeout.recognises(Fetched("a", backup(backup_entry()).encode()))
    assert not BloggerTakeout.recognises(Fetched("a", b""))
