"""Takes in one post after the other: compares with what is on disk, and writes what is new."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from plugins.domain.core.problems import Problem
from plugins.domain.headers.document import InvalidHeader, Plain
from scraper.intake import claims, elsewhere
from scraper.intake.decision import Action, Decision, carried, decide, same
from scraper.intake.judge import as_draft, as_published, held_back, refused
from scraper.intake.offers import offers
from scraper.intake.place import Place
from scraper.intake.proposal import propose
from scraper.model import hashes
from scraper.model.posts import Finding, RawPost
from scraper.normalise.post_fields import Unusable, fold, normalise
from scraper.pictures import images
from scraper.pictures.kept_pictures import files_of
from scraper.reading.config import SourceConfig
from scraper.reading.fetch import Fetched
from scraper.store.gone_mark import Unmarkable, mark
from scraper.store.parsed import parsed
from scraper.store.state import Known, is_edited
from scraper.store.write import Composed, compose
from scraper.telling.outcome import Outcome


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
    seen: set[str] = field(default_factory=set)

    def take(self, page: Fetched, raw: RawPost) -> Outcome:
        """Take one post in and tell what became of it; raises OSError."""
        state, config = self.place.state, self.place.config
        identity, partial = fold(raw.id), bool(raw.lacks)
        found = same(state, identity, raw.url, partial=partial, source=self.source.name)
        strange = next((known for known in found if self._is_strange(known, raw)), None)
        if strange is not None:
            return _told(page, raw, claims.claimed(strange, self.source))
        owner = self._owner(found)
        try:
            record = normalise(raw, owner, config)
        except Unusable as error:
            return _told(page, raw, Finding(error.finding, error.remedy))
        refs = {known.ref for known in found}
        is_again = not refs.isdisjoint(self.seen)
        self.seen.update(refs)
        decision = decide(record, raw.lacks, found, state, self.place.texts)
        if is_again and _says_something_else(decision):
            return _told(page, raw, _TOLD_TWICE)
        if decision.action is Action.WRITE:
            match = self.place.duplicates.find(record, owner.name)
            if match:
                return elsewhere.joined(self.place, record, match)
        return self._act(page, raw, owner, decision)

    def _is_strange(self, known: Known, raw: RawPost) -> bool:
        if not known.is_imported:
            return False
        return not claims.may_change(self.source, raw.url, known, self.place.config)

    def _act(self, page: Fetched, raw: RawPost, owner: SourceConfig, decision: Decision) -> Outcome:
        if decision.action is Action.NOTHING:
            self._settle(decision.path)
            known = decision.known
            if known is not None and known.is_draft:
                return self._again(known)
            return self._unmark(decision) or Outcome(unchanged=1)
        if decision.action is Action.KEEP:
            return self.place.keep(decision.path, decision.finding)
        return self._write(page, raw, owner, decision)

    def _owner(self, found: list[Known]) -> SourceConfig:
        """Give the source that a post came from first: its name stays, whoever offers it now."""
        name = found[0].source if found else self.source.name
        return self.place.config.sources.get(name, self.source)

    # --- writing ----------------------------------------------------------------------------------

    def _write(
        self, page: Fetched, raw: RawPost, owner: SourceConfig, decision: Decision
    ) -> Outcome:
        known, record = decision.known, decision.record
        if decision.action is Action.PROPOSE and self._is_proposed(decision):
            return self._tell_proposal(decision)
        before = self.place.disk.read(decision.path) if known else ""
        kept: list[str] = []
        if known:
            header, body = _loosely(before)
            record = replace(record, header=carried(header, record))
            kept = files_of(header, body)
        placed = images.place(record, self.load, self.place.store, owner.picture_licence, kept)
        body = self.place.homecoming.body(placed.body, self.place.state.ref(decision.path))

        def file_of(header: Mapping[str, Plain]) -> Composed:
            return compose(
                header,
                body,
                source=owner.name,
                address=record.url or (known.address if known else ""),
                record=record.hash if placed.is_complete else hashes.of_incomplete(record.hash),
                gone=known.gone if known and not self.live else "",
            )

        try:
            file = file_of(placed.header)
        except InvalidHeader as error:
            return _told(page, raw, Finding(f"{error.finding}, tulisan dilewati", error.remedy))
        if decision.action is Action.PROPOSE:
            return self._propose(decision, before, file)
        shown = self.place.shown(decision.path)
        if file.text == before:  # what the check accepted, and what it said of it, stands
            return Outcome(unchanged=1)
        errors = self.place.errors(decision.path, file.text, placed.files)
        if errors:
            file = file_of(as_draft(placed.header))
            if hopeless := self.place.errors(decision.path, file.text, placed.files):
                return _told(page, raw, *refused(hopeless))
        problems = Outcome(problems=tuple(held_back(errors)), drafts=(shown,) if errors else ())
        if file.text == before:
            return problems + Outcome(unchanged=1)
        findings = (*record.findings, *placed.findings)
        notices = tuple(at(page, raw, finding) for finding in findings)
        offered = offers(self.place.project, shown, record, placed.header)
        told = Outcome(lost=record.lost, notices=notices, suggestions=offered)
        return self._put(decision, file) + told + problems

    def _put(self, decision: Decision, file: Composed) -> Outcome:
        path, shown = decision.path, self.place.shown(decision.path)
        self.place.put(path, file)
        self.seen.add(self.place.state.ref(path))
        self._settle(path)
        if decision.action is Action.WRITE:
            return Outcome(written=(shown,))
        is_back = decision.known is not None and decision.known.gone and self.live
        return Outcome(updated=(shown,), returned=(shown,) if is_back else ())

    def _again(self, known: Known) -> Outcome:
        """Publish a draft that the check would let pass by now, else say again what it lacks."""
        shown, text = self.place.shown(known.path), self.place.disk.read(known.path)
        if is_edited(known, text):
            return Outcome(unchanged=1)
        header, body = parsed(text)
        file = compose(
            as_published(header),
            body,
            source=known.source,
            address=known.address,
            record=known.record,
            gone=known.gone,
        )
        files = images.named(header, body)
        if errors := self.place.errors(known.path, file.text, files):
            return Outcome(unchanged=1, problems=tuple(held_back(errors)), drafts=(shown,))
        self.place.put(known.path, file)
        return Outcome(updated=(shown,))

    # --- what an editor changed -------------------------------------------------------------------

    def _propose(self, decision: Decision, before: str, file: Composed) -> Outcome:
        known = decision.known
        base = self.place.texts.earlier(decision.path, known.written) if known else None
        path = self.place.proposals.path(self.place.state.ref(decision.path))
        self.place.disk.write(path, propose(before, file.text, base).encode())
        return self._tell_proposal(decision)

    def _is_proposed(self, decision: Decision) -> bool:
        ref = self.place.state.ref(decision.path)
        full = decision.record.hash
        return any(
            self.place.proposals.is_fresh(ref, record, decision.path)
            for record in (full, hashes.of_incomplete(full))
        )

    def _tell_proposal(self, decision: Decision) -> Outcome:
        proposals, ref = self.place.proposals, self.place.state.ref(decision.path)
        proposal = self.place.shown(proposals.path(ref))
        finding = Finding(
            f"sumber berubah dan berkas ini juga disunting, berkas dibiarkan; usulan: {proposal}",
            "selesaikan usulan itu lalu salin menggantikan berkas ini, atau, bila berkas ini "
            f'sudah benar, tulis pada bagian import: record: "{decision.record.hash}"',
        )
        unmarked = self._unmark(decision) or Outcome()
        return Outcome(proposals=(proposal,)) + unmarked + self.place.keep(decision.path, finding)

    def _settle(self, path: Path) -> None:
        if self.place.proposals.are_there:
            self.place.disk.remove(self.place.proposals.path(self.place.state.ref(path)))

    # --- what is gone at its source ---------------------------------------------------------------

    def _unmark(self, decision: Decision) -> Outcome | None:
        """Take ``gone`` off a post that its source has again."""
        known = decision.known
        if known is None or not known.gone or not self.live:
            return None
        return self.set_mark(known, "")

    def set_mark(self, known: Known, gone: str) -> Outcome:
        """Mark a post as gone at its source, or take the mark off; raises OSError."""
        try:
            marked = mark(known.path, self.place.disk.read(known.path), gone)
        except Unmarkable as error:
            return self.place.keep(known.path, Finding(error.finding, error.remedy))
        self.place.disk.write(known.path, marked.encode())
        self.place.state.take(known.path, parsed(marked)[0])
        shown = (self.place.shown(known.path),)
        return Outcome(marked=1, gone=shown) if gone else Outcome(marked=1, returned=shown)


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


def _told(page: Fetched, raw: RawPost, *findings: Finding) -> Outcome:
    """Say why a post is not taken in."""
    return Outcome(problems=tuple(at(page, raw, finding) for finding in findings))


def _loosely(text: str) -> tuple[Mapping[str, Plain], str]:
    try:
        return parsed(text)
    except InvalidHeader:
        return {}, ""
