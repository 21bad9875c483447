"""The gate for personal data: nothing that belongs to one person goes out unless it is allowed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.domain.checks.texts.personal_numbers import Found, personal
from plugins.domain.core.problems import Problem
from plugins.domain.records.allowances import CONTACTS_FILE, EXCEPTIONS_FILE
from plugins.domain.records.content import Content

# Offices, schools and villages have their addresses there (content contract, section 6).
_OFFICIAL = (".go.id", ".sch.id", ".desa.id")
_KEPT_WORDS = 4


def personal_data(content: Content) -> Iterator[Problem]:
    """Report personal data in texts and in names of files."""
    allowed = Allowed.by(content)
    for path, text in content.texts.items():
        if path not in {CONTACTS_FILE, EXCEPTIONS_FILE}:
            yield from judged(path, text, allowed)
    for path in (*content.texts, *(f"content/{name}" for name in content.assets)):
        for found in personal(path.rpartition("/")[2]):
            if not found.advice and not allowed.is_allowed(path, found):
                yield _problem(path, 1, found, "nama berkas memuat")


def judged(path: str, text: str, allowed: "Allowed") -> Iterator[Problem]:
    """Give what a text holds of a person, at its lines."""
    for found in personal(text):
        if not allowed.is_allowed(path, found):
            yield _problem(path, text.count("\n", 0, found.at) + 1, found, "memuat")


def _problem(path: str, line: int, found: Found, says: str) -> Problem:
    remedy = (
        "hapus atau samarkan; bila milik kantor, daftarkan di rujukan/kontak.yaml, "
        "bila memang harus terbit, beri alasannya di rujukan/pengecualian.yaml"
    )
    finding = f"{says} {found.kind} ({_shortened(found.text)})"
    if found.advice:
        return Problem(path, line, finding, remedy, advice=True, check="jejak-pribadi")
    return Problem(path, line, finding, remedy, check="data-pribadi")


def _shortened(text: str) -> str:
    """
    Show enough to find it, and not all of it: messages are kept and passed on.

    >>> _shortened("3316411205850000")
    '3316…'
    """
    return f"{text[:_KEPT_WORDS]}…"


@dataclass(frozen=True)
class Allowed:
    """The contacts of offices, and what a person has excused with a reason."""

    contacts: frozenset[str]
    excused: Mapping[str, tuple[str, ...]]

    @classmethod
    def by(cls, content: Content) -> "Allowed":
        """Give what a content folder and the settings of its site allow."""
        listed = (contact.value for _line, contact in content.allowances.contacts)
        excused: dict[str, tuple[str, ...]] = {}
        for _line, one in content.allowances.exemptions:
            if one.check in {"data-pribadi", "jejak-pribadi"}:
                excused[one.file] = (*excused.get(one.file, ()), one.text or "")
        own = (content.rules.contact,) if content.rules.contact else ()
        return cls(frozenset(map(_bare, (*listed, *own))), excused)

    def is_allowed(self, path: str, found: Found) -> bool:
        """Say whether something found in a file may go out."""
        if _bare(found.text) in self.contacts:
            return True
        if found.kind == "alamat surel pribadi" and found.text.casefold().endswith(_OFFICIAL):
            return True
        return any(
            not words or _bare(words) == _bare(found.text) or found.text in words
            for words in self.excused.get(path, ())
        )


def _bare(text: str) -> str:
    """
    Write a number or an address so that its spellings are the same.

    >>> _bare("+62 824-0000-1234"), _bare("0824 0000 1234"), _bare("mailto:A@b.id")
    ('82400001234', '82400001234', 'a@b.id')
    """
    if "@" in text:
        return text.casefold().removeprefix("mailto:")
    return re.sub(r"^(?:62)?0?(?=8)", "", re.sub(r"[^0-9A-Za-z]", "", text))
