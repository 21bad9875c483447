"""The organisations, people and agreements that a site knows, and the names they go by."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from plugins.domain.headers.document import Header, InvalidHeader, parse, parse_entries
from scraper.suggestions.vocabulary import pattern

# Each pair names the same office.
_SAME = (
    ("Pemerintah Kabupaten", "Pemkab"),
    ("Pemerintah Kota", "Pemkot"),
    ("Pemerintah Provinsi", "Pemprov"),
    ("Direktorat Jenderal", "Ditjen"),
    ("Kementerian Koordinator Bidang", "Kemenko"),
    ("Kementerian", "Kemen"),
    ("Dinas Komunikasi dan Informatika", "Dinkominfo"),
    ("Dinas Komunikasi dan Informatika", "Diskominfo"),
    ("Dinas Kesehatan", "Dinkes"),
    ("Dinas Pendidikan", "Disdik"),
    ("Sekretariat Daerah", "Setda"),
    ("Universitas", "Univ."),
)
_HEADS = {
    "Pemerintah Kabupaten": ("Kabupaten", "Bupati", "Wakil Bupati", "Wabup", "Kab.", "Sekda"),
    "Pemerintah Kota": ("Wali Kota", "Walikota", "Wakil Wali Kota", "Kota"),
    "Pemerintah Provinsi": ("Gubernur", "Wakil Gubernur", "Provinsi"),
    "Kementerian": ("Menteri",),
}
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_FIRM = re.compile(r"^(?:PT|Perum|CV)\.?\s+")


@dataclass(frozen=True)
class Organisation:
    """An organisation, and every name by which a text may call it."""

    id: str
    name: str
    kind: str = ""
    parent: str = ""
    names: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Person:
    """A person, and the offices held."""

    id: str
    name: str
    offices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Agreement:
    """An agreement as far as it is compared with what a text tells."""

    ref: str
    words: frozenset[str]
    parties: frozenset[str]
    signed: str
    kind: str


@dataclass(frozen=True)
class Known:
    """All that a site knows; ``home`` is the government of its own region."""

    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    agreements: tuple[Agreement, ...] = ()
    home: str = ""

    @cached_property
    def by_name(self) -> Mapping[str, str]:
        """The organisation that each name means; a name of two organisations means neither."""
        found: dict[str, set[str]] = {}
        for one in self.organisations.values():
            for name in one.names:
                found.setdefault(name.casefold(), set()).add(one.id)
        return {name: min(ids) for name, ids in found.items() if len(ids) == 1}

    @cached_property
    def name(self) -> re.Pattern[str]:
        """The pattern of all names of organisations."""
        return pattern(self.by_name)

    @cached_property
    def regions(self) -> Mapping[str, str]:
        """The governments of regions by the bare name of each, where only one is called so."""
        found: dict[str, set[str]] = {}
        for one in self.organisations.values():
            if one.kind in {"kabupaten", "kota"}:
                found.setdefault(one.name.rpartition(" ")[2], set()).add(one.id)
        return {name: min(ids) for name, ids in found.items() if len(ids) == 1}

    @cached_property
    def person(self) -> re.Pattern[str]:
        """The pattern of all names of people."""
        return pattern(self.person_by_name)

    @cached_property
    def person_by_name(self) -> Mapping[str, str]:
        return {one.name.casefold(): one.id for one in self.people.values() if one.name}


def read(texts: Mapping[str, str], spellings: Mapping[str, Sequence[str]]) -> Known:
    """
    Read what a site knows from the texts of its files, by their paths below ``content/``.

    ``spellings`` are further names of organisations, by their identifiers. What cannot be read is
    passed over: the check of the site tells of it.
    """
    organisations = {
        one.id: one
        for entry in _entries(texts.get("rujukan/organisasi.yaml", ""))
        if (one := _organisation(entry, spellings))
    }
    people = {one.id: one for one in map(_person, _entries(texts.get("rujukan/orang.yaml", "")))}
    agreements = tuple(
        _agreement(path.removeprefix("mou/").removesuffix(".md"), header)
        for path, text in sorted(texts.items())
        if path.startswith("mou/") and (header := _header(text)) is not None
    )
    regions = (one.id for one in organisations.values() if one.kind in {"kabupaten", "kota"})
    return Known(organisations, people, agreements, next(regions, ""))


def words_of(text: str) -> frozenset[str]:
    """
    Give the words of a text that say what it is about.

    >>> sorted(words_of("Pelaksanaan Gerakan Menuju 100 Smart City"))
    ['100', 'city', 'gerakan', 'pelaksanaan', 'smart']
    """
    return frozenset(word for word in re.findall(r"\w{3,}", text.casefold()) if word not in _COMMON)


_COMMON = frozenset(
    [
        *("dan", "yang", "untuk", "dengan", "tentang", "dalam", "pada", "antara", "kerja", "sama"),
        *("nota", "kesepahaman", "bersama", "perjanjian", "kabupaten", "pemerintah", "menuju"),
        *("daerah", "mou", "dari", "oleh"),
    ]
)


def _entries(text: str) -> Iterator[Header]:
    try:
        entries = parse_entries(text) if text.strip() else ()
    except InvalidHeader:
        return
    yield from (entry for entry in entries if isinstance(entry, Header) and entry.get("id"))


def _header(text: str) -> Header | None:
    try:
        return parse(text)[0]
    except InvalidHeader:
        return None


def _organisation(entry: Header, spellings: Mapping[str, Sequence[str]]) -> Organisation:
    name, short = str(entry.get("name", "")), str(entry.get("short_name", ""))
    return Organisation(
        str(entry["id"]),
        name,
        str(entry.get("kind", "")),
        str(entry.get("parent", "")),
        frozenset((*_names(name, short), *spellings.get(str(entry["id"]), ()))),
    )


def _names(name: str, short: str) -> Iterator[str]:
    for said in filter(None, (name, short, _BRACKETED.sub("", name))):
        for one in {said, said.replace('"', ""), _FIRM.sub("", said)}:
            yield one
            for long, brief in _SAME:
                if one.startswith(long):
                    yield one.replace(long, brief, 1)
                    if brief == "Kemen":
                        yield f"Kem{one.removeprefix(long).strip().lower()}"
                elif one.startswith(f"{brief} "):
                    yield one.replace(brief, long, 1)
    for long, heads in _HEADS.items():
        if name.startswith(f"{long} "):
            yield from (f"{head} {name.removeprefix(long).strip()}" for head in heads)


def _person(entry: Header) -> Person:
    posts = entry.get("posts", ())
    offices = tuple(
        (str(post.get("title", "")), str(post.get("org", "")))
        for post in (posts if isinstance(posts, list | tuple) else ())
        if isinstance(post, Mapping)
    )
    return Person(str(entry["id"]), str(entry.get("name", "")), offices)


def _agreement(ref: str, header: Header) -> Agreement:
    parties, signed = header.get("parties", ()), header.get("signed")
    return Agreement(
        ref,
        words_of(f"{header.get('title', '')} {header.get('purpose', '')}"),
        frozenset(
            str(party.get("org", ""))
            for party in (parties if isinstance(parties, list | tuple) else ())
            if isinstance(party, Mapping)
        ),
        str(signed.get("date", "")) if isinstance(signed, Mapping) else "",
        str(header.get("kind", "")),
    )
