"""The gate for personal data: nothing that belongs to one person goes out unless it is allowed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.domain.checks.texts.personal_numbers import Found, personal
from plugins.domain.core.problems import Problem
from plugins.domain.markup.renderer import memory
from plugins.domain.records.allowances import CONTACTS_FILE, EXCEPTIONS_FILE
from plugins.domain.records.content import Content

# Offices, schools and villages have their addresses there (content contract, section 6).
_OFFICIAL = (".go.id", ".sch.id", ".desa.id")
_KEPT_WORDS = 4
# What a person may have published of himself, and the advice beside it.
PERSONAL = frozenset({"data-pribadi", "jejak-pribadi"})


def personal_data(content: Content) -> Iterator[Problem]:
    """Report personal data in texts and in names of files."""
    allowed = Allowed.by(content)
    for path, text in content.texts.items():
        if path not in {CONTACTS_FILE, EXCEPTIONS_FILE} and _holds_any(text):
            yield from judged(path, text, allowed)
    for path in (*content.texts, *(f"content/{name}" for name in content.assets)):
        for found in personal(path.rpartition("/")[2]):
            if not found.advice and not allowed.is_allowed(found):
                yield _problem(path, 1, found, "nama berkas ")


def _holds_any(text: str) -> bool:
    """Say whether a text holds anything personal; only that is kept, and none of it."""
    kept = memory.get()(f"pribadi\0{text}", lambda: "ada" if any(personal(text)) else "")
    return bool(kept)


def judged(path: str, text: str, allowed: "Allowed") -> Iterator[Problem]:
    """Give what a text holds of a person, at its lines."""
    for found in personal(text):
        if not allowed.is_allowed(found):
            yield _problem(path, text.count("\n", 0, found.at) + 1, found)


def _problem(path: str, line: int, found: Found, where: str = "") -> Problem:
    remedy = (
        "hapus atau samarkan; bila milik kantor, daftarkan di rujukan/kontak.yaml, "
        "bila memang harus terbit, beri alasannya di rujukan/pengecualian.yaml"
    )
    finding = f"{where}memuat {found.kind} ({_shortened(found.text)})"
    if found.advice:
        return Problem(path, line, finding, remedy, True, check="jejak-pribadi", words=found.text)
    return Problem(path, line, finding, remedy, check="data-pribadi", words=found.text)


def _shortened(text: str) -> str:
    """
    Show enough to find it, and not all of it: messages are kept and passed on.

    >>> _shortened("3316411205850000")
    '3316…'
    """
    return f"{text[:_KEPT_WORDS]}…"


@dataclass(frozen=True)
class Allowed:
    """The contacts of offices, which may be published."""

    contacts: frozenset[str]

    @classmethod
    def by(cls, content: Content) -> "Allowed":
        """Give what a content folder and the settings of its site allow."""
        listed = (contact.value for _line, contact in content.allowances.contacts)
        own = (content.rules.contact,) if content.rules.contact else ()
        return cls(frozenset(map(bare, (*listed, *own))))

    def is_allowed(self, found: Found) -> bool:
        """Say whether something found may go out."""
        if bare(found.text) in self.contacts:
            return True
        return found.kind == "alamat surel pribadi" and found.text.casefold().endswith(_OFFICIAL)


def bare(text: str) -> str:
    """
    Write a number or an address so that its spellings are the same.

    >>> bare("+62 824-0000-1234"), bare("0824 0000 1234"), bare("mailto:A@b.id")
    ('82400001234', '82400001234', 'a@b.id')
    """
    if "@" in text:
        return text.casefold().removeprefix("mailto:")
    return re.sub(r"^(?:62)?0?(?=8)", "", re.sub(r"[^0-9A-Za-z]", "", text))
