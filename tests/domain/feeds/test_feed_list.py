"""The table of all feeds, what goes into each, and which page offers which."""

import datetime as dt

import pytest

from plugins.domain.feeds.feed_list import (
    AGREEMENTS,
    ALL_FORMS,
    ATTENTION,
    CORRECTIONS,
    ENDS,
    FEEDS,
    NEWS,
    PROGRAMMES,
    Feed,
    Offers,
    all_feeds,
)
from plugins.domain.feeds.source import FeedSource
from plugins.domain.site.page_info import Crumb, PageInfo
from tests.site.texts import agreement, event, post, programme, site_of
from tests.status_tables import label

PROMISE = {"id": "k", "plain": "Janji.", "owner": ["ugm"], "basis": "from_news"}
SITE = site_of(
    {
        "berita/2024/05/a.md": post(
            title="Lama",
            date="2024-05-01",
            tags=["Jalan"],
            agreements=["m"],
            programmes=["p"],
            orgs=["setda"],
            corrections=[{"at": "2024-05-03", "kind": "ralat"}],
        ),
        "berita/2024/06/b.md": post(title="Baru", date="2024-06-01", category="budaya"),
        "berita/2024/07/c.md": post(title="Konsep", date="2024-07-01", status="draft"),
        "berita/2026/12/d.md": post(title="Nanti", date="2026-12-01", tags=["Jalan"]),
        "program/p/index.md": programme(
            title="P", changes=[{"at": "2024-02-01", "kind": "major", "note": "Baru."}]
        ),
        "program/p/e.md": event(title="E", planned="2024-01-01", agreements=["m"], orgs=["setda"]),
        "mou/m.md": agreement(
            title="tentang M",
            signed={"date": "2024-01-01"},
            term={"end": "2025-12-31"},
            programmes=["p"],
            commitments=[PROMISE],
        ),
        "mou/n.md": agreement(title="tentang N", parent="m", signed={"date": "2024-03-01"}),
    }
)
SOURCE = FeedSource(SITE, len)
EVERY = {feed.name: feed for feed in all_feeds(SITE)}
SILENT = "Kami belum menemukan kabar: Janji."
LATE = f"{label('event', 'no_news')}: E"
M, N = "Nota Kesepahaman tentang M", "Nota Kesepahaman tentang N"
ENDED = f"Berakhir: {M}"
NOTICES = [
    *(f"Berakhir {days} hari lagi (31 Desember 2025): {M}" for days in (90, 30, 7)),
    f"Berakhir hari ini (31 Desember 2025): {M}",
]


def titles(feed: Feed) -> list[str]:
    return sorted(item.title for item in feed.items(SOURCE))


@pytest.mark.parametrize(
    ("feed", "wanted"),
    [
        (NEWS, ["Baru", "Lama"]),
        (AGREEMENTS, [M, N, ENDED]),
        (PROGRAMMES, ["E", "Program: P", "Perubahan: P"]),
        (CORRECTIONS, ["Ralat: Lama"]),
        (ENDS, NOTICES),
        (ATTENTION, [SILENT, LATE]),
        (EVERY["kategori/ekonomi"], ["Lama"]),
        (EVERY["kategori/kesehatan"], []),
        (EVERY["topik/jalan"], ["Lama"]),
        (
            EVERY["program/p"],
            ["E", "Program: P", "Perubahan: P", M, ENDED, "Lama", LATE],
        ),
        (EVERY["mou/m"], [M, N, ENDED, *NOTICES, "E", "Lama", SILENT]),
        (EVERY["mou/n"], [N]),
        (EVERY["instansi/ugm"], [M, N, ENDED, *NOTICES]),
        (EVERY["instansi/setda"], ["E", "Lama"]),
    ],
    ids=lambda value: value.name if isinstance(value, Feed) else "",
)
def test_what_goes_into_a_feed(feed: Feed, wanted: list[str]) -> None:
    assert titles(feed) == sorted(wanted)


