"""What a build knows before its first page: made once, asked by reader, templates and writers."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pelican import Pelican, signals

from plugins.build import renderings
from plugins.build.examination import examine
from plugins.build.history import Memory, read_book
from plugins.build.outputs.kept_output import KeptOutput
from plugins.build.outputs.page_writer import BUILD
from plugins.build.outputs.questions import Questions
from plugins.build.outputs.value_digests import Digests
from plugins.build.settings import build_day, forms_host, imprint, rules
from plugins.build.site_pages import SitePages
from plugins.domain.core.imprint import Imprint
from plugins.domain.core.publisher import Identity
from plugins.domain.drawings.cards import Cards
from plugins.domain.history.words import Historian
from plugins.domain.pages.page_list import PageList
from plugins.domain.records.publication import public
from plugins.domain.site.published_files import published_files
from plugins.domain.site.site import Site
from plugins.domain.weeks.week_report import WeekReport, week_reports
from plugins.files.disk_cache import DiskCache
from plugins.media.card_drawing import CardDrawing
from plugins.media.pictures import Pictures
from plugins.media.share_cards import ShareCards

# What a process that builds again keeps of the build before.
_LAST: dict[str, Digests] = {}


@dataclass(frozen=True)
class Folders:
    """Where a build finds things and puts them; ``kept`` is None where every build is a new one."""

    content: Path
    theme: Path
    cache: Path
    output: Path
    kept: Path | None = None

    @property
    def static(self) -> Path:
        """Where the files of the theme lie that pages name."""
        return self.theme / "static"


@dataclass(frozen=True)
class Options:
    """How much goes into one page or feed, whom feeds tell at once, and what shows beside."""

    posts_a_page: int = 20
    items_a_feed: int = 50
    hub: str | None = None
    drafts: bool = False
    federation: bool = False
    # Where forms in the public site write, as the setting FORMULIR says it.
    forms: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Build:
    """The site of a day with all that goes out beside its words."""

    site: Site
    imprint: Imprint
    folders: Folders
    options: Options = field(default_factory=Options)
    history: Historian | None = None
    files: frozenset[str] = frozenset()
    digests: Digests = field(default_factory=Digests)

    @property
    def identity(self) -> Identity:
        """Whose site it is."""
        return self.imprint.identity

    @cached_property
    def pages(self) -> SitePages:
        """The pages: what each is called, and which were written."""
        return SitePages(self.site, PageList(self.site, self.identity))

    @cached_property
    def weeks(self) -> tuple[WeekReport, ...]:
        """What is told of each week, for its page and its entry in a feed."""
        return week_reports(self.site, self.history)

    @cached_property
    def cards(self) -> ShareCards:
        """The cards of the pages."""
        return ShareCards(Cards(self.site, self.identity), CardDrawing(self.folders.theme))

    @cached_property
    def pictures(self) -> Pictures:
        """The pictures that records name, in all their sizes."""
        cache = DiskCache(self.folders.cache / "gambar")
        cache.forget()
        pictures = (name for name in self.files if name.startswith("gambar/"))
        named = (name.removeprefix("gambar/") for name in pictures)
        return Pictures(self.folders.content, cache, named)

    @cached_property
    def questions(self) -> Questions:
        """What pages ask of the site, each question noted."""
        return Questions(self.site, self.digests)

    @cached_property
    def output(self) -> KeptOutput:
        """Where everything is written, beside what the build before has left there."""
        return KeptOutput(self.folders.output, self.folders.kept, self.questions)


def build_of(settings: Mapping[str, Any]) -> Build:
    """Give the build that Pelican is at."""
    build: Build = settings[BUILD]
    return build


def make(settings: Mapping[str, Any]) -> Build:
    """Read and check everything; content with a problem ends the build."""
    folders = _folders(settings)
    options = Options(
        posts_a_page=settings["BERITA_PER_HALAMAN"],
        items_a_feed=settings["BUTIR_PER_UMPAN"],
        hub=settings["WEBSUB_HUB"],
        drafts=settings["TAMPILKAN_KONSEP"],
        federation=settings["FEDERASI"],
        forms=forms_host(settings),
    )
    site, assets = _published(folders.content, settings, drafts=options.drafts)
    _LAST["digests"] = Digests(_LAST.get("digests"))
    return Build(
        site=site,
        imprint=imprint(settings),
        folders=folders,
        options=options,
        history=_history(site, settings),
        files=frozenset(published_files(site)) & assets,
        digests=_LAST["digests"],
    )


def _folders(settings: Mapping[str, Any]) -> Folders:
    cache = Path(settings["SIMPANAN"])
    is_kept = settings["MESIN_CEPAT"] and not settings["DELETE_OUTPUT_DIRECTORY"]
    return Folders(
        content=Path(settings["PATH"]),
        theme=Path(settings["THEME"]),
        cache=cache,
        output=Path(settings["OUTPUT_PATH"]),
        kept=cache / "keluaran" if is_kept else None,
    )


def _published(
    content: Path, settings: Mapping[str, Any], *, drafts: bool
) -> tuple[Site, frozenset[str]]:
    """Give the site of the day, and the names of all files that stand beside the texts."""
    found = examine(content, settings, only_errors=True)
    if found.checked.errors:
        for problem in found.checked.errors:
            sys.stderr.write(f"{problem}\n")
        raise SystemExit(f"Situs tidak dibangun: {len(found.checked.errors)} kesalahan pada isi.")
    today, records = build_day(settings), found.checked.records
    shown = records if drafts else public(records, today)
    return Site(shown, today, rules(settings), found.images), found.files.assets


def _history(site: Site, settings: Mapping[str, Any]) -> Historian | None:
    """Give what tells the history of the published records; nothing where it is not wanted."""
    if not settings["RIWAYAT_GIT"]:
        return None
    memory = Memory(Path(settings["CACHE_PATH"]) / "riwayat")
    book = read_book(Path(settings["PATH"]), memory, site.rules.zone)
    return Historian(book, site.records, site.rules.zone, settings["RIWAYAT_TANPA_NILAI"])


def begin(pelican: Pelican) -> None:
    """Pelican's hook before anything is built: read, check, and make what pages will name."""
    renderings.begin(pelican)
    build = make(pelican.settings)
    build.pictures.make_all()
    pelican.settings[BUILD] = build


def register() -> None:
    """Pelican's hook."""
    signals.initialized.connect(begin)
