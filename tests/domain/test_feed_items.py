"""Records as feed items, and the feeds that hold them."""

import datetime as dt

import pytest

from plugins.domain.feed_items import (
    agreement_item,
    agreement_name,
    event_item,
    post_item,
    programme_item,
    record_guid,
)
from plugins.domain.feed_list import AGREEMENTS, NEWS, PROGRAMMES, Feed, channel, newest_items
from plugins.domain.frontmatter import dump_entries
from plugins.domain.identity import Identity
from plugins.domain.models import Agreement, Post
from plugins.domain.site import Site
from tests.site.texts import agreement, event, organisations, post, programme, site_of

SOURCES = dump_entries(
    [
        {"id": "a", "publisher": "Koran", "title": "Judul", "url": "https://k.id/", "type": "news"},
        {"id": "b", "publisher": "Arsip", "title": "Naskah", "path": "a.pdf", "type": "document"},
    ]
)
IDENTITY = Identity(name="A", url="https://a.id", region_kind="kabupaten", region_name="Blora")


def with_post(text: str) -> tuple[Site, Post]:
    site = site_of({"berita/2024/05/a.md": text, "rujukan/sumber.yaml": SOURCES})
    return site, site.post("2024/05/a")


def with_agreement(text: str) -> tuple[Site, Agreement]:
    bodies = organisations({"id": "its", "name": "ITS"})
    site = site_of({"mou/m.md": text, "rujukan/organisasi.yaml": bodies})
    return site, site.agreement("m")


def test_a_post_is_carried_whole() -> None:
    site, one = with_post(
        post(
            "Isi.",
            id="tag:a",
            author="Ani",
            tags=["jalan"],
            dateline="BLORA",
            photos=[
                {"file": "a.png", "alt": "Foto", "caption": "Jembatan", "credit": "Ani"},
                {"file": "b.png", "alt": "Foto"},
            ],
            processed_from=[
                {"source": "a", "retrieved": "2024-05-02"},
                {"source": "b"},
                {"name": "Warta", "url": "https://w.id/"},
                {"name": "Radio"},
                {"url": "https://x.id/"},
            ],
        )
    )
    item = post_item(site, one)
    assert (item.guid, item.author, item.categories) == ("tag:a", "Ani", ("Ekonomi", "jalan"))
    assert item.published == dt.datetime(2024, 5, 1, tzinfo=site.rules.zone)
    assert item.html == (
        '<figure><img src="/gambar/a.png" alt="Foto">'
        "<figcaption>Jembatan Ani</figcaption></figure>"
        '<figure><img src="/gambar/b.png" alt="Foto"></figure>'
        "<p>BLORA</p><p>Isi.</p>"
        '<p>Disarikan 2 Mei 2024 dari <a href="https://k.id/">Koran, Judul</a>.</p>'
        '<p>Disarikan dari <a href="/dokumen/a.pdf">Arsip, Naskah</a>.</p>'
        '<p>Disarikan dari <a href="https://w.id/">Warta</a>.</p>'
        "<p>Disarikan dari Radio.</p>"
        '<p>Disarikan dari <a href="https://x.id/">https://x.id/</a>.</p>'
    )


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ({"name": "Warta", "url": "https://w.id/a"}, '<a href="https://w.id/a">Warta</a>'),
        ({"url": "https://w.id/a"}, '<a href="https://w.id/a">https://w.id/a</a>'),
        ({"name": "Warta"}, "Warta"),
    ],
)
def test_an_imported_post_names_its_source(source: dict[str, str], words: str) -> None:
    site, one = with_post(post("Isi.", source={"kind": "imported", **source}))
    assert post_item(site, one).html == f"<p>Isi.</p><p>Sumber: {words}.</p>"


def test_an_own_post_has_no_source_line() -> None:
    site, one = with_post(post("Isi.", source={"kind": "own"}))
    assert post_item(site, one).html == "<p>Isi.</p>"


def test_a_withdrawn_post_is_its_notice() -> None:
    site, one = with_post(post("Rahasia.", withdrawn={"at": "2024-05-02", "reason": "Keliru <1>."}))
    item = post_item(site, one)
    assert item.summary == "Berita ini dicabut. Keliru <1>."
    assert item.html == "<p>Berita ini dicabut 2 Mei 2024. Alasan: Keliru &lt;1&gt;.</p>"


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"title": "tentang jalan"}, "Nota Kesepahaman tentang jalan"),
        ({"title": "Jalan"}, "Nota Kesepahaman: Jalan"),
        ({"title": "Jalan", "kind": "other", "heading": "komitmen"}, "Komitmen: Jalan"),
        ({"title": "Jalan", "kind": "other"}, "Perjanjian: Jalan"),
    ],
)
def test_an_agreement_is_named_by_kind_and_matter(fields: dict[str, str], name: str) -> None:
    assert agreement_name(with_agreement(agreement(**fields))[1]) == name


