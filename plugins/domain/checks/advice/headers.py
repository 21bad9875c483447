"""What may be wrong in headers and is worth a look; old data may be right, nothing stops."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content
from plugins.domain.records.declarations.field_types import DECIMAL
from plugins.domain.records.findings import advice
from plugins.domain.records.models import Agreement, Organisation
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.durations import Duration
from plugins.domain.values.numbers import format_number

# PP 28/2018 and its ministerial rules of 2020: with the centre no PKS any more.
_LAST_PKS_WITH_CENTRE = dt.date(2020, 12, 31)
_LONGEST_TERM = Duration.parse("P5Y")
_HEADS = frozenset({"kesepakatan_bersama", "nota_kesepakatan"})
_REGIONS = frozenset({"kabupaten", "provinsi", "opd"})
# Who heads an office of a region: not the region itself (kepala daerah), not a village.
_HEAD_OF_OFFICE = re.compile(
    r"(?:(?:pl[th]|pj|pjs|plh)\b\.?|penjabat|pelaksana (?:tugas|harian))?\s*"
    r"(?:kepala (?!daerah\b|desa\b|negara\b|kelurahan\b)\w|kadis\w*\b|kaban\b|kasatpol\b|camat\b"
    r"|inspektur\b|sekretaris (?:daerah|dprd)\b|sekda\b|sekwan\b|asisten\b"
    r"|direktur (?:utama )?(?:rsud|rumah sakit|blud)\b)",
    re.IGNORECASE,
)

_GROUPED = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")


def advice_on_agreements(content: Content) -> Iterator[Problem]:
    """Give the advice on agreements (content contract, section 5)."""
    records, today = content.records, content.today
    children: dict[str, list[Agreement]] = {}
    for agreement in records.agreements.values():
        if agreement.parent:
            children.setdefault(agreement.parent, []).append(agreement)
    for agreement in records.agreements.values():
        yield from _on_parties(agreement, records.organisations)
        yield from _on_term(agreement)
        kinds = {child.kind for child in children.get(agreement.ref, ())}
        yield from _on_followers(agreement, kinds, today)


def advice_on_numbers(content: Content) -> Iterator[Problem]:
    """Point at decimals that may be thousands: "1.200" is one and a fifth here."""
    for one in content.walked:
        for leaf in one.leaves:
            if leaf.type is DECIMAL and _GROUPED.fullmatch(str(leaf.value)):
                yield advice(
                    one.record,
                    leaf.name,
                    f"'{leaf.name}': {leaf.value} terbaca sebagai {format_number(leaf.value)}, "
                    "karena titik di sini tanda desimal",
                    f"tulis {str(leaf.value).replace('.', '')} bila maksudnya ribuan",
                    check="angka-ribuan",
                )


def _on_parties(
    agreement: Agreement, organisations: Mapping[str, Organisation]
) -> Iterator[Problem]:
    kinds = {ref: one.kind for ref, one in organisations.items()}
    signed = agreement.signed_on
    if agreement.kind == "pks" and signed and signed.earliest > _LAST_PKS_WITH_CENTRE:
        for index, party in enumerate(agreement.parties):
            if kinds.get(party.org) == "kementerian":
                yield advice(
                    agreement,
                    f"parties[{index}].org",
                    f"perjanjian kerja sama dengan kementerian '{party.org}' setelah 2020",
                    "periksa jenisnya; sinergi dengan pusat memakai nota kesepakatan",
                    check="pks-kementerian",
                )
    if agreement.kind not in _HEADS:
        return
    for index, person in enumerate(agreement.signatories):
        is_head = bool(_HEAD_OF_OFFICE.match(person.capacity or ""))
        if person.signs and is_head and kinds.get(person.for_org or "") in _REGIONS:
            yield advice(
                agreement,
                f"signatories[{index}].capacity",
                f"ditandatangani {person.capacity}, padahal kuasa hanya untuk perjanjian "
                "kerja sama",
                "periksa jenis naskah dan siapa yang menandatangani",
                check="kuasa-penandatangan",
            )


def _on_term(agreement: Agreement) -> Iterator[Problem]:
    term = agreement.term
    if term is None:
        return
    start = term.start or agreement.signed_on
    if start is None:
        return
    last = _last_day(start, term.end, term.duration)
    # As of the latest day of the start, so that a coarse one raises no false alarm.
    if last is not None and last > _LONGEST_TERM.end(start.latest):
        yield advice(
            agreement,
            "term.end" if term.end else "term.duration",
            "masa berlaku lebih dari lima tahun",
            "periksa pada naskah; perpanjangan dicatat sebagai perubahan perjanjian",
            check="masa-lebih-lima-tahun",
        )


def _last_day(start: FuzzyDate, end: FuzzyDate | None, duration: Duration | None) -> dt.date | None:
    if end is not None:
        return None if end.is_unlimited else end.earliest
    return duration.end(start.latest) if duration else None


def _on_followers(agreement: Agreement, children: set[str], today: dt.date) -> Iterator[Problem]:
    if agreement.kind == "nota_kesepakatan":
        documents = {document.kind for document in agreement.documents}
        if "rencana_kerja" not in children | documents:
            yield advice(
                agreement,
                "kind",
                "nota kesepakatan tanpa rencana kerja",
                "catat rencana kerjanya sebagai perjanjian dengan 'parent', atau sebagai dokumen",
                check="tanpa-rencana-kerja",
            )
    if agreement.kind == "kesepakatan_bersama" and "pks" not in children:
        signed = agreement.signed_on
        if signed and Duration.parse("P1Y").end(signed.latest) < today:
            yield advice(
                agreement,
                "kind",
                "kesepakatan bersama lebih dari setahun tanpa perjanjian kerja sama",
                "catat perjanjian kerja samanya bila ada, dengan 'parent'",
                check="tanpa-pks",
            )
