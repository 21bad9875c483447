"""Holds what is about to be written against the checks of the site."""

import contextlib
import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.domain.checks.validation import validate
from plugins.domain.core.problems import Problem
from plugins.domain.core.rules import Rules
from plugins.domain.headers.document import Plain
from plugins.domain.records.allowances import CONTACTS_FILE, EXCEPTIONS_FILE, PLACES_FILE, towns
from plugins.domain.records.content import Measured
from scraper.model.posts import DRAFT, Finding, ordered
from scraper.normalise.places import CITIES


@dataclass(frozen=True)
class Judge:
    """
    The rules of the site on a day, by which its check will judge what an import writes.

    ``passed_over`` names checks that say nothing, such as that of addresses on this very machine
    where the sources stand there, too. ``lists`` are the texts of the lists of what the gate lets
    through: contacts of offices, and what somebody has excused.
    """

    rules: Rules
    today: dt.date
    passed_over: frozenset[str] = frozenset()
    lists: Mapping[str, str] = field(default_factory=dict)

    def errors(self, shown: str, text: str, assets: Collection[str]) -> tuple[Problem, ...]:
        """
        Give what would stop a build with the file ``shown``; ``assets`` are the pictures it shows.

        Only what a file says by itself is judged: that no two posts share an identity or an
        address is how the importer chooses where it writes.
        """
        texts = {**self.lists, shown: text}
        found = validate(
            texts,
            assets,
            self.rules,
            self.today,
            self.today,
            new_id=str,
            measure=_unknown,
            only_errors=True,
        )
        return tuple(
            one
            for one in found.errors
            if one.check not in self.passed_over and one.path not in self.lists
        )


def towns_of(root: Path) -> frozenset[str]:
    """Give the names of the places that news are sent from: cities, and what the project lists."""
    return CITIES | towns(_read(root, PLACES_FILE))


def read_lists(root: Path) -> dict[str, str]:
    """Give the lists of what the gate lets through, as far as a project has them as text."""
    return _read(root, CONTACTS_FILE, EXCEPTIONS_FILE)


def _read(root: Path, *names: str) -> dict[str, str]:
    lists = {}
    for name in names:
        # One that is not there, or no text, says nothing; the check of the site tells it.
        with contextlib.suppress(OSError, UnicodeDecodeError):
            lists[name] = (root / name).read_bytes().decode("utf-8").replace("\r\n", "\n")
    return lists


def _unknown(_file: str) -> Measured:
    """Weigh no document: posts name none."""
    return Measured(0, "")


def as_draft(header: Mapping[str, Plain]) -> dict[str, Plain]:
    """
    Give the header of a post that nobody reads until a person has looked at it.

    >>> as_draft({"id": "urn:x:1", "summary": "A", "dateline": "BLORA"})
    {'id': 'urn:x:1', 'summary': 'A', 'status': 'draft', 'dateline': 'BLORA'}
    """
    return ordered({**header, "status": DRAFT})


def as_published(header: Mapping[str, Plain]) -> dict[str, Plain]:
    """Give the header of a post that may be read."""
    return {key: value for key, value in header.items() if key != "status"}


def held_back(problems: Iterable[Problem]) -> list[Problem]:
    """Say of a file that it is a draft because of what was found."""
    return [
        Problem(
            problem.path,
            problem.line,
            f"disimpan sebagai konsep karena {problem.finding}",
            f"{problem.remedy}, lalu hapus baris 'status: draft'",
            check=problem.check,
        )
        for problem in problems
    ]


def refused(problems: Iterable[Problem]) -> list[Finding]:
    """Say of a post that not even a draft of it can stand in the content."""
    return [
        Finding(f"{problem.finding}, tulisan tidak diimpor", problem.remedy) for problem in problems
    ]
