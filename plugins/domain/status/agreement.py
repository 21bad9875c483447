"""The status of an agreement: in the making, in force, ending, ended, or why nobody can know."""

import datetime as dt
from collections.abc import Iterable

from plugins.domain.records.models import Agreement
from plugins.domain.status.agreement_facts import AgreementFacts, gather_facts
from plugins.domain.status.table import Row, Status, always, decide, on, words
from plugins.domain.values.wording import count_days, count_days_left


def agreement_status(
    agreement: Agreement, today: dt.date, later: Iterable[Agreement] = (), soon: int = 90
) -> Status:
    """
    Derive the status of an agreement; ``later`` are the agreements that amend or supersede it.

    >>> agreement = Agreement(title="tentang data", kind="pks", parties=())
    >>> agreement_status(agreement, dt.date(2026, 11, 24)).full_code
    'unknown:not_signed'
    """
    return decide(AGREEMENT_ROWS, gather_facts(agreement, today, tuple(later), soon))


def _ended(facts: AgreementFacts, how: str) -> str:
    date = facts.agreement.ended.date if facts.agreement.ended else None
    if date is None:
        return f"Kerja sama ini {how}; tanggalnya belum diketahui."
    return f"Kerja sama ini {how} {on(date)}."


def _no_term(facts: AgreementFacts) -> str:
    signed = facts.agreement.signed_on
    if signed is None:
        return "Tidak diketahui sampai kapan kerja sama ini berlaku."
    return f"Kerja sama ini ditandatangani {on(signed)}, tetapi lama berlakunya belum diketahui."


def _end(facts: AgreementFacts) -> str:
    """Write the end to follow a verb: as a header states it, else between its bounds."""
    if facts.end.stated:
        return on(facts.end.stated)
    return facts.end.words if facts.end.is_coarse else f"pada {facts.end.words}"


def _in_force(facts: AgreementFacts) -> str:
    if facts.end.is_coarse:
        return f"Kerja sama ini masih berlaku dan akan berakhir {facts.end.words}."
    return f"Kerja sama ini masih berlaku sampai {facts.end.words}."


