"""The way of a post: fetch, parse, normalise, write; one broken source never stops the others."""

import datetime as dt
import errno
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeGuard

from plugins.domain.core.problems import Problem
from plugins.domain.core.rules import Rules
from scraper.intake import gone
from scraper.intake.decision import Texts
from scraper.intake.duplicates import Duplicates
from scraper.intake.homecoming import Homecoming
from scraper.intake.intake import Intake, at
from scraper.intake.judge import Judge, read_lists
from scraper.intake.late_links import bring_home
from scraper.intake.place import Place
from scraper.intake.proposal import Proposals
from scraper.model.posts import PUBLISHED, Other, RawPost, Remark, Unread
from scraper.normalise.post_fields import fold
from scraper.pictures import images
from scraper.reading.config import Config, SourceConfig
from scraper.reading.fetch import Fetch, Fetched, Unreachable
from scraper.reading.safe_xml import InvalidXML
from scraper.sources.common.source import Source
from scraper.sources.given import Given
from scraper.sources.kinds import KINDS
from scraper.store import history
from scraper.store.image_store import Store
from scraper.store.importer_marks import ImporterMarks
from scraper.store.state import Known, State
from scraper.store.write import Disk, NotPlaced
from scraper.suggestions.project import Project
from scraper.telling.progress import Progress, Silence
from scraper.telling.report import Report, SourceReport

_SHOWN = 10
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO})
PROPOSALS = ".cache/scraper/usulan"
MARKS = ".cache/scraper/pengimpor.json"


@dataclass(frozen=True)
class Choice:
    """Which posts of a source a run takes: those since a day, and at most so many."""

    since: dt.date | None = None
    limit: int | None = None

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return self.since is None and self.limit is None


@dataclass(frozen=True)
class Importer:
    """
    One run over some sources.

    ``root`` is the project's folder; ``files`` opens what the list of sources names in it, ``web``
    what live sources offer; ``disk`` keeps what is written, or seems to; ``today`` is the day by
    which the check of the site judges, ``passed_over`` names checks that say nothing; ``contact``
    is where to write about the site, which is nobody's private address.
    """

    root: Path
    config: Config
    files: Fetch
    web: Fetch
    disk: Disk
    today: dt.date
    passed_over: frozenset[str] = frozenset()
    contact: str = ""
    dry_run: bool = False
    progress: Progress = field(default_factory=Silence)

    def run(self, sources: Sequence[SourceConfig | Given], choice: Choice) -> Report:
        """Import from each source, listed or handed over, and tell what became of every entry."""
        place = self._place()
        marks = ImporterMarks.read(self.root / MARKS)
        report = Report(self.dry_run, problems=list(place.state.problems))
        for number, source in enumerate(sources, 1):
            given = source if isinstance(source, Given) else None
            config = source.config if isinstance(source, Given) else source
            self.progress.start(config.name, number, len(sources))
            told = SourceReport(config.name, by_another=marks.is_another(config.name))
            one = _SourceRun(self, place, config, told, given)
            report.sources.append(one.run(choice))
            if choice.is_all:
                one.remember(marks)
            self.progress.finish(one.report.lines(dry_run=self.dry_run))
        return report

    def _place(self) -> Place:
        state = State.read(self.root / "content" / "berita")
        rules = Rules(
            zone=self.config.zone,
            categories=dict.fromkeys(self.config.categories, ""),
            contact=self.contact,
        )
        return Place(
            root=self.root,
            config=self.config,
            state=state,
            store=Store(self.root / "content" / "gambar", self.disk.write),
            disk=self.disk,
            duplicates=Duplicates(state, self.disk.read, self.config.towns),
            proposals=Proposals(self.root / PROPOSALS),
            texts=Texts(self.disk.read, history.find),
            judge=Judge(rules, self.today, self.passed_over, read_lists(self.root)),
            homecoming=Homecoming(state, self.today),
            project=Project(self.root),
        )


def read(
    source: Source, fetch: Fetch, since: dt.date | None = None
) -> Iterator[tuple[Fetched, RawPost | Other | Unread]]:
    """Give every entry of a source with the page it stands on; raises Unreachable, InvalidXML."""
    for page in source.pages(fetch, since):
        if isinstance(page, Unread):
            yield Fetched(page.address), page
            continue
        for entry in source.parse(page):
            yield page, entry