def test_an_agreement_says_who_when_and_what() -> None:
    site, one = with_agreement(
        agreement(
            "Uraian.",
            parties=[{"org": "pemkab"}, {"org": "ugm"}, {"org": "its"}],
            signed={"date": "2024-05-01"},
            purpose="Maju & jaya.",
            commitments=[
                {"id": "k", "plain": "A < B.", "owner": ["ugm"], "basis": "from_news"},
            ],
        )
    )
    item = agreement_item(site, one)
    assert item.summary == (
        "Nota Kesepahaman antara Pemerintah Kabupaten Blora, Universitas Gadjah Mada, dan ITS, "
        "ditandatangani 1 Mei 2024."
    )
    assert item.html == (
        f"<p>{item.summary}</p><p>Maju &amp; jaya.</p>"
        "<p>Yang dijanjikan:</p><ul><li>A &lt; B.</li></ul><p>Uraian.</p>"
    )
    assert item.published == dt.datetime(2024, 5, 1, tzinfo=site.rules.zone)


def test_an_agreement_without_a_day_says_so() -> None:
    site, one = with_agreement(agreement(parties=[{"org": "ugm"}]))
    item = agreement_item(site, one)
    assert item.summary == (
        "Nota Kesepahaman antara Universitas Gadjah Mada, hari tanda tangan tidak diketahui."
    )
    assert item.published is None


@pytest.mark.parametrize(
    "date",
    ["2024-05", "2024-05-01~", "2024-05-01?", "[2024-05-01..2024-05-02]"],
)
def test_no_day_is_made_up(date: str) -> None:
    site, one = with_agreement(agreement(signed={"date": date}))
    assert agreement_item(site, one).published is None


@pytest.mark.parametrize(
    ("fields", "summary", "day"),
    [
        (
            {"happened": "2024-05-02"},
            "Pertemuan, 2 Mei 2024. Program: Program.",
            dt.date(2024, 5, 2),
        ),
        ({"happened": "2024-05-02/.."}, None, dt.date(2024, 5, 2)),
        ({"planned": "2027"}, "Pertemuan, rencana 2027. Program: Program.", None),
        ({"planned": "../2027"}, None, None),
        ({"place": "Cepu"}, "Pertemuan. Tempat: Cepu. Program: Program.", None),
        ({"happened": "2027-01-01"}, None, None),
    ],
)
def test_an_event_says_when_and_where(
    fields: dict[str, str], summary: str | None, day: dt.date | None
) -> None:
    site = site_of({"program/p/index.md": programme(), "program/p/e.md": event("Isi.", **fields)})
    item = event_item(site, site.event("p/e"))
    assert summary in (None, item.summary)
    assert item.html == f"<p>{item.summary}</p><p>Isi.</p>"
    assert (item.published.date() if item.published else None) == day


@pytest.mark.parametrize(("start", "day"), [("2024-05-02", dt.date(2024, 5, 2)), ("2024", None)])
def test_a_programme_is_dated_by_its_start(start: str, day: dt.date | None) -> None:
    site = site_of({"program/p/index.md": programme("Isi.", start=start)})
    item = programme_item(site, site.programme("p"))
    assert (item.title, item.html) == (
        "Program: Program",
        "<p>Ringkasan program.</p><p>Isi.</p>",
    )
    assert (item.published.date() if item.published else None) == day


def test_the_identity_of_a_record_is_its_first_address() -> None:
    _site, one = with_agreement(agreement())
    assert record_guid(one, "a.id,2026") == "tag:a.id,2026:/mou/m/"
    _site, one = with_agreement(agreement(old_addresses=["/mou/tua/", "/mou/lama/"]))
    assert record_guid(one, "a.id,2026") == "tag:a.id,2026:/mou/tua/"


NEWSPAPER = site_of(
    {
        "berita/2024/05/a.md": post(title="Lama", date="2024-05-01"),
        "berita/2024/06/b.md": post(title="Baru", date="2024-06-01"),
        "berita/2024/07/c.md": post(title="Konsep", date="2024-07-01", status="draft"),
        "berita/2026/12/d.md": post(title="Nanti", date="2026-12-01"),
        "program/p/index.md": programme(title="P"),
        "program/p/e.md": event(title="E", happened="2024-01-01"),
        "mou/m.md": agreement(title="tentang M"),
    }
)


@pytest.mark.parametrize(
    ("feed", "limit", "titles"),
    [
        (NEWS, 10, ["Baru", "Lama"]),
        (NEWS, 1, ["Baru"]),
        (PROGRAMMES, 10, ["E", "Program: P"]),
        (AGREEMENTS, 10, ["Nota Kesepahaman tentang M"]),
    ],
)
def test_a_feed_holds_the_newest_that_is_out(feed: Feed, limit: int, titles: list[str]) -> None:
    assert [item.title for item in newest_items(feed, NEWSPAPER, limit)] == titles


@pytest.mark.parametrize(
    ("feed", "updated"),
    [(NEWS, dt.date(2024, 6, 1)), (AGREEMENTS, dt.date(2026, 11, 24))],
)
def test_a_feed_is_as_young_as_its_newest_item(feed: Feed, updated: dt.date) -> None:
    about = channel(feed, IDENTITY, NEWSPAPER, newest_items(feed, NEWSPAPER, 10))
    assert about.updated.date() == updated
    assert about.publisher == "A"
