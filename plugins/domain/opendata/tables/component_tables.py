"""Tables whose rows have no record of their own: parties, signatories, evidence, corrections."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from plugins.domain.core.codes import CORRECTION_KINDS
from plugins.domain.opendata.tables.columns import Column, derive
from plugins.domain.opendata.tables.table import ELSEWHERE, REF, Table, Url, by_ref
from plugins.domain.records.components import (
    Claim,
    Correction,
    Document,
    Evidence,
    Figure,
    Money,
    Party,
    Signatory,
)
from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.records.evidence import all_evidence_of
from plugins.domain.records.models import Post, Record
from plugins.domain.site.counters import READABLE
from plugins.domain.site.post_words import post_summary
from plugins.domain.site.site import Site
from plugins.domain.values.json_text import Value

WITHDRAWN = "pencabutan"


@dataclass(frozen=True)
class Part:
    """A row that has no record of its own: its ref, the record it belongs to, and its value."""

    ref: str
    owner: Any
    value: Any
    field: str = ""


def parties_table(site: Site, _url: Url) -> Table:
    number = Column(name="number", about="nomor naskah dari pihak ini", read=_number)
    return Table(
        "pihak",
        "Pihak perjanjian",
        "Pihak setiap perjanjian, menurut urutan pada naskah.",
        (*part_of("agreement", "perjanjian"), *derived_part(Party, site), number),
        components(by_ref(site.records.agreements), lambda agreement: agreement.parties),
    )


def signatories_table(site: Site, _url: Url) -> Table:
    return Table(
        "penandatangan",
        "Penandatangan",
        "Orang yang menandatangani, menyaksikan, mengetahui, atau hadir.",
        (*part_of("agreement", "perjanjian"), *derived_part(Signatory, site)),
        components(by_ref(site.records.agreements), lambda agreement: agreement.signatories),
    )


def evidence_table(site: Site, _url: Url) -> Table:
    columns = owner_columns(("programme", "event", "agreement", "commitment"), "dibuktikan")
    field = Column(
        name="field",
        about="isian yang dibuktikan; kosong bila bukti untuk catatan seluruhnya",
        read=lambda part: part.field or None,
    )
    records = site.records
    return Table(
        "bukti",
        "Bukti",
        "Sumber atau berita yang menunjukkan rencana, pelaksanaan, atau hasil.",
        (REF, *columns, field, *derived_part(Evidence, site)),
        tuple(
            Part(f"{name}/{record.ref}/{number}", record, item, inside)
            for name, found in (
                ("komitmen", records.commitments),
                ("mou", records.agreements),
                ("peristiwa", records.events),
                ("program", records.programmes),
            )
            for record in by_ref(found)
            for number, (inside, item) in enumerate(all_evidence_of(record), start=1)
        ),
    )


def figures_table(site: Site, _url: Url) -> Table:
    """Give one row for each figure of an event."""
    return Table(
        "angka",
        "Angka",
        "Angka yang dilaporkan tentang setiap peristiwa; bukan ukuran hasil program.",
        (*part_of("event", "peristiwa", "peristiwa"), *derived_part(Figure, site)),
        components(by_ref(site.records.events), lambda event: event.figures),
    )


def claims_table(site: Site, _url: Url) -> Table:
    """Give one row for each claim of a source on a field."""
    derived = {column.name: column for column in derived_part(Claim, site)}
    amount = Column(
        name="value_amount",
        about="isi dalam rupiah, bila berupa uang",
        read=lambda part: part.value.value.amount if _is_money(part) else None,
        type="integer",
    )
    value = replace(derived.pop("value"), read=_claimed)
    field = derived.pop("field")
    records = site.records
    return Table(
        "klaim",
        "Keterangan sumber",
        "Apa kata setiap sumber tentang sebuah isian, bila sumber-sumber berbeda.",
        (
            REF,
            *owner_columns(("programme", "event", "agreement"), "diterangkan"),
            field,
            value,
            amount,
            *derived.values(),
        ),
        tuple(
            Part(f"{KINDS[kind].table}/{part.ref}", part.owner, part.value)
            for kind in ("agreement", "event", "programme")
            for part in components(by_ref(records.of_kind(kind)), lambda record: record.claims)
        ),
    )


def _is_money(part: Part) -> bool:
    return isinstance(part.value.value, Money)


def _claimed(part: Part) -> Value:
    value = part.value.value
    return (value.as_written or str(value.amount)) if isinstance(value, Money) else str(value)


def documents_table(site: Site, url: Url) -> Table:
    def read(part: Part) -> Value:
        shown = part.value.access in READABLE and part.value.address
        return url(part.value.address) if shown else None

    address = Column(name="url", about="alamat berkas, bila terbuka", read=read)
    return Table(
        "dokumen",
        "Dokumen",
        "Naskah dan dokumen lain setiap perjanjian, dan apakah publik dapat melihatnya.",
        (*part_of("agreement", "perjanjian"), *derived_part(Document, site), address),
        components(by_ref(site.records.agreements), lambda agreement: agreement.documents),
    )


def corrections_table(site: Site, _url: Url) -> Table:
    kinds = {**CORRECTION_KINDS, WITHDRAWN: "Pencabutan"}
    columns = [
        replace(column, codes=kinds) if column.name == "kind" else column
        for column in derived_part(Correction, site)
    ]
    successor = Column(
        name="replaced_by",
        about="berita pengganti, bila berita dicabut",
        read=lambda part: part.owner.withdrawn.replaced_by if part.field else None,
        table="berita",
    )
    return Table(
        "koreksi",
        "Koreksi",
        "Ralat, koreksi, hak jawab, pemutakhiran, dan pencabutan berita.",
        (*part_of("post", "berita", "berita"), *columns, successor),
        tuple(part for post in by_ref(site.records.posts) for part in _corrections_of(post)),
    )


def shown(post: Post) -> Post:
    """Leave of a withdrawn post what its notice says, and nothing that was withdrawn."""
    if post.withdrawn is None:
        return post
    return Post(
        ref=post.ref,
        id=post.id,
        title=post.title,
        date=post.date,
        updated=post.updated,
        category=post.category,
        summary=post_summary(post),
        withdrawn=post.withdrawn,
        corrections=tuple(replace(item, before=None, after=None) for item in post.corrections),
        old_addresses=post.old_addresses,
        changes=post.changes,
    )


def owner_columns(kinds: Sequence[str], done: str) -> list[Column]:
    """Give a column for each kind of record that a row may belong to, of which one is filled."""
    count = {3: "tiga", 4: "empat", 5: "lima"}[len(kinds)]
    return [
        Column(
            name=name,
            about=f"{KINDS[name].word} yang {done}; hanya satu dari {count} kolom ini yang terisi",
            read=partial(_ref_if, name),
            table=KINDS[name].table,
        )
        for name in kinds
    ]


def part_of(name: str, word: str, table: str = "mou") -> Iterator[Column]:
    yield REF
    yield Column(
        name=name,
        about=f"{word} yang memuatnya",
        read=lambda part: part.owner.ref,
        required=True,
        table=table,
    )


def derived_part(model: type[Any], site: Site) -> Iterator[Column]:
    """Derive the columns of a part, read from a Part that holds it."""
    for column in derive(model, site.rules, ELSEWHERE):
        yield replace(column, read=partial(_read_part, column.read))


def _read_part(read: Callable[[Any], Value], part: Part) -> Value:
    return read(part.value)


def components(records: Iterable[Any], of: Callable[[Any], Iterable[Any]]) -> tuple[Part, ...]:
    return tuple(
        Part(f"{record.ref}/{number}", record, item)
        for record in records
        for number, item in enumerate(of(record), start=1)
    )


def _number(part: Part) -> Value:
    found = (item.number for item in part.owner.numbers if item.org == part.value.org)
    return next(found, None)


def _corrections_of(post: Post) -> Iterator[Part]:
    yield from components((shown(post),), lambda shown: shown.corrections)
    if post.withdrawn:
        notice = Correction(at=post.withdrawn.at, kind=WITHDRAWN, reason=post.withdrawn.reason)
        yield Part(f"{post.ref}/{WITHDRAWN}", post, notice, field="withdrawn")


def _ref_if(kind: str, part: Any) -> Value:
    owner: Record = part.owner
    return owner.ref if owner.row.name == kind else None
