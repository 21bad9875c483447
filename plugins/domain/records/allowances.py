"""Lists that hold no records: contacts and excused findings that the gate lets through, places."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from plugins.domain.core import codes
from plugins.domain.core.problems import Problem
from plugins.domain.core.rules import Rules
from plugins.domain.headers.document import Header, InvalidHeader, parse_entries
from plugins.domain.records.declarations.field_types import DAY, LINE, Reading, code, ref
from plugins.domain.records.declarations.schema import many, optional, read_model, required

CONTACTS_FILE = "content/rujukan/kontak.yaml"
EXCEPTIONS_FILE = "content/rujukan/pengecualian.yaml"
PLACES_FILE = "content/rujukan/tempat.yaml"


@dataclass(frozen=True, kw_only=True)
class OfficeContact:
    """A number or an address of an office, which may be published."""

    value: str = required(LINE, "nomor atau alamat, seperti tercetak", example="0811-0000-0000")
    org: str = required(ref("organisation"), "lembaga pemiliknya", example="pemkab-contoh")
    note: str | None = optional(LINE, "catatan", example="nomor layanan pengaduan")


@dataclass(frozen=True, kw_only=True)
class Exemption:
    """A finding that somebody has looked at and excused."""

    file: str = required(LINE, "berkasnya", example="content/berita/2026/05/contoh.md")
    check: str = required(LINE, "nama temuan", example="data-pribadi")
    text: str | None = optional(LINE, "kata yang dikecualikan", example="0811-0000-0000")
    reason: str = required(LINE, "alasan", example="nomor dimuat atas permintaan pemiliknya")
    by: str = required(LINE, "siapa yang memutuskan", example="Humas")
    at: dt.date = required(DAY, "hari keputusan", example="2026-05-04")


@dataclass(frozen=True, kw_only=True)
class NamedPlace:
    """A town, district or regency of the region or near it, and how its name is spelt, too."""

    name: str = required(LINE, "nama tempat", example="Contohrejo")
    kind: str = required(code(codes.PLACE_KINDS), "jenis tempat", example="kecamatan")
    spellings: tuple[str, ...] = many(LINE, "ejaan lain", example="[Contoh Rejo, Tjontohredjo]")
    parent: str | None = optional(
        LINE, "nama tempat induk, yang juga ada dalam daftar", example="Contoh"
    )
    code: str | None = optional(
        LINE, "kode wilayah", advice="dari Kementerian Dalam Negeri", example="99.01.02"
    )

    @property
    def names(self) -> Iterator[str]:
        """Every spelling, the name itself first."""
        yield self.name
        yield from self.spellings


@dataclass(frozen=True)
class Allowances:
    """Both lists, with the line of each entry, and what is wrong with them."""

    contacts: tuple[tuple[int, OfficeContact], ...] = ()
    exemptions: tuple[tuple[int, Exemption], ...] = ()
    problems: tuple[Problem, ...] = ()


def read_allowances(texts: Mapping[str, str], rules: Rules) -> Allowances:
    """Read both lists from the texts of all files; one that is not there allows nothing."""
    problems: list[Problem] = []
    contacts = read_list(CONTACTS_FILE, OfficeContact, texts, rules, problems)
    exemptions = read_list(EXCEPTIONS_FILE, Exemption, texts, rules, problems)
    return Allowances(contacts, exemptions, tuple(problems))


def read_places(
    texts: Mapping[str, str], rules: Rules
) -> tuple[tuple[tuple[int, NamedPlace], ...], tuple[Problem, ...]]:
    """Read the list, each place with its line, and what is wrong with it."""
    problems: list[Problem] = []
    places = read_list(PLACES_FILE, NamedPlace, texts, rules, problems)
    return places, tuple(problems)


def towns(texts: Mapping[str, str]) -> frozenset[str]:
    """
    Give every name of the list in small letters; what cannot be read names nothing.

    >>> sorted(towns({PLACES_FILE: "- name: Lama\\n  kind: desa\\n  spellings: [Lami]\\n"}))
    ['lama', 'lami']
    """
    places, _problems = read_places(texts, Rules())
    return frozenset(name.casefold() for _line, place in places for name in place.names)


def read_list(
    path: str, model: type[Any], texts: Mapping[str, str], rules: Rules, problems: list[Problem]
) -> tuple[tuple[int, Any], ...]:
    """Read a list that holds no records, each entry with its line; a missing one is empty."""
    if path not in texts:
        return ()
    try:
        entries = parse_entries(texts[path])
    except InvalidHeader as error:
        problems.append(
            Problem(path, error.line, error.finding, error.remedy, check="kepala-berkas")
        )
        return ()
    read = []
    # parse_entries lets nothing else through.
    for index, entry in enumerate(cast(list[Header], entries)):
        line = entries.line(index)
        value = read_model(model, entry, Reading(path, rules, problems), line=line)
        if value is not None:
            read.append((line, value))
    return tuple(read)
