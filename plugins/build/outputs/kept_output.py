"""The output of a build beside what the build before it has left there."""

from functools import cached_property
from pathlib import Path

from plugins.build.outputs import ledger
from plugins.build.outputs.ledger import Entry, Ledger
from plugins.build.outputs.output_folder import OutputFolder
from plugins.build.outputs.questions import Questions
from plugins.build.outputs.search_list import FOLDER
from plugins.files.disk_cache import DiskCache


class KeptOutput:
    """
    A folder of pages and files, each with what it was made of and what it asked.

    Where nothing is to be kept (``store`` is None) every build is the first one.
    """

    def __init__(self, root: Path, store: Path | None, questions: Questions) -> None:
        self._place = ledger.place_of(store, root) if store else None
        self._root = root
        self._questions = questions
        self._standing: dict[str, bool] = {}

    @cached_property
    def _known(self) -> Ledger:
        return ledger.load(self._place) if self._place else Ledger()

    @cached_property
    def folder(self) -> OutputFolder:
        """Where everything is written."""
        return OutputFolder(self._root, self._known)

    def standing(self, name: str, made_of: str) -> Entry | None:
        """Give the page of the last build, if what it is made of is as it was."""
        known = self.folder.known(name) if made_of else None
        if (
            known
            and known.made_of == made_of
            and all(map(self._is_answered_as_before, known.asked))
        ):
            return known
        return None

    def close(self) -> None:
        """Remove what no longer belongs, and keep what was written for the next build."""
        self.folder.remove_others([FOLDER])
        if self._place:
            self._keep(self._place)
        self._questions.digests.close()

    def _keep(self, place: Path) -> None:
        entries = self.folder.entries
        asked = sorted({question for entry in entries.values() for question in entry.asked})
        answers = {question: self._questions.answer(question) or "" for question in asked}
        ledger.save(place, entries, answers)
        # Of folders that nobody builds into any longer.
        DiskCache(place.parent).forget()

    def _is_answered_as_before(self, question: str) -> bool:
        if question not in self._standing:
            answer = self._questions.answer(question)
            self._standing[question] = (
                answer is not None and answer == self._known.answers[question]
            )
        return self._standing[question]
