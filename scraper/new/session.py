"""One session: what kind of content is wanted, its questions, and what becomes of the answers."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.domain.core.problems import Problem
from plugins.domain.core.rules import Rules
from plugins.domain.editing.text_edits import Unplaceable
from plugins.domain.headers.document import InvalidHeader
from plugins.domain.records.reading import load
from scraper.new.agreements import AgreementMaker
from scraper.new.asking import Asker, Choice, Question, one_of
from scraper.new.corrections import CorrectionMaker
from scraper.new.draft import Draft
from scraper.new.events import EventMaker, NewsMaker
from scraper.new.handed import Handed, Page
from scraper.new.known import Known
from scraper.new.posts import PostMaker
from scraper.new.references import References, is_address
from scraper.new.registers import RegisterMaker
from scraper.new.suggested import about, answers, text_of
from scraper.new.writing import ASIDE, Written, write
from scraper.reading.fetch import Unreachable
from scraper.store.content_texts import read_texts
from scraper.store.image_store import Store
from scraper.store.lock import lock
from scraper.store.write import Files
from scraper.suggestions.project import Project

LOCK = ".cache/scraper/impor.lock"

# Each kind with the question that a value on the command line answers.
KINDS: Mapping[str, tuple[str, str]] = {
    "berita": ("berita", "judul"),
    "tanda-tangan": ("perjanjian yang ditandatangani", "judul"),
    "peristiwa": ("peristiwa dalam program", "program"),
    "kabar": ("kabar tentang janji, peristiwa, perjanjian, atau program", "catatan"),
    "koreksi": ("koreksi berita", "berita"),
    "pencabutan": ("pencabutan berita", "berita"),
    "lembaga": ("lembaga", "nama"),
    "orang": ("orang", "nama"),
    "sumber": ("sumber", "alamat"),
}


@dataclass(frozen=True)
class Session:
    """What a session works with: the project, who is asked, and the day that counts as today."""

    root: Path
    asker: Asker
    page: Page
    rules: Rules
    today: dt.date
    now: str

    def run(self, kind: str, first: str, files: Files) -> tuple[Draft, Written]:
        """
        Ask for one piece of content and write it.

        Raises Unanswered, Unreachable, InvalidHeader, Unplaceable, OSError, Locked.
        """
        kind = kind or self._kind()
        handed = self._hand(kind, first)
        draft = Draft()
        self._maker(kind, draft, handed)()
        with lock(self.root / LOCK):  # nobody waits while a person thinks
            return draft, write(self.root, draft, files, self.rules, self.today)

    def _kind(self) -> str:
        choices = [Choice(name, words) for name, (words, _first) in KINDS.items()]
        return self.asker.ask(
            Question(
                name="macam",
                text=f"Apa yang dibuat ({', '.join(KINDS)})",
                read=one_of(choices, ", ".join(KINDS)),
                default="berita",
                offered=list(KINDS),
            )
        )

    def _hand(self, kind: str, first: str) -> Handed | None:
        """Read the document or page that is named first; else that is the first answer."""
        if not first:
            return None
        is_file = not is_address(first) and (self.root / Path(first).expanduser()).is_file()
        if kind in {"berita", "tanda-tangan"} and (is_file or is_address(first)):
            handed = self.page.read(str(Path(first).expanduser()) if is_file else first)
            self.asker.defaults["judul"] = str(handed.record.header["title"])
            if is_address(first):
                self.asker.defaults["sumber"] = first
            self._suggest(kind, handed)
            return handed
        self.asker.given[KINDS[kind][1]] = first
        return None

    def _suggest(self, kind: str, handed: Handed) -> None:
        """Offer what the text says, each answer with its sentence."""
        found = Project(self.root).suggest(text_of(handed))
        if known := about(found):
            self.asker.defaults["tentang"] = known
            self.asker.say(f"  Teks ini bercerita tentang yang sudah tercatat: {known}")
        for one in found if kind == "tanda-tangan" else ():
            for question, answer, sentence in answers(one):
                self.asker.defaults[question] = answer
                self.asker.say(f"  {question}: {answer}\n    menurut teks: {sentence}")
            for doubt in one.doubts:
                self.asker.say(f"  perhatian: {doubt}")

    def _maker(self, kind: str, draft: Draft, handed: Handed | None) -> Callable[[], None]:
        known = Known(load(read_texts(self.root / "content"), self.rules).records)
        references = References(self.asker, known, draft, self.page)
        corrections = CorrectionMaker(self.asker, known, draft, self.now)
        registers = RegisterMaker(references)
        makers: Mapping[str, Callable[[], None]] = {
            "berita": lambda: self._posts(known, draft).make(handed),
            "tanda-tangan": AgreementMaker(references).make,
            "peristiwa": EventMaker(references, self.today).make,
            "kabar": NewsMaker(references, self.today).make,
            "koreksi": corrections.correct,
            "pencabutan": corrections.withdraw,
            "lembaga": registers.organisation,
            "orang": registers.person,
            "sumber": registers.source,
        }
        return makers[kind]

    def _posts(self, known: Known, draft: Draft) -> PostMaker:
        def keep(path: Path, content: bytes) -> None:
            draft.pictures[path.relative_to(self.root).as_posix()] = content

        store = Store(self.root / "content" / "gambar", keep)
        return PostMaker(
            self.asker,
            known,
            draft,
            store,
            self.rules.zone,
            self.rules.categories,
            self.root,
            # A time of day that is still to come would put nothing off.
            self.today.isoformat(),
        )


def told(draft: Draft, written: Written) -> list[str]:
    """Say what was written and what to do next."""
    if not written.is_whole:
        return [
            "Tidak ada yang ditulis ke content/, karena pemeriksaan menemukan kesalahan.",
            f"Jawaban Anda disimpan di {ASIDE}/content/; ulangi, atau perbaiki dan pindahkan:",
            *(f"  {ASIDE}/{path}" for path in written.paths),
        ]
    look = f"lihat hasilnya dengan make serve di {draft.place}, lalu " if draft.place else ""
    return [
        *(f"Ditulis: {path}" for path in written.paths),
        f"Berikutnya: {look}simpan ke git.",
    ]


def problem_of(error: Unreachable | InvalidHeader | Unplaceable | OSError) -> Problem:
    """Say why nothing could be made."""
    if isinstance(error, Unreachable):
        return Problem(error.address, 1, error.finding, error.remedy)
    if isinstance(error, OSError):
        path = str(error.filename or "content")
        return Problem(
            path, 1, f"tidak dapat ditulis ({error.strerror})", "periksa cakram dan izin"
        )
    return Problem("content", error.line, error.finding, error.remedy)