AGREEMENT_ROWS: tuple[Row[AgreementFacts], ...] = (
    Row(
        "ended",
        "completed",
        "berakhir",
        "Berakhir (selesai)",
        "Para pihak menyatakan kerja sama selesai, dan harinya sudah lewat atau tidak diketahui.",
        lambda facts: facts.has_ended_as("completed"),
        lambda facts: _ended(facts, "dinyatakan selesai"),
    ),
    Row(
        "ended",
        "terminated",
        "berakhir",
        "Berakhir (diakhiri)",
        "Kerja sama diakhiri sebelum waktunya, dan harinya sudah lewat atau tidak diketahui.",
        lambda facts: facts.has_ended_as("terminated"),
        lambda facts: _ended(facts, "diakhiri"),
    ),
    Row(
        "ended",
        "superseded",
        "berakhir",
        "Berakhir (digantikan)",
        "Perjanjian lain menggantikannya, sudah ditandatangani, dan pasti sudah mulai berlaku.",
        lambda facts: facts.successor_start is not None,
        lambda facts: (
            "Kerja sama ini digantikan perjanjian lain yang berlaku mulai "
            f"{words(facts.successor_start)}."
        ),
    ),
    Row(
        "draft",
        None,
        "dalam-proses",
        "Dalam proses",
        "Tidak ada tanda penandatanganan dan tidak ada nomor. Tahapnya belum melewati "
        "penandatanganan.",
        lambda facts: facts.is_unmade and facts.is_before_signing,
        lambda facts: f"Kerja sama ini belum ditandatangani; tahapnya {facts.stage_name}.",
    ),
    Row(
        "unknown",
        "not_signed",
        "belum-diketahui",
        "Belum diketahui apakah sudah ditandatangani",
        "Tidak ada tanda penandatanganan, nomor, atau tahap yang dikenal.",
        lambda facts: facts.is_unmade and not facts.has_known_stage,
        lambda _facts: "Belum ada tanda bahwa kerja sama ini sudah ditandatangani.",
    ),
    Row(
        "not_yet",
        None,
        "belum-berlaku",
        "Belum berlaku",
        "Hari mulai berlakunya pasti masih di depan.",
        lambda facts: facts.starts_later,
        lambda facts: f"Kerja sama ini belum berlaku; mulainya {words(facts.start)}.",
    ),
    Row(
        "unknown",
        "coarse_start",
        "belum-diketahui",
        "Mulai berlaku …, tanggal belum pasti",
        "Mulai berlakunya hanya diketahui sebagai bulan, triwulan, semester, tahun, atau "
        "kira-kira, dan hari ini termasuk di dalamnya.",
        lambda facts: facts.may_have_started,
        lambda facts: (
            f"Mulai berlakunya {words(facts.start)}, tetapi tanggal pastinya belum diketahui."
        ),
        lambda facts: words(facts.start),
    ),
    Row(
        "in_force",
        "open",
        "berlaku",
        "Berlaku tanpa batas waktu",
        "Naskah atau sumbernya menyebut kerja sama berlaku tanpa batas waktu.",
        lambda facts: facts.end.is_unlimited,
        lambda _facts: "Kerja sama ini disebut berlaku tanpa batas waktu.",
    ),
    Row(
        "unknown",
        "no_term",
        "belum-diketahui",
        "Masa berlaku belum diketahui",
        "Tidak ada sumber yang menyebut hari berakhir, atau lama berlaku beserta hari mulainya.",
        lambda facts: not facts.has_end,
        _no_term,
    ),
    Row(
        "unknown",
        "maybe_renewed",
        "belum-diketahui",
        "Mungkin diperpanjang, belum dipastikan",
        "Masa berlakunya sudah lewat, tetapi naskah menyebut perpanjangan dengan sendirinya.",
        lambda facts: facts.is_past_end and facts.is_automatic,
        lambda facts: (
            f"Masa berlakunya habis {_end(facts)}, tetapi mungkin sudah diperpanjang "
            "dengan sendirinya."
        ),
    ),
    Row(
        "unknown",
        "maybe_renewed",
        "belum-diketahui",
        "Mungkin diperpanjang, belum dipastikan",
        "Masa berlakunya sudah lewat, tetapi ada sumber yang menyebut hari berakhir lain yang "
        "belum lewat.",
        lambda facts: facts.is_past_end and facts.claimed_end is not None,
        lambda facts: (
            f"Masa berlakunya habis {_end(facts)}, tetapi sumber lain menyebut masih berlaku."
        ),
    ),
    Row(
        "ended",
        "expired",
        "berakhir",
        "Berakhir",
        "Hari terakhir masa berlakunya sudah lewat.",
        lambda facts: facts.is_past_end,
        lambda facts: f"Masa berlaku kerja sama ini habis {_end(facts)}.",
    ),
    Row(
        "unknown",
        "coarse_end",
        "belum-diketahui",
        "Berakhir …, tanggal belum pasti",
        "Hari berakhirnya tidak diketahui pasti, dan sebagian dari waktu yang mungkin sudah lewat.",
        lambda facts: facts.may_have_ended,
        lambda facts: (
            f"Kerja sama ini berakhir {facts.end.words}, tetapi tanggal pastinya belum diketahui."
        ),
        lambda facts: facts.end.words,
    ),
    Row(
        "ending",
        None,
        "akan-berakhir",
        "Akan berakhir …",
        "Hari berakhirnya tidak diketahui pasti, dan yang paling awal tinggal 90 hari lagi atau "
        "kurang, atau jangka lain yang ditetapkan pengelola situs.",
        lambda facts: facts.end.is_coarse and facts.is_ending,
        lambda facts: f"Kerja sama ini akan berakhir {facts.end.words}.",
        lambda facts: facts.end.words,
    ),
    Row(
        "ending",
        None,
        "akan-berakhir",
        "Berakhir hari ini",
        "Hari ini adalah hari terakhir masa berlakunya.",
        lambda facts: facts.days_left == 0,
        lambda facts: f"Kerja sama ini berlaku sampai hari ini, {facts.end.words}.",
    ),
    Row(
        "ending",
        None,
        "akan-berakhir",
        "Akan berakhir, …",
        "Masa berlakunya tinggal 90 hari atau kurang, atau jangka lain yang ditetapkan pengelola "
        "situs.",
        lambda facts: facts.is_ending,
        lambda facts: (
            f"Kerja sama ini berlaku sampai {facts.end.words}, {count_days(facts.days_left)} lagi."
        ),
        lambda facts: count_days_left(facts.days_left),
    ),
    Row(
        "in_force",
        None,
        "berlaku",
        "Berlaku",
        "Sudah mulai berlaku, dan hari berakhirnya masih lebih jauh daripada itu.",
        always,
        _in_force,
    ),
)
