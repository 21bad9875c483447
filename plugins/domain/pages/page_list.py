"""Every page of the site: what it is called, what it says of itself, and what stands above it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from plugins.domain.core.publisher import Identity
from plugins.domain.feeds import feed_list
from plugins.domain.feeds.feed_list import Feed
from plugins.domain.pages.ledger_pages import LedgerPages
from plugins.domain.pages.pagination import Pager
from plugins.domain.pages.redirects import Movable, Redirects, places_and_pages, redirects
from plugins.domain.pages.service_pages import ServicePages
from plugins.domain.pages.week_pages import WeekPages
from plugins.domain.records.models import Agreement, Event, Page, Post, Programme
from plugins.domain.site.agreement_words import agreement_name, agreement_summary
from plugins.domain.site.counters import latest
from plugins.domain.site.headline import headline
from plugins.domain.site.lists.archives import Shelf, Year
from plugins.domain.site.lists.register import Choice
from plugins.domain.site.page_info import Crumb, PageInfo
from plugins.domain.site.post_words import post_summary
from plugins.domain.site.site import Site
from plugins.domain.values.distinct import distinct
from plugins.domain.values.moments import Moment
from plugins.domain.values.numbers import format_number
from plugins.domain.values.wording import format_day

_NEWS = Crumb("Berita", "/berita/")
_ARCHIVE = Crumb("Arsip", "/arsip/")
_PROGRAMMES = Crumb("Program", "/program/")
_AGREEMENTS = Crumb("Perjanjian", "/mou/")


class PageList:
    """What each page says of itself; no two pages of a kind share a title or description."""

    def __init__(self, site: Site, identity: Identity) -> None:
        self._site = site
        self._identity = identity

    @cached_property
    def service(self) -> ServicePages:
        """The pages about the whole site, and those of offices."""
        return ServicePages(self._site, self._identity)

    @cached_property
    def ledger(self) -> LedgerPages:
        """The pages of promises."""
        return LedgerPages(self._site, self._identity)

    @cached_property
    def weeks(self) -> WeekPages:
        """The pages of weeks."""
        return WeekPages(self._identity)

    @cached_property
    def feeds(self) -> tuple[Feed, ...]:
        """Every feed of the site."""
        return feed_list.all_feeds(self._site)

    @cached_property
    def _offers(self) -> feed_list.Offers:
        return feed_list.Offers(self.feeds)

    @cached_property
    def redirects(self) -> Redirects:
        """Where the old addresses of all records lead."""
        site = self._site
        moved: list[Movable] = [*site.posts, *site.pages, *site.programmes, *site.events]
        moved += site.agreements
        moved += (
            replace(one, old_addresses=tuple(places_and_pages(one))) for one in site.commitments
        )
        return redirects(moved)

    def home(self) -> PageInfo:
        region = self._identity.region
        return PageInfo(
            kind="index",
            address="/",
            title=self._identity.name,
            description=f"Berita, program, dan perjanjian {region}: apa yang dijanjikan, oleh "
            "siapa, dan apa buktinya.",
            feeds=tuple(feed.link for feed in feed_list.FEEDS),
            updated=latest(_changed(post) for post in self._site.posts),
        )

    def news(self, pager: Pager[Post]) -> PageInfo:
        return self._posts(
            PageInfo(
                kind="berita",
                address="/berita/",
                title="Berita",
                description=f"Semua berita {self._identity.region}, yang terbaru lebih dahulu.",
                feeds=(feed_list.NEWS.link,),
            ),
            pager,
        )

    def category(self, shelf: Shelf, pager: Pager[Post]) -> PageInfo:
        return self._posts(
            PageInfo(
                kind="kategori",
                address=f"/kategori/{shelf.slug}/",
                title=f"Berita {shelf.name}",
                description=f"Berita {self._identity.region} dalam kategori {shelf.name}: "
                f"{_posts_counted(shelf.posts)}.",
                breadcrumb=(_NEWS,),
                feeds=(feed_list.NEWS.link,),
            ),
            pager,
        )

    def topic(self, shelf: Shelf, pager: Pager[Post]) -> PageInfo:
        return self._posts(
            PageInfo(
                kind="topik",
                address=f"/topik/{shelf.slug}/",
                title=f"Topik: {shelf.name}",
                description=f"Berita {self._identity.region} dengan topik {shelf.name}: "
                f"{_posts_counted(shelf.posts)}.",
                breadcrumb=(_NEWS,),
                feeds=(feed_list.NEWS.link,),
            ),
            pager,
        )

    def archive(self) -> PageInfo:
        return PageInfo(
            kind="arsip",
            address="/arsip/",
            title="Arsip berita",
            description=f"Semua berita {self._identity.region} menurut tahun terbitnya.",
            breadcrumb=(_NEWS,),
            feeds=(feed_list.NEWS.link,),
            updated=latest(_changed(post) for post in self._site.posts),
        )

    def year(self, year: Year) -> PageInfo:
        return PageInfo(
            kind="arsip_tahun",
            address=year.address,
            title=f"Berita tahun {year.year}",
            description=f"Berita {self._identity.region} tahun {year.year} menurut bulannya: "
            f"{_posts_counted(year.posts)}.",
            breadcrumb=(_NEWS, _ARCHIVE),
            feeds=(feed_list.NEWS.link,),
            updated=latest(_changed(post) for post in year.posts),
        )

    def post(self, post: Post) -> PageInfo:
        category = self._site.rules.categories[post.category]
        return PageInfo(
            kind="article",
            address=post.address,
            title=self._titles[post.path],
            description=self._descriptions[post.path],
            breadcrumb=(_NEWS, Crumb(category, f"/kategori/{post.category}/")),
            feeds=(feed_list.NEWS.link,),
            updated=_changed(post),
        )

    def page(self, page: Page) -> PageInfo:
        return PageInfo(
            kind="page",
            address=page.address,
            title=self._titles[page.path],
            description=self._descriptions[page.path],
            updated=_iso(page.updated) if page.updated else None,
        )

    def programmes(self) -> PageInfo:
        return PageInfo(
            kind="program_daftar",
            address="/program/",
            title="Program",
            description=f"Program {self._identity.region} dan linimasanya: apa yang direncanakan, "
            "apa yang terjadi, dan apa buktinya.",
            feeds=(feed_list.PROGRAMMES.link,),
        )

    def programme(self, programme: Programme) -> PageInfo:
        return PageInfo(
            kind="program",
            address=programme.address,
            title=self._titles[programme.path],
            description=self._descriptions[programme.path],
            breadcrumb=(_PROGRAMMES,),
            feeds=(feed_list.PROGRAMMES.link,),
            updated=_last_change(programme, *self._site.events_of(programme)),
        )

    def register(self) -> PageInfo:
        return PageInfo(
            kind="mou_daftar",
            address="/mou/",
            title="Perjanjian",
            description="Daftar nota kesepahaman dan perjanjian kerja sama "
            f"{self._identity.region}: apa yang dijanjikan dan apa kelanjutannya.",
            feeds=(feed_list.AGREEMENTS.link,),
            updated=_last_change(*self._site.agreements),
        )

    def choice(self, choice: Choice) -> PageInfo:
        """Describe the register under one filter."""
        count = format_number(len(choice.agreements))
        return PageInfo(
            kind="mou_daftar",
            address=choice.address,
            title=f"Perjanjian menurut {choice.heading[:1].lower()}{choice.heading[1:]}",
            description=f"{count} perjanjian {self._identity.region}. {choice.heading}.",
            breadcrumb=(_AGREEMENTS,),
            feeds=(feed_list.AGREEMENTS.link,),
            updated=_last_change(*choice.agreements),
        )

    def agreement(self, agreement: Agreement) -> PageInfo:
        return PageInfo(
            kind="mou",
            address=agreement.address,
            title=self._titles[agreement.path],
            description=self._descriptions[agreement.path],
            breadcrumb=(_AGREEMENTS,),
            feeds=(feed_list.AGREEMENTS.link,),
            updated=_last_change(agreement),
        )

    def search(self) -> PageInfo:
        return PageInfo(
            kind="cari",
            address="/cari/",
            title="Cari",
            description="Mencari berita, program, perjanjian, dan instansi "
            f"{self._identity.region} menurut kata, nomor surat, atau singkatan.",
        )

    def subscribe(self) -> PageInfo:
        return PageInfo(
            kind="langganan",
            address="/langganan/",
            title="Langganan",
            description=f"Cara mengikuti kabar {self._identity.region} lewat umpan RSS: di ponsel, "
            "lewat surel, atau di saluran WhatsApp.",
            feeds=tuple(feed.link for feed in feed_list.FEEDS),
        )

    def not_found(self) -> PageInfo:
        return PageInfo(
            kind="404",
            address="/404.html",
            title="Halaman ini tidak ada",
            description="Alamat yang dibuka tidak ada di situs ini.",
            listed=False,
        )

    def moved(self, old: str, new: str) -> PageInfo:
        """Describe the page that leads from an old address to the present one."""
        return PageInfo(
            kind="redirect",
            address=old,
            title=f"Halaman dipindahkan ke {new}",
            description=f"Alamat {old} berganti menjadi {new}.",
            listed=False,
        )

    def with_moved(self, info: PageInfo) -> PageInfo:
        """Add what once stood on a page and is now elsewhere, and the feeds it offers."""
        moved = self.redirects.moved.get(info.address, ())
        return replace(info, moved=moved, feeds=self._offers.of(info))

    def _posts(self, first: PageInfo, pager: Pager[Post]) -> PageInfo:
        info = replace(
            first, address=pager.address, updated=latest(_changed(post) for post in pager.items)
        )
        if pager.number == 1:
            return info
        place = f"halaman {format_number(pager.number)} dari {format_number(pager.count)}"
        return replace(
            info,
            title=f"{first.title}, {place}",
            description=f"{first.description[:-1]}, {place}.",
            breadcrumb=(*first.breadcrumb, Crumb(first.title, first.address)),
        )

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        site = self._site
        forms = {post.path: _dated(post.title, post) for post in site.posts}
        for page in site.pages:
            forms[page.path] = (page.title, f"{page.title} (halaman)", f"{page.title} ({page.ref})")
        for programme in site.programmes:
            title = programme.title
            forms[programme.path] = (title, f"{title} (program)", f"{title} ({programme.ref})")
        for one in site.agreements:
            name = agreement_name(one)
            partner = site.organisation(one.parties[0].org).name
            forms[one.path] = (name, f"{name}, {partner}", f"{name} ({one.ref})")
        return distinct(forms)

    @cached_property
    def _descriptions(self) -> Mapping[str, str]:
        site = self._site
        forms = {post.path: _dated(post_summary(post), post) for post in site.posts}
        records: tuple[Page | Programme, ...] = (*site.pages, *site.programmes)
        for record in records:
            summary = record.summary
            forms[record.path] = (
                summary,
                f"{record.title}: {summary}",
                f"{summary} ({record.ref})",
            )
        for one in site.agreements:
            summary = f"{headline(site, one)}. {agreement_summary(site, one)}"
            forms[one.path] = (summary, f"{one.title}. {summary}", f"{summary} ({one.ref})")
        return distinct(forms)


def _dated(text: str, post: Post) -> tuple[str, str, str]:
    return text, f"{text} ({format_day(post.date.day)})", f"{text} ({post.ref})"


def _posts_counted(posts: Iterable[Post]) -> str:
    count = len(tuple(posts))
    return f"{format_number(count)} berita" if count else "belum kami isi berita"


def _changed(post: Post) -> str:
    moments = [post.updated or post.date, *(item.at for item in post.corrections)]
    if post.withdrawn:
        moments.append(post.withdrawn.at)
    return _iso(max(moments, key=lambda moment: moment.at))


def _iso(moment: Moment) -> str:
    return moment.isoformat() if moment.has_time else moment.day.isoformat()


def _last_change(*records: Programme | Event | Agreement) -> str | None:
    return latest(_iso(change.at) for record in records for change in record.changes)
