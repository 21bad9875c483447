"""The register of one site, ``/register-index.json``: what it records of each agreement."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.domain.values.json_text import Value, to_json

# The form of the file. Another number means that a reader of this one may misread it.
FORM, VERSION = "register-perjanjian", 1
NAME = "register-index.json"


@dataclass(frozen=True, kw_only=True)
class Party:
    """One side: its name, and the code of its regency or city where one is known."""

    name: str
    code: str | None = None


@dataclass(frozen=True, kw_only=True)
class Promise:
    """A promise in plain words, with its deadline and what came of it."""

    page: str
    plain: str
    due: str | None = None
    status: str = ""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One agreement; days are texts as exact as they are known (EDTF), None where unknown."""

    ref: str
    page: str
    title: str
    kind: str
    parties: tuple[Party, ...]
    numbers: tuple[str, ...] = ()
    signed: str | None = None
    start: str | None = None
    end: str | None = None
    status: str = ""
    promises: tuple[Promise, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Register:
    """The register of the regency with this code, as its site stands on a day."""

    site: str
    url: str
    region: str
    code: str
    status_on: str
    entries: tuple[Entry, ...]
    licence: str = ""
    notice: str | None = None


def write(register: Register) -> bytes:
    """Write a register with one agreement a line, so that two versions can be compared."""
    head: dict[str, Value] = {
        "form": FORM,
        "version": VERSION,
        "site": register.site,
        "url": register.url,
        "region": register.region,
        "code": register.code,
        "status_on": register.status_on,
        "licence": register.licence,
        "notice": register.notice,
        "digest": digest(register.entries),
    }
    rows = ",\n".join(to_json(_row(entry)) for entry in register.entries)
    start = to_json(head).removesuffix("}")
    return f'{start}, "agreements": [\n{rows}\n]}}\n'.encode()


def digest(entries: Sequence[Entry]) -> str:
    """
    Give the digest of agreements, by which a reader sees that none was lost or changed.

    >>> digest(())[:16]
    'sha256:4f53cda18'
    """
    text = to_json([_row(entry) for entry in entries])
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def _row(entry: Entry) -> dict[str, Value]:
    return {
        "ref": entry.ref,
        "page": entry.page,
        "title": entry.title,
        "kind": entry.kind,
        "parties": [{"name": party.name, "code": party.code} for party in entry.parties],
        "numbers": entry.numbers,
        "signed": entry.signed,
        "start": entry.start,
        "end": entry.end,
        "status": entry.status,
        "promises": [
            {"page": one.page, "plain": one.plain, "due": one.due, "status": one.status}
            for one in entry.promises
        ],
    }
