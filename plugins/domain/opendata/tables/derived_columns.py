"""Columns that are derived on the day of the site: statuses, the end, and what came of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from plugins.domain.opendata.tables.columns import Column
from plugins.domain.records.evidence import Citing, evidence_of
from plugins.domain.records.models import Agreement, Record
from plugins.domain.records.plain_values import earliest, latest, plain
from plugins.domain.site.counters import has_text
from plugins.domain.site.news import age, last_news
from plugins.domain.site.silences import silences
from plugins.domain.site.site import Site
from plugins.domain.status.followup import GRADES, days_since_signing
from plugins.domain.status.record_status import STATUS_TABLES
from plugins.domain.status.table import spoken
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.json_text import Value

BASES: Mapping[str, str] = {
    "official": "sumber resmi saja",
    "news": "berita saja",
    "both": "sumber resmi dan berita",
}
# Photos and statements may be anybody's: by themselves they are neither.
_BASIS_OF = {
    "official": "official",
    "document": "official",
    "regulation": "official",
    "news": "news",
}


def status_columns(site: Site, kind: str) -> Iterator[Column]:
    """Give what data says of the status of a kind of record: code, reason, day and words."""
    rows = STATUS_TABLES[kind]
    yield Column(
        name="status",
        about="status yang dihitung dari isian dan sumber",
        read=lambda record: site.status(record).code,
        required=True,
        codes={row.code: spoken(row.address_word) for row in rows},
    )
    yield Column(
        name="status_reason",
        about="keterangan kode status",
        read=lambda record: site.status(record).reason,
        codes={row.reason: row.label for row in rows if row.reason} or None,
    )
    yield Column(
        name="status_on",
        about="hari penghitungan status",
        read=lambda _record: site.today.isoformat(),
        type="date",
        required=True,
    )
    yield Column(
        name="status_label",
        about="status dalam kata-kata",
        read=lambda record: site.status(record).label,
        required=True,
    )
    yield from news_columns(site)
    yield Column(
        name="reviewed",
        about="seseorang pernah mencari kabarnya",
        read=lambda record: record.last_reviewed is not None,
        type="boolean",
        required=True,
    )
    yield Column(
        name="source_basis",
        about="jenis sumber yang dikutip",
        read=partial(_source_basis, site),
        codes=BASES,
    )
    yield Column(
        name="proof_dated",
        about="bukti pelaksanaan atau hasilnya bertanggal; kosong bila belum ada bukti",
        read=partial(_proof_dated, site),
        type="boolean",
    )


def news_columns(site: Site) -> Iterator[Column]:
    """Give the youngest news of a record, and its age where it is known to the month."""

    def read(write: Callable[[FuzzyDate | None], Value]) -> Callable[[Citing], Value]:
        return lambda record: write(found.date if (found := last_news(site, record)) else None)

    about = "kabar terakhir"
    yield Column(name="news_on", about=f"{about} (EDTF)", read=read(plain))
    for side, word, name in ((earliest, "awal", "earliest"), (latest, "akhir", "latest")):
        yield Column(
            name=f"news_on_{name}",
            about=f"hari paling {word} yang mungkin untuk {about}",
            read=read(side),
            type="date",
        )
    yield Column(
        name="age_days",
        about="jumlah hari sejak kabar terakhir; kosong bila tanggalnya lebih kasar dari sebulan",
        read=lambda record: age(last_news(site, record), site.today),
        type="integer",
    )


def _source_basis(site: Site, record: Citing) -> Value:
    cited = {item.source for _field, item in evidence_of(record) if item.source}
    found = {_BASIS_OF.get(site.source(source).type) for source in cited} - {None}
    return "both" if len(found) > 1 else next(iter(found), None)


def _proof_dated(site: Site, record: Citing) -> Value:
    proofs = [item for _field, item in evidence_of(record) if item.proves]
    if not proofs:
        return None
    return any(
        item.post is not None or (item.source and site.source(item.source).date is not None)
        for item in proofs
    )


def end_columns(site: Site) -> Iterator[Column]:
    """Give the days between which an agreement ends, as it stands on the day of the site."""
    for name, word in (("earliest", "awal"), ("latest", "akhir")):
        yield Column(
            name=f"ends_{name}",
            about=f"hari paling {word} berakhirnya, setelah perubahan dan penggantian dihitung",
            read=partial(_end_bound, site, name),
            type="date",
        )


def _end_bound(site: Site, bound: str, agreement: Agreement) -> Value:
    end = site.standing(agreement).end
    return None if end is None or end.is_unlimited else getattr(end, bound).isoformat()


def silence_columns(site: Site) -> Iterator[Column]:
    """Give the times in which no sign of life of a programme is known."""
    yield Column(
        name="silences",
        about="masa yang tanda kegiatannya belum kami temukan: hari pertama dan hari terakhir",
        read=lambda programme: [
            f"{one.first.isoformat()}/{one.last.isoformat()}" for one in silences(site, programme)
        ],
        many=True,
    )


def follow_up_columns(site: Site) -> Iterator[Column]:
    """Give what came of an agreement."""
    yield Column(
        name="followed_up",
        about="ada tindak lanjut yang diketahui",
        read=lambda agreement: bool(site.follow_up(agreement)),
        type="boolean",
        required=True,
    )
    yield Column(
        name="follow_up",
        about="tindak lanjut tertinggi yang kami temukan",
        read=lambda agreement: site.follow_up(agreement).grade,
        required=True,
        codes=GRADES,
    )
    yield Column(
        name="days_since_signing",
        about="jumlah hari sejak ditandatangani, bila harinya diketahui pasti",
        read=lambda agreement: days_since_signing(site.standing(agreement)),
        type="integer",
    )
    yield Column(
        name="children",
        about="perjanjian yang dibuat atas dasar perjanjian ini",
        read=lambda agreement: refs(site.children(agreement)),
        many=True,
        table="mou",
    )
    yield Column(
        name="events_after",
        about="peristiwa terbukti sesudah penandatanganan",
        read=lambda agreement: refs(site.follow_up(agreement).events),
        many=True,
        table="peristiwa",
    )
    yield Column(
        name="commitments_proven",
        about="jumlah komitmen yang terbukti terpenuhi",
        read=lambda agreement: len(site.follow_up(agreement).proven),
        type="integer",
        required=True,
    )
    yield Column(
        name="commitments_total",
        about="jumlah komitmen yang diketahui",
        read=lambda agreement: len(agreement.commitments),
        type="integer",
        required=True,
    )
    yield Column(
        name="has_text",
        about="naskahnya dapat dibaca publik",
        read=has_text,
        type="boolean",
        required=True,
    )


def refs(records: Iterable[Record]) -> Sequence[Value]:
    """Give the refs of records in their order."""
    return sorted(record.ref for record in records)