@dataclass
class _SourceRun:
    importer: Importer
    place: Place
    config: SourceConfig
    report: SourceReport
    given: Given | None = None
    whole: bool = True
    poor: bool = False

    def run(self, choice: Choice) -> SourceReport:
        kind = KINDS[self.config.kind]
        fetch = self.importer.web if self._is_live else self.importer.files
        intake = Intake(self.place, self.config, self._loader(fetch), self._is_live)
        try:
            self._read_all(kind(self.config), fetch, intake, choice)
            for shown in bring_home(self.place):
                if shown not in (*self.report.written, *self.report.updated):
                    self.report.updated.append(shown)
        except OSError as error:
            self._unwritten(error)
        try:
            self.importer.disk.flush()
        except NotPlaced as error:
            for path, reason in error.failures.items():
                self._unwritten(OSError(reason.errno, reason.strerror, str(path)))
                self._withdraw(path)
        except OSError as error:
            self._unwritten(error)
        return self.report

    def remember(self, marks: ImporterMarks) -> None:
        """Keep that this importer has read the source, so that a change is told as its own once."""
        if not self.report.problems or self.report.changes:
            try:
                marks.keep(self.config.name, self.importer.disk)
                self.importer.disk.flush()
            except (OSError, NotPlaced):
                return  # the next import tells it once more

    @property
    def _is_live(self) -> bool:
        """Whether what is read is what stands at the source now."""
        if self.given is not None:
            return bool(self.given.page.url)
        return KINDS[self.config.kind].live

    def _unwritten(self, error: OSError) -> None:
        """Say what could not be written, each cause and place once."""
        finding = f"tidak dapat ditulis ({error.strerror})"
        path = Path(str(error.filename or "content"))
        root = self.importer.root
        shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
        problem = Problem(shown, 1, finding, "periksa cakram dan izin, lalu impor lagi")
        if problem not in self.report.problems:
            self.report.problems.append(problem)

    def _withdraw(self, path: Path) -> None:
        self.report.withdraw(self.place.shown(path))
        if path.suffix == ".md" and path.is_relative_to(self.importer.root / "content" / "berita"):
            self.place.state.read_again(path)

    def _read_all(self, source: Source, fetch: Fetch, intake: Intake, choice: Choice) -> None:
        try:
            self._walk(source, fetch, intake, choice)
            if self._is_whole(choice):
                self._mark_gone(intake, fetch)
        except (Unreachable, InvalidXML) as error:
            line = getattr(error, "line", 1)
            self.report.problems.append(Problem(error.address, line, error.finding, error.remedy))

    def _is_whole(self, choice: Choice) -> bool:
        """Tell whether every post that the source still has was met."""
        kind = KINDS[self.config.kind]
        return self.given is None and kind.live and kind.whole and choice.is_all and self.whole

    def _loader(self, fetch: Fetch) -> images.Load:
        if self.given is not None and self.given.load is not None:
            return self.given.load
        if self._is_live:
            return lambda url: images.load_from_web(url, fetch)
        return lambda url: images.load(url, self.config, fetch)

    def _walk(self, source: Source, fetch: Fetch, intake: Intake, choice: Choice) -> None:
        taken = 0
        found = self._handed() if self.given else read(source, fetch, choice.since)
        for entries, (page, entry) in enumerate(found, 1):
            if self._is_chosen(entry, page, intake, choice.since):
                self._take(intake, page, entry)
                taken += 1
            self.importer.progress.step(entries, self.report.changes)
            if taken == choice.limit:
                return

    def _handed(self) -> Iterator[tuple[Fetched, RawPost | Other | Unread]]:
        if self.given is not None:
            for entry in self.given.entries():
                yield self.given.page, entry

    def _take(self, intake: Intake, page: Fetched, raw: RawPost) -> None:
        """Take a post in; one that has no place on disk stops no other, a full disk stops all."""
        try:
            self.report.fold(intake.take(page, raw))
        except OSError as error:
            if error.errno in _FULL:
                raise
            self._unwritten(error)

    def _is_chosen(
        self,
        entry: RawPost | Other | Unread,
        page: Fetched,
        intake: Intake,
        since: dt.date | None,
    ) -> TypeGuard[RawPost]:
        """Tell whether an entry is a post to import, and count it if it is not."""
        if isinstance(entry, Unread):
            self._unread(entry, intake)
        elif isinstance(entry, Other):
            self.report.skipped[entry.kind] += 1
            if entry.kind == "page":
                self.report.pages.append(fold(entry.title) or "(tanpa judul)")
            if entry.type:
                titles = self.report.types.setdefault(fold(entry.type), [])
                titles.append(fold(entry.title) or "(tanpa judul)")
        elif entry.status != PUBLISHED:
            self.report.skipped[entry.status] += 1
            self.report.notices.extend(at(page, entry, finding) for finding in entry.findings)
        elif since and _day(entry, self.importer.config) < since:
            self.report.skipped["older"] += 1
        else:
            return True
        return False

    def _unread(self, entry: Unread, intake: Intake) -> None:
        found = entry.finding
        problem = Problem(entry.address, 1, found.finding, found.remedy)
        if isinstance(entry, Remark):
            self.poor = True
            self.report.notices.append(problem)
            return
        if not entry.gone:
            self.whole = False
            self.report.problems.append(problem)
            return
        known = [
            post
            for post in self.place.state.find_address(entry.address)
            if post.is_imported and post.source == self.config.name and not post.gone
        ]
        for post in known:
            self.report.fold(intake.set_mark(post, gone.STATUS))
        if not known:
            self.report.notices.append(problem)

    def _tell_unmet(self, posts: list[Known], intake: Intake) -> None:
        """Say which posts a poorer way did not show: they may still be there."""
        refs = [intake.place.shown(post.path) for post in posts]
        more = f" dan {len(refs) - _SHOWN} lagi" if len(refs) > _SHOWN else ""
        finding = (
            f"{len(refs)} tulisan tidak terbaca lewat jalan ini: {', '.join(refs[:_SHOWN])}{more}"
        )
        remedy = "berkasnya disimpan; buka REST situs itu, atau impor dari ekspornya"
        self.report.problems.append(Problem(self.config.site, 1, finding, remedy))

    def _mark_gone(self, intake: Intake, fetch: Fetch) -> None:
        posts = gone.missing(intake)
        if self.poor and posts:
            self._tell_unmet(posts, intake)
        if len(posts) > gone.MOST:
            finding = f"{len(posts)} tulisan tidak lagi ada dalam daftar sumber, belum ditandai"
            problem = Problem(
                self.config.site or self.config.name, 1, finding, "periksa apakah situsnya berubah"
            )
            self.report.notices.append(problem)
            return
        for known, status in gone.confirmed(posts, fetch):
            self.report.fold(intake.set_mark(known, status))


def _day(raw: RawPost, config: Config) -> dt.date:
    published = raw.published
    if isinstance(published, dt.datetime):
        return published.astimezone(config.zone).date()
    return published or dt.date.max
