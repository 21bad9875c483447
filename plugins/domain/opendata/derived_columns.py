"""Columns that are derived on the day of the site: statuses, the end, and what came of it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from plugins.domain.opendata.table_schema import Column
from plugins.domain.records.models import Agreement, Record
from plugins.domain.site.site import Site
from plugins.domain.status.agreement_end import agreement_end
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.json_text import Value

OBTAINED = frozenset({"public", "redacted"})


def status_columns(site: Site) -> Iterator[Column]:
    """Give what data says of a status: code, reason, day and words."""
    yield Column(
        name="status",
        about="status yang dihitung dari isian dan sumber",
        read=lambda record: site.status(record).code,
        required=True,
    )
    yield Column(
        name="status_reason",
        about="keterangan kode status",
        read=lambda record: site.status(record).reason,
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
    end = agreement_end(agreement, site.today, site.relations.later(agreement))
    return None if end is None or end.is_unlimited else getattr(end, bound).isoformat()


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
        name="days_since_signing",
        about="jumlah hari sejak ditandatangani, bila harinya diketahui pasti",
        read=lambda agreement: days_since(agreement.signed_on, site),
        type="integer",
    )
    yield Column(
        name="children",
        about="perjanjian yang dibuat atas dasar perjanjian ini",
        read=lambda agreement: refs(site.follow_up(agreement).children),
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


def days_since(date: FuzzyDate | None, site: Site) -> int | None:
    """Count the days since a date that is surely known to the day and past."""
    if date is None or not date.is_sure_day or date.earliest > site.today:
        return None
    return (site.today - date.earliest).days


def has_text(agreement: Agreement) -> bool:
    """Say whether the public can read a document of the agreement here."""
    return any(item.path and item.access in OBTAINED for item in agreement.documents)


def refs(records: Iterable[Record]) -> Sequence[Value]:
    """Give the refs of records in their order."""
    return sorted(record.ref for record in records)
