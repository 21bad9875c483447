"""Takes in one post after the other: compares with what is on disk, and writes what is new."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from plugins.domain.core.problems import Problem
from plugins.domain.core.rules import Rules
from plugins.domain.headers.document import Header, InvalidHeader, Plain, parse
from plugins.domain.records.declarations.field_types import Reading
from plugins.domain.records.declarations.schema import read_model
from plugins.domain.records.models import Post
from scraper.intake.decision import Action, Decision, Texts, carried, decide, same
from scraper.intake.duplicates import Duplicates, Match
from scraper.intake.joining import Joined, join
from scraper.intake.proposal import Proposals, propose
from scraper.model import hashes
from scraper.model.posts import Finding, RawPost, Record
from scraper.normalise.post_fields import Unusable, fold, normalise
from scraper.pictures import images
from scraper.reading.config import Config, SourceConfig
from scraper.reading.fetch import Fetched
from scraper.store.gone_mark import Unmarkable, mark
from scraper.store.image_store import Store
from scraper.store.state import Known, State, is_edited
from scraper.store.write import Composed, Disk, compose
from scraper.telling.report import Duplicate, SourceReport


@dataclass(frozen=True)
class Place:
    """What all sources of a run share: the project's folder, and what is in it."""

    root: Path
    config: Config
    state: State
    store: Store
    disk: Disk
    duplicates: Duplicates
    proposals: Proposals
    texts: Texts


