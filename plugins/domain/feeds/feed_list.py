"""The table of all feeds: what each is about, where it stands, and what goes into it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from plugins.domain.feeds.forms.channel import Item
from plugins.domain.feeds.source import FeedSource
from plugins.domain.records.models import Agreement, Organisation, Programme
from plugins.domain.site.agreement_words import agreement_name
from plugins.domain.site.lists.archives import by_category, by_topic
from plugins.domain.site.page_info import FeedLink, PageInfo
from plugins.domain.site.site import Site

RIGHTS = "Teks dan data: CC BY 4.0. Hak atas sumber tetap pada pemiliknya."

# The ends of addresses, and the languages they stand for.
RSS, ATOM, JSON = "rss.xml", "atom.xml", "json"
ALL_FORMS = (RSS, ATOM, JSON)
ONLY_RSS = (RSS,)

SITE_WIDE = "Seluruh situs"
CATEGORIES = "Berita menurut kategori"
TOPICS = "Berita menurut topik"
OF_PROGRAMMES = "Tiap program"
OF_AGREEMENTS = "Tiap perjanjian"
OF_OFFICES = "Tiap instansi dan mitra"


@dataclass(frozen=True)
class Feed:
    """
    One feed; ``page`` is the page that shows the same to readers.

    ``empty`` says why there may be nothing in it. A feed that is not ``full`` gives of each entry
    the summary and the link: its texts stand whole in the feeds of all that it chooses from.
    """

    name: str
    title: str
    description: str
    page: str
    empty: str
    items: Callable[[FeedSource], Iterable[Item]]
    forms: tuple[str, ...] = ALL_FORMS
    group: str = SITE_WIDE
    full: bool = True

    @property
    def address(self) -> str:
        return self.address_of(RSS)

    @property
    def addresses(self) -> dict[str, str]:
        """The addresses by form."""
        return {form: self.address_of(form) for form in self.forms}

    @property
    def link(self) -> FeedLink:
        return FeedLink(self.title, self.address)

    def address_of(self, form: str, archive: int | None = None) -> str:
        """
        Give the address of the feed in a form, or of one of its archives.

        >>> NEWS.address_of("json"), NEWS.address_of("rss.xml", 3)
        ('/feeds/berita.json', '/feeds/berita/arsip/3.rss.xml')
        """
        part = f"/arsip/{archive}" if archive else ""
        return f"/feeds/{self.name}{part}.{form}"


NEWS = Feed(
    "berita",
    "Berita",
    "Semua berita, yang terbaru lebih dahulu",
    "/berita/",
    "Kami belum menerbitkan berita",
    FeedSource.news,
)
AGREEMENTS = Feed(
    "mou",
    "Perjanjian",
    "Perjanjian yang dicatat, perubahan besarnya, dan yang berakhir",
    "/mou/",
    "Kami belum mencatat perjanjian",
    FeedSource.agreements,
)
PROGRAMMES = Feed(
    "program",
    "Program dan peristiwanya",
    "Program, apa yang terjadi di dalamnya, dan perubahan besarnya",
    "/program/",
    "Kami belum mencatat program",
    FeedSource.programmes,
)
PROMISES = Feed(
    "janji",
    "Janji",
    "Janji yang dicatat, dan sekali lagi bila hasilnya diketahui atau tenggatnya lewat",
    "/janji/",
    "Kami belum mencatat janji",
    FeedSource.promises,
)
WEEKS = Feed(
    "pekan",
    "Pekan ini dalam janji",
    "Satu butir tiap pekan yang sudah selesai: janji yang baru, berubah, jatuh tempo, dan lewat",
    "/pekan/",
    "Belum ada pekan yang selesai sejak catatan pertama",
    FeedSource.weeks,
)
CORRECTIONS = Feed(
    "koreksi",
    "Koreksi dan pencabutan",
    "Setiap ralat, koreksi, hak jawab, pemutakhiran, dan pencabutan berita",
    "/koreksi/",
    "Kami belum mengoreksi atau mencabut berita",
    FeedSource.corrections,
)
ENDS = Feed(
    "masa-berlaku",
    "Masa berlaku perjanjian",
    "Pemberitahuan 90, 30, dan 7 hari sebelum perjanjian berakhir, dan pada hari terakhirnya",
    "/mou/status/akan-berakhir/",
    "Kami tidak mencatat perjanjian dengan hari terakhir yang diketahui pasti dan sudah dekat",
    FeedSource.ends,
)
ATTENTION = Feed(
    "perhatian",
    "Perlu perhatian",
    "Komitmen dan kegiatan yang terlambat atau belum kami temukan kabarnya",
    "/perhatian/",
    "Kami tidak mencatat komitmen atau kegiatan yang terlambat atau belum kami temukan kabarnya",
    FeedSource.attention,
)
FEEDS = (NEWS, PROMISES, WEEKS, AGREEMENTS, PROGRAMMES, CORRECTIONS, ENDS, ATTENTION)


def all_feeds(site: Site) -> tuple[Feed, ...]:
    """Give every feed of a site, in the order in which readers are offered them."""
    return (
        *FEEDS,
        *_categories(site),
        *_topics(site),
        *map(_of_programme, site.programmes),
        *map(_of_agreement, site.agreements),
        *map(_of_office, site.organisations),
    )


def _categories(site: Site) -> Iterable[Feed]:
    for shelf in by_category(site.posts, site.rules.categories):
        yield Feed(
            f"kategori/{shelf.slug}",
            f"Berita {shelf.name}",
            f"Berita dalam kategori {shelf.name}",
            f"/kategori/{shelf.slug}/",
            "Kami belum menerbitkan berita dalam kategori ini",
            partial(FeedSource.posts, posts=shelf.posts),
            group=CATEGORIES,
        )


def _topics(site: Site) -> Iterable[Feed]:
    for shelf in by_topic(site.posts):
        yield Feed(
            f"topik/{shelf.slug}",
            f"Topik: {shelf.name}",
            f"Berita dengan topik {shelf.name}",
            f"/topik/{shelf.slug}/",
            "Kami belum menerbitkan berita dengan topik ini",
            partial(FeedSource.posts, posts=shelf.posts),
            ONLY_RSS,
            TOPICS,
            full=False,
        )


def _of_programme(programme: Programme) -> Feed:
    return Feed(
        f"program/{programme.ref}",
        f"Program: {programme.title}",
        f"Peristiwa, perjanjian, dan berita program {programme.title}",
        programme.address,
        "Kami belum mencatat apa pun tentang program ini",
        partial(FeedSource.programme, programme=programme),
        ONLY_RSS,
        OF_PROGRAMMES,
        full=False,
    )


def _of_agreement(agreement: Agreement) -> Feed:
    name = agreement_name(agreement)
    return Feed(
        f"mou/{agreement.ref}",
        name,
        f"Perubahan, masa berlaku, komitmen, peristiwa, dan berita tentang {name}",
        agreement.address,
        "Kami belum mencatat apa pun tentang perjanjian ini",
        partial(FeedSource.agreement, agreement=agreement),
        ONLY_RSS,
        OF_AGREEMENTS,
        full=False,
    )


def _of_office(body: Organisation) -> Feed:
    return Feed(
        f"instansi/{body.ref}",
        f"Instansi: {body.name}",
        f"Perjanjian, peristiwa, dan berita yang menyebut {body.name}",
        body.address,
        "Kami belum mencatat perjanjian, peristiwa, atau berita yang menyebut instansi ini",
        partial(FeedSource.office, body=body),
        ONLY_RSS,
        OF_OFFICES,
        full=False,
    )


class Offers:
    """Which feeds a page offers to programs, the most specific first."""

    def __init__(self, feeds: Iterable[Feed]) -> None:
        self._links = {feed.page: feed.link for feed in feeds}

    def of(self, page: PageInfo) -> tuple[FeedLink, ...]:
        """Give the page's own feed, what it names, those of the pages above it, and the news."""
        above = (crumb.address for crumb in reversed(page.breadcrumb))
        places = (page.address, *above)
        found = [self._links[place] for place in places if place in self._links]
        return tuple(dict.fromkeys((*found[:1], *page.feeds, *found[1:], NEWS.link)))
