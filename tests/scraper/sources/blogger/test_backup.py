"""The older export form, read entry by entry."""

import datetime as dt

import pytest

from scraper.model.posts import Other, RawPost
from scraper.reading.config import SourceConfig
from scraper.reading.fetch import Fetched
from scraper.sources.blogger.backup import BloggerBackup
from tests.scraper.exports import BLOG, backup, backup_entry, takeout, takeout_entry

CONFIG = SourceConfig(
    name="blog", title="Blog", kind="blogger_backup", category="x", site="https://blog.example"
)
UNDECLARED = "<app:control><app:draft>yes</app:draft></app:control>"
DECLARED = UNDECLARED.replace(
    "<app:control>", "<app:control xmlns:app='http://purl.org/atom/app#'>"
)


def read(*entries: str) -> list[RawPost | Other]:
    page = Fetched("blog.xml", backup(*entries).encode())
    return list(BloggerBackup(CONFIG).parse(page))


def test_parse() -> None:
    entry = backup_entry(7, title="A & B", content="<p>Isi</p>", labels=("Smart City", "Blora"))
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
    ("kind", "expected"),
    [
        ("comment", "comment"),
        ("page", "page"),
        ("settings", "settings"),
        ("template", "template"),
        ("video", "unknown_entry"),
    ],
)
def test_only_the_category_tells_the_kind(kind: str, expected: str) -> None:
    assert read(backup_entry(kind=kind, title="T")) == [Other(expected, "T", 3)]


def test_an_entry_without_a_kind_is_no_post() -> None:
    entry = backup_entry().replace("http://schemas.google.com/g/2005#kind", "lain")
    assert read(entry) == [Other("unknown_entry", "Judul", 3)]


@pytest.mark.parametrize(
    ("extra", "status"),
    [
        pytest.param("", "published", id="no mark"),
        pytest.param(DECLARED, "draft", id="declared prefix"),
        pytest.param(UNDECLARED, "draft", id="undeclared prefix, as in edited files"),
        pytest.param(DECLARED.replace("yes", "\n YES "), "draft", id="white space and case"),
        pytest.param(DECLARED.replace("yes", "no"), "published", id="no"),
        pytest.param("<app:control/>", "published", id="empty"),
        pytest.param("<!-- app:draft yes -->", "published", id="comment"),
    ],
)
def test_drafts(extra: str, status: str) -> None:
    (post,) = read(backup_entry(extra=extra, slug="" if status == "draft" else "judul"))
    assert isinstance(post, RawPost)
    assert post.status == status


def test_a_draft_has_no_address() -> None:
    (post,) = read(backup_entry(extra=DECLARED, slug=""))
    assert isinstance(post, RawPost)
    assert (post.url, post.slug) == ("", "")


@pytest.mark.parametrize(
    "published", ["", "kemarin", "2018-13-01T00:00:00Z", "2018-05-09T10:41:00"]
)
def test_a_date_that_cannot_be_read_is_reported(published: str) -> None:
    (post,) = read(backup_entry(published=published))
    assert isinstance(post, RawPost)
    assert post.published is None
    assert "tanggal terbit" in post.findings[0].finding


@pytest.mark.parametrize("field", ["title", "content"])
def test_an_empty_or_missing_field_is_empty(field: str) -> None:
    empty = backup_entry(title="", content="")
    missing = empty.replace("<title type='text'></title>", "").replace(
        "<content type='html'></content>", ""
    )
    assert read(empty) == read(missing)
    (post,) = read(missing)
    assert isinstance(post, RawPost)
    assert {"title": post.title, "content": post.html}[field] == ""


def test_recognises() -> None:
    assert BloggerBackup.recognises(Fetched("a", backup(backup_entry()).encode()))
    assert not BloggerBackup.recognises(Fetched("a", takeout(takeout_entry()).encode()))
    assert not BloggerBackup.recognises(Fetched("a", b""))
