"""The way of a post: fetch, parse, normalise, write; one broken source never stops the others."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from plugins.domain.fields import Reading
from plugins.domain.frontmatter import Header, InvalidHeader
from plugins.domain.models import Post
from plugins.domain.problems import Problem
from plugins.domain.rules import Rules
from plugins.domain.schema import read_model
from scraper import images
from scraper.config import Config, SourceConfig
from scraper.fetch import Fetch, Fetched, Unreachable
from scraper.image_store import Store
from scraper.kinds import KINDS
from scraper.normalise import Unusable, normalise
from scraper.posts import PUBLISHED, Finding, Other, RawPost, Record, Unread
from scraper.report import Report, SourceReport
from scraper.safe_xml import InvalidXML
from scraper.sources.source import Source
from scraper.state import Known, State
from scraper.write import Action, Decision, compose, decide


@dataclass(frozen=True)
class Choice:
    """Which posts of a source a run takes: those since a day, and at most so many."""

    since: dt.date | None = None
    limit: int | None = None


@dataclass(frozen=True)
class Importer:
    """
    One run over some sources.

    ``root`` is the project's folder, ``write`` puts bytes at a path and does nothing in a trial.
    """

    root: Path
    config: Config
    fetch: Fetch
    write: Callable[[Path, bytes], None]
    dry_run: bool = False

    def run(self, sources: list[SourceConfig], choice: Choice) -> Report:
        """Import from each source in turn and tell what became of every entry."""
        state = State.read(self.root / "content" / "berita")
        store = Store(self.root / "content" / "gambar", self.write)
        report = Report(self.dry_run, problems=list(state.problems))
        for config in sources:
            one = _SourceRun(self, config, state, store, SourceReport(config.name))
            one.run(KINDS[config.kind](config), choice)
            report.sources.append(one.report)
        return report


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


@dataclass(frozen=True)
class _SourceRun:
    importer: Importer
    config: SourceConfig
    state: State
    store: Store
    report: SourceReport

    def run(self, source: Source, choice: Choice) -> None:
        try:
            for page, raw in islice(self._chosen(source, choice.since), choice.limit):
                self._take(page, raw)
        except (Unreachable, InvalidXML) as error:
            line = getattr(error, "line", 1)
            self.report.problems.append(Problem(error.address, line, error.finding, error.remedy))
        except OSError as error:
            finding = f"tidak dapat ditulis ({error.strerror})"
            problem = Problem(
                str(error.filename or "content"), 1, finding, "periksa cakram dan izin"
            )
            self.report.problems.append(problem)

    def _chosen(self, source: Source, since: dt.date | None) -> Iterator[tuple[Fetched, RawPost]]:
        """Give the posts to import, and count the rest."""
        for page, entry in read(source, self.importer.fetch, since):
            if isinstance(entry, Unread):
                found = entry.finding
                self.report.problems.append(Problem(entry.address, 1, found.finding, found.remedy))
            elif isinstance(entry, Other):
                self.report.skipped[entry.kind] += 1
            elif entry.status != PUBLISHED:
                self.report.skipped[entry.status] += 1
                self._notice(page, entry, entry.findings)
            elif since and _day(entry, self.importer.config) < since:
                self.report.skipped["older"] += 1
            else:
                yield page, entry

    def _take(self, page: Fetched, raw: RawPost) -> None:
        try:
            record = normalise(raw, self.config, self.importer.config)
        except Unusable as error:
            self._problem(page, raw, error.finding)
            return
        decision = decide(record, self.state)
        if decision.action is Action.NOTHING:
            self.report.unchanged += 1
        elif decision.action is Action.KEEP:
            shown = self._shown(decision.path)
            self.report.kept.append(shown)
            self.report.problems.append(Problem(shown, 1, decision.finding, decision.remedy))
        else:
            self._write(page, raw, record, decision)

    def _write(self, page: Fetched, raw: RawPost, record: Record, decision: Decision) -> None:
        placed = images.place(record, self._load, self.store, self.config.picture_licence)
        try:
            file = compose(
                placed.header,
                placed.body,
                source=self.config.name,
                address=record.url,
                record=record.hash,
            )
        except InvalidHeader as error:
            self._problem(page, raw, Finding(f"{error.finding}, tulisan dilewati", error.remedy))
            return
        shown = self._shown(decision.path)
        if problems := _problems(shown, file.header, self.importer.config):
            self.report.problems.extend(problems)
            return
        self.importer.write(decision.path, file.text.encode())
        self.state.add(Known(decision.path, record.id, self.config.name, record.hash, file.written))
        new = decision.action is Action.WRITE
        (self.report.written if new else self.report.updated).append(shown)
        self.report.lost.update(record.lost)
        self._notice(page, raw, (*record.findings, *placed.findings))

    def _load(self, url: str) -> bytes:
        return images.load(url, self.config, self.importer.fetch)

    def _notice(self, page: Fetched, raw: RawPost, findings: tuple[Finding, ...]) -> None:
        self.report.notices.extend(_at(page, raw, finding) for finding in findings)

    def _problem(self, page: Fetched, raw: RawPost, finding: Finding) -> None:
        self.report.problems.append(_at(page, raw, finding))

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.importer.root).as_posix()


def _at(page: Fetched, raw: RawPost, finding: Finding) -> Problem:
    return Problem(page.address, raw.line, finding.finding, finding.remedy)


def _day(raw: RawPost, config: Config) -> dt.date:
    published = raw.published
    if isinstance(published, dt.datetime):
        return published.astimezone(config.zone).date()
    return published or dt.date.max


def _problems(shown: str, header: Header, config: Config) -> list[Problem]:
    """Hold what is about to be written against the contract; a post that breaks it stays out."""
    reading = Reading(
        shown, Rules(zone=config.zone, categories=dict.fromkeys(config.categories, ""))
    )
    read_model(Post, header, reading)
    return reading.problems