@dataclass(frozen=True)
class Intake:
    """
    The intake of one source.

    ``load`` gives the bytes of a picture, ``live`` says that what the source offers is what stands
    there now; ``seen`` collects the references whose posts the source still has.
    """

    place: Place
    source: SourceConfig
    load: images.Load
    live: bool
    report: SourceReport
    seen: set[str] = field(default_factory=set)

    def take(self, page: Fetched, raw: RawPost) -> None:
        """Take one post in; raises OSError."""
        state = self.place.state
        identity, partial = fold(raw.id), bool(raw.lacks)
        found = same(state, identity, raw.url, partial=partial, source=self.source.name)
        owner = self._owner(found)
        try:
            record = normalise(raw, owner, self.place.config)
        except Unusable as error:
            self._problem(page, raw, error.finding)
            return
        refs = {known.ref for known in found}
        is_again = not refs.isdisjoint(self.seen)
        self.seen.update(refs)
        decision = decide(record, raw.lacks, found, state, self.place.texts)
        if is_again and _says_something_else(decision):
            self._problem(page, raw, _TOLD_TWICE)
            return
        if decision.action is Action.WRITE:
            match = self.place.duplicates.find(record, owner.name)
            if match:
                self._join(record, match)
                return
        self._act(page, raw, owner, decision)

    def _act(self, page: Fetched, raw: RawPost, owner: SourceConfig, decision: Decision) -> None:
        if decision.action is Action.NOTHING:
            self._settle(decision.path)
            if not self._unmark(decision):
                self.report.unchanged += 1
        elif decision.action is Action.KEEP:
            self._keep(decision.path, decision.finding)
        else:
            self._write(page, raw, owner, decision)

    def _owner(self, found: list[Known]) -> SourceConfig:
        """Give the source that a post came from first: its name stays, whoever offers it now."""
        name = found[0].source if found else self.source.name
        return self.place.config.sources.get(name, self.source)

    def _write(self, page: Fetched, raw: RawPost, owner: SourceConfig, decision: Decision) -> None:
        known, record = decision.known, decision.record
        if decision.action is Action.PROPOSE and self._is_proposed(decision):
            self._tell_proposal(decision)
            return
        before = self.place.disk.read(decision.path) if known else ""
        if known and not is_edited(known, before):
            record = replace(record, header=carried(parse(before)[0], record))
        elif known:
            record = replace(record, header=carried(_loosely(before), record))
        placed = images.place(record, self.load, self.place.store, owner.picture_licence)
        try:
            file = compose(
                placed.header,
                placed.body,
                source=owner.name,
                address=record.url or (known.address if known else ""),
                record=record.hash if placed.is_complete else hashes.of_incomplete(record.hash),
                gone=known.gone if known and not self.live else "",
            )
        except InvalidHeader as error:
            self._problem(page, raw, Finding(f"{error.finding}, tulisan dilewati", error.remedy))
            return
        shown = self._shown(decision.path)
        if problems := _problems(shown, file.header, self.place.config):
            self.report.problems.extend(problems)
            return
        if decision.action is Action.PROPOSE:
            self._propose(decision, before, file)
        elif file.text == before:
            self.report.unchanged += 1
        else:
            self._put(decision, file)
            self.report.lost.update(record.lost)
            self._notice(page, raw, (*record.findings, *placed.findings))

    def _put(self, decision: Decision, file: Composed) -> None:
        path, shown = decision.path, self._shown(decision.path)
        self.place.disk.write(path, file.text.encode())
        self.place.state.take(path, file.header)
        self.seen.add(self.place.state.ref(path))
        self._settle(path)
        if decision.action is Action.WRITE:
            self.report.written.append(shown)
            return
        self.report.updated.append(shown)
        if decision.known and decision.known.gone and self.live:
            self.report.returned.append(shown)

    def _propose(self, decision: Decision, before: str, file: Composed) -> None:
        known = decision.known
        base = self.place.texts.earlier(decision.path, known.written) if known else None
        path = self.place.proposals.path(self.place.state.ref(decision.path))
        self.place.disk.write(path, propose(before, file.text, base).encode())
        self._tell_proposal(decision)

    def _is_proposed(self, decision: Decision) -> bool:
        ref = self.place.state.ref(decision.path)
        full = decision.record.hash
        return any(
            self.place.proposals.is_fresh(ref, record, decision.path)
            for record in (full, hashes.of_incomplete(full))
        )

    def _tell_proposal(self, decision: Decision) -> None:
        proposal = self._shown(self.place.proposals.path(self.place.state.ref(decision.path)))
        self.report.proposals.append(proposal)
        finding = Finding(
            f"sumber berubah dan berkas ini juga disunting, berkas dibiarkan; usulan: {proposal}",
            "selesaikan usulan itu lalu salin menggantikan berkas ini, atau, bila berkas ini "
            f'sudah benar, tulis pada bagian import: record: "{decision.record.hash}"',
        )
        self._unmark(decision)
        self._keep(decision.path, finding)

    def _settle(self, path: Path) -> None:
        if self.place.proposals.are_there:
            self.place.disk.remove(self.place.proposals.path(self.place.state.ref(path)))

    def _keep(self, path: Path, finding: Finding) -> None:
        shown = self._shown(path)
        self.report.kept.append(shown)
        self.report.problems.append(Problem(shown, 1, finding.finding, finding.remedy))

    def _join(self, record: Record, match: Match) -> None:
        known, shown = match.known, self._shown(match.known.path)
        outcome = Joined.BY_HAND
        if known.is_imported:
            outcome = self._note_elsewhere(record, known)
        duplicate = Duplicate(
            file=shown,
            id=record.id,
            url=record.url,
            title=str(record.header["title"]),
            likeness=match.likeness,
            by_address=match.by_address,
            decision=outcome.value,
        )
        self.report.duplicates.append(duplicate)

    def _note_elsewhere(self, record: Record, known: Known) -> Joined:
        text = self.place.disk.read(known.path)
        joined = join(text, record, known)
        if joined is None:
            return Joined.KNOWN
        if is_edited(known, text):
            entry = joined.entry
            lines = ", ".join(f'{key}: "{value}"' for key, value in entry.items())
            finding = Finding(
                f"tulisan yang sama terbit juga di {entry['name']}, berkas ini sudah disunting "
                "jadi dibiarkan",
                f"tambahkan di berkas ini: also_published: [{{{lines}}}], atau not_duplicate_of: "
                f'["{record.id}"] bila bukan tulisan yang sama',
            )
            self._keep(known.path, finding)
            return Joined.EDITED
        self.place.disk.write(known.path, joined.file.text.encode())
        self.place.state.take(known.path, joined.file.header)
        self.report.joined += 1
        return Joined.JOINED

    def _unmark(self, decision: Decision) -> bool:
        """Take ``gone`` off a post that its source has again."""
        known = decision.known
        if known is None or not known.gone or not self.live:
            return False
        self.set_mark(known, "")
        return True

    def set_mark(self, known: Known, gone: str) -> None:
        """Mark a post as gone at its source, or take the mark off; raises OSError."""
        try:
            marked = mark(known.path, self.place.disk.read(known.path), gone)
        except Unmarkable as error:
            self._keep(known.path, error.finding)
            return
        self.place.disk.write(known.path, marked.encode())
        self.place.state.take(known.path, parse(marked)[0])
        self.report.marked += 1
        (self.report.gone if gone else self.report.returned).append(self._shown(known.path))

    def _notice(self, page: Fetched, raw: RawPost, findings: tuple[Finding, ...]) -> None:
        self.report.notices.extend(at(page, raw, finding) for finding in findings)

    def _problem(self, page: Fetched, raw: RawPost, finding: Finding) -> None:
        self.report.problems.append(at(page, raw, finding))

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.place.root).as_posix()


# The first one counts, in this run and in the next one: otherwise each would undo the other.
_TOLD_TWICE = Finding(
    "sumber memuat dua tulisan berbeda dengan id atau alamat yang sama, hanya yang pertama dipakai",
    "impor lagi; bila tetap begitu, hapus salah satunya di sumbernya",
)


def _says_something_else(decision: Decision) -> bool:
    known = decision.known
    again = known is not None and known.record == hashes.of_incomplete(decision.record.hash)
    return decision.action in {Action.UPDATE, Action.PROPOSE} and not again


def at(page: Fetched, raw: RawPost, finding: Finding) -> Problem:
    """Say of a finding where it stands in its source: on the web, the page of the post itself."""
    if page.url and raw.url:
        return Problem(raw.url, 1, finding.finding, finding.remedy)
    return Problem(page.address, raw.line, finding.finding, finding.remedy)


def _loosely(text: str) -> Mapping[str, Plain]:
    try:
        return parse(text)[0]
    except InvalidHeader:
        return {}


def _problems(shown: str, header: Header, config: Config) -> list[Problem]:
    """Hold what is about to be written against the contract; a post that breaks it stays out."""
    reading = Reading(
        shown, Rules(zone=config.zone, categories=dict.fromkeys(config.categories, ""))
    )
    read_model(Post, header, reading)
    return reading.problems