@pytest.mark.parametrize(
    ("relation", "wanted"),
    [
        pytest.param({"parent": "m"}, [M, N], id="what rests on it"),
        pytest.param({"supersedes": "m"}, [M, N], id="what comes after it"),
        pytest.param({"supersedes": ["m"]}, [M, N], id="what comes after it and others"),
        pytest.param({}, [M], id="not what has nothing to do with it"),
    ],
)
def test_an_agreement_tells_of_those_that_follow_it(
    relation: dict[str, object], wanted: list[str]
) -> None:
    site = site_of(
        {
            "mou/m.md": agreement(title="tentang M", signed={"date": "2024-01-01"}),
            "mou/n.md": agreement(title="tentang N", signed={"date": "2024-03-01"}, **relation),
        }
    )
    source = FeedSource(site, len)
    feed = next(one for one in all_feeds(site) if one.name == "mou/m")
    named = {item.title for item in feed.items(source)} & {M, N}
    assert sorted(named) == wanted


def test_every_record_has_its_feed() -> None:
    assert list(EVERY)[: len(FEEDS)] == [feed.name for feed in FEEDS]
    assert {name for name in EVERY if "/" in name and not name.startswith("kategori/")} == {
        "topik/jalan",
        "program/p",
        "mou/m",
        "mou/n",
        "instansi/pemkab",
        "instansi/setda",
        "instansi/ugm",
    }


@pytest.mark.parametrize("feed", EVERY.values(), ids=lambda feed: feed.name)
def test_three_forms_are_for_the_site_and_categories(feed: Feed) -> None:
    wide = feed in FEEDS or feed.name.startswith("kategori/")
    assert feed.addresses == {
        form: f"/feeds/{feed.name}.{form}" for form in (ALL_FORMS if wide else ["rss.xml"])
    }


def test_no_two_feeds_share_a_title_or_an_address() -> None:
    assert len({feed.title for feed in EVERY.values()}) == len(EVERY)
    assert len({feed.address for feed in EVERY.values()}) == len(EVERY)


def test_an_entry_is_made_once_for_all_feeds() -> None:
    (of_topic,) = EVERY["topik/jalan"].items(SOURCE)
    assert [item for item in NEWS.items(SOURCE) if item is of_topic]


def test_a_draft_that_is_shown_on_a_page_is_in_no_feed() -> None:
    early = site_of({"berita/2024/05/a.md": post(tags=["Jalan"])}, dt.date(2024, 4, 30))
    source = FeedSource(early, len)
    assert not [
        item
        for feed in all_feeds(early)
        for item in feed.items(source)
        if feed is NEWS or feed is CORRECTIONS or feed.name == "topik/jalan"
    ]


OFFERS = Offers(EVERY.values())
NEWS_CRUMB = Crumb("Berita", "/berita/")


def page(address: str, *above: Crumb, feeds: tuple[Feed, ...] = ()) -> PageInfo:
    return PageInfo(
        kind="x",
        address=address,
        title="X",
        description="X",
        breadcrumb=above,
        feeds=tuple(feed.link for feed in feeds),
    )


@pytest.mark.parametrize(
    ("info", "wanted"),
    [
        (page("/tentang/"), ["berita"]),
        (page("/", feeds=FEEDS), [feed.name for feed in FEEDS]),
        (page("/berita/"), ["berita"]),
        (page("/perhatian/"), ["perhatian", "berita"]),
        (page("/kategori/ekonomi/", NEWS_CRUMB), ["kategori/ekonomi", "berita"]),
        (
            page("/kategori/ekonomi/halaman/2/", NEWS_CRUMB, Crumb("E", "/kategori/ekonomi/")),
            ["kategori/ekonomi", "berita"],
        ),
        (
            page("/berita/2024/05/a/", NEWS_CRUMB, Crumb("E", "/kategori/ekonomi/"), feeds=(NEWS,)),
            ["kategori/ekonomi", "berita"],
        ),
        (
            page("/mou/m/", Crumb("Perjanjian", "/mou/"), feeds=(AGREEMENTS,)),
            ["mou/m", "mou", "berita"],
        ),
        (
            page("/mou/status/akan-berakhir/", Crumb("Perjanjian", "/mou/")),
            ["masa-berlaku", "mou", "berita"],
        ),
        (page("/instansi/ugm/", Crumb("Instansi", "/instansi/")), ["instansi/ugm", "berita"]),
    ],
    ids=lambda value: value.address if isinstance(value, PageInfo) else "",
)
def test_a_page_offers_the_most_specific_feed_first(info: PageInfo, wanted: list[str]) -> None:
    assert [link.address for link in OFFERS.of(info)] == [
        f"/feeds/{name}.rss.xml" for name in wanted
    ]
