"""Offices, people and sources as answers name them: known ones, and new ones made on the way."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.domain.core import codes
from plugins.domain.headers.document import Plain
from plugins.domain.values.slugs import slugify
from scraper.new import spelling
from scraper.new.asking import Asker, Choice, InvalidAnswer, Question, of_table, one_of, wanted
from scraper.new.draft import Draft
from scraper.new.handed import Page
from scraper.new.known import NEW, Known, bare

# What the name of an office tells of its kind.
_GUESSES = (
    (
        r"universitas|institut|politeknik|sekolah tinggi|akademi|stikes|stai|iain|uin",
        "perguruan_tinggi",
    ),
    (r"kementerian|kemen\w+", "kementerian"),
    (r"pemerintah provinsi|pemprov", "provinsi"),
    (r"pemerintah (?:kabupaten|kota)|pemkab|pemkot", "kabupaten"),
    (r"pemerintah desa|pemdes", "desa"),
    (r"dinas|badan|bagian|kecamatan|sekretariat|inspektorat|rsud|satpol", "opd"),
    (r"bank|bpr", "bank"),
    (r"perumda|perusda|pdam", "bumd"),
    (r"pt|cv|persero|tbk", "swasta"),
    (r"komisi|mahkamah|kejaksaan|pengadilan|polres|polri|kpk|ombudsman|bps", "lembaga"),
)


@dataclass
class References:
    """Finds what answers name, and makes what is not there."""

    asker: Asker
    known: Known
    draft: Draft
    page: Page

    def organisations(self, text: str) -> list[str]:
        """Read the names of bodies; those that are new are asked about afterwards."""
        for name in (names := spelling.several(text)):
            self.known.find("organisation", _names(name)[0])
        return names

    def organisation(self, text: str) -> str:
        """Give the id of a body, which is made where it is new."""
        name, short = _names(text)
        found = self.known.find("organisation", name)
        if found:
            return found
        kind = self.asker.ask(
            Question(
                name=f"jenis {name}",
                text=f"'{name}' belum tercatat. Jenis lembaganya",
                read=one_of(of_table(codes.ORGANISATION_KINDS)),
                default=codes.ORGANISATION_KINDS[guess(name)],
                offered=list(codes.ORGANISATION_KINDS.values()),
            )
        )
        return self.new_organisation(name, short, kind)

    def new_organisation(self, name: str, short: str, kind: str, parent: str = "") -> str:
        """Make an entry for a body."""
        new = self.known.new_id("organisation", short or name)
        entry = {"id": new, "name": name, "short_name": short, "kind": kind, "parent": parent}
        self.draft.add("organisation", entry)
        self.known.add("organisation", Choice(new, name, (short,) if short else ()))
        return new

    def people(self, text: str) -> list[str]:
        """Read the names of people, each perhaps with an office in parentheses."""
        names = spelling.several(text)
        for one in names:
            person, _office = spelling.with_aside(one)
            if person:
                self._find_person(person)
        return names

    def signatory(self, text: str, org: str) -> dict[str, Plain]:
        """Give who signed for a body; a new person is made, an office alone names nobody."""
        person, office = spelling.with_aside(text)
        who: dict[str, Plain] = {}
        if person:
            found = self._find_person(person)
            office = office or (self._office(found, org) if found else "")
            who["person"] = found or self.new_person(person, office, org)
        return {**who, **spelling.capacity(office), "for_org": org, "as": "signatory"}

    def represented(self, text: str, parties: Sequence[str]) -> str:
        """Give the party at which a known person holds an office, whatever the order; else none."""
        found = self._find_person(spelling.with_aside(text).text)
        person = self.known.records.people.get(found or "")
        held = {one.org for one in person.posts} if person else set()
        return next((org for org in parties if org in held), "")

    def new_person(self, text: str, office: str = "", org: str = "") -> str:
        """Make an entry for a person."""
        prefix, name, suffix = spelling.name(text.removeprefix(NEW))
        new = self.known.new_id("person", name)
        entry: dict[str, Plain] = {"id": new, "name": name, "prefix": prefix, "suffix": suffix}
        if office:
            acting, title = _acting(office)
            post = {"title": title, "org": org, "acting": acting}
            entry["posts"] = [{key: value for key, value in post.items() if value}]
        self.draft.add("person", entry)
        self.known.add("person", Choice(new, name))
        return new

    def evidence(self, text: str, shows: str) -> list[Plain]:
        """Give what proves or announces: a source, a new one by its address, or a post."""
        if not text:
            return []
        found = self.known.find("source", bare(text))
        if found:
            return [{"source": found, "shows": shows}]
        if not is_address(text):
            return [{"post": self.known.one("post")(text), "shows": shows}]
        return [{"source": self.new_source(text), "shows": shows}]

    def cited(self, text: str) -> str:
        """Read what is cited: nothing, a known source or post, or a web address."""
        if text and not is_address(text) and not self.known.find("source", bare(text)):
            try:
                self.known.one("post")(text)
            except InvalidAnswer:
                finding = f"'{text}' bukan sumber atau berita yang tercatat"
                raise InvalidAnswer(finding, "tulis alamatnya dengan https://") from None
        return text

    def new_source(self, address: str) -> str:
        """Make an entry for a source at a web address; what its page tells is offered."""
        told = self.page.told(address)
        sources = self.known.records.sources.values()
        same = [one for one in sources if host(one.url) == host(address)]
        text = self.asker.ask(
            Question(
                name="judul sumber",
                text="Judul sumber (tanggalnya dalam kurung bila diketahui)",
                read=wanted,
                default=told.titled,
            )
        )
        publisher = self.asker.ask(
            Question(
                name="penerbit",
                text="Penerbit sumber",
                read=wanted,
                default=same[0].publisher if same else "",
                offered=sorted({one.publisher for one in sources}),
            )
        )
        title, date = dated_title(text)
        kind = same[0].type if same else "official" if host(address).endswith(".go.id") else "news"
        words = slugify(title).split("-")[:4]
        new = self.known.new_id("source", f"{publisher} {' '.join(words)}")
        entry = {
            "id": new,
            "publisher": publisher,
            "title": title,
            "date": date,
            "url": address,
            "accessed": told.opened,
            "type": kind,
        }
        self.draft.add("source", entry)
        self.known.add("source", Choice(new, f"{publisher}: {title}", (bare(address),)))
        return new

    def _find_person(self, text: str) -> str | None:
        plain = text.removeprefix(NEW)
        mark = NEW if plain != text else ""
        return self.known.find("person", text) or self.known.find(
            "person", mark + spelling.name(plain).name
        )

    def _office(self, person: str, org: str) -> str:
        """Give the office that a known person holds at a body, as far as it is known."""
        there = self.known.records.people.get(person)
        held = [one for one in there.posts if one.org == org and not one.end] if there else []
        return held[-1].title if held else ""


def guess(name: str) -> str:
    """
    Guess what kind of body a name names.

    >>> guess("Universitas Contoh"), guess("PT Semen Contoh"), guess("Paguyuban Contoh")
    ('perguruan_tinggi', 'swasta', 'ormas')
    """
    found = (kind for words, kind in _GUESSES if re.match(rf"(?:{words})\b", name, re.IGNORECASE))
    return next(found, "ormas")


def is_address(text: str) -> bool:
    """Say whether a text is a web address."""
    return bool(re.match(r"https?://[^\s/]+\.\S+$", text, re.IGNORECASE))


def host(address: str | None) -> str:
    """
    Give the host of an address.

    >>> host("https://www.kabar.example/a"), host(None)
    ('kabar.example', '')
    """
    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def dated_title(text: str) -> tuple[str, str]:
    """
    Part a title from a date in parentheses at its end; other words there belong to the title.

    >>> dated_title("Bupati Teken MoU (4 Mei 2026)"), dated_title("Jalan (Tahap 2)")
    (('Bupati Teken MoU', '2026-05-04'), ('Jalan (Tahap 2)', ''))
    """
    title, aside = spelling.with_aside(text)
    try:
        return title, spelling.date()(aside)
    except InvalidAnswer:
        return text, ""


def _names(text: str) -> tuple[str, str]:
    """Give the name of a body and the short one that stands in parentheses."""
    name, short = spelling.with_aside(text)
    return name, short


def _acting(office: str) -> tuple[str, str]:
    held = spelling.capacity(office)
    return held.get("acting", ""), held["capacity"]
