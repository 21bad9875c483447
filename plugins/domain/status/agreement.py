"""The status of an agreement: in the making, in force, ending, ended, or why nobody can know."""

import datetime as dt
from collections.abc import Iterable

from plugins.domain.records.models import Agreement
from plugins.domain.status.agreement_facts import AgreementFacts
from plugins.domain.status.standing import Standing
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
    return standing_status(Standing(agreement, today, tuple(later), soon))


def standing_status(standing: Standing) -> Status:
    """Derive the status of an agreement as it stands on a day."""
    return decide(AGREEMENT_ROWS, AgreementFacts(standing))


def _ended(facts: AgreementFacts, how: str) -> str:
    date = facts.agreement.ended.date if facts.agreement.ended else None
    if date is None:
        return f"Kerja sama ini {how}; tanggalnya belum diketahui."
    return f"Kerja sama ini {how} {on(date)}."


def _superseded(facts: AgreementFacts) -> str:
    start = facts.successor_start
    if start is None:
        return "Kerja sama ini digantikan perjanjian lain; hari mulainya belum kami temukan."
    return f"Kerja sama ini digantikan perjanjian lain yang berlaku mulai {words(start)}."


def _no_term(facts: AgreementFacts) -> str:
    signed = facts.agreement.signed_on
    if signed is None:
        return "Kami belum menemukan sampai kapan kerja sama ini berlaku."
    return f"Kerja sama ini ditandatangani {on(signed)}; lama berlakunya belum kami temukan."


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
        code="ended",
        reason="completed",
        address_word="berakhir",
        tone="rest",
        shape="square",
        label="Berakhir (selesai)",
        explanation=(
            "Para pihak menyatakan kerja sama selesai, dan harinya sudah lewat atau tidak "
            "diketahui."
        ),
        holds=lambda facts: facts.has_ended_as("completed"),
        sentence=lambda facts: _ended(facts, "dinyatakan selesai"),
    ),
    Row(
        code="ended",
        reason="terminated",
        address_word="berakhir",
        tone="rest",
        shape="square",
        label="Berakhir (diakhiri)",
        explanation=(
            "Kerja sama diakhiri sebelum waktunya, dan harinya sudah lewat atau tidak diketahui."
        ),
        holds=lambda facts: facts.has_ended_as("terminated"),
        sentence=lambda facts: _ended(facts, "diakhiri"),
    ),
    Row(
        code="ended",
        reason="superseded",
        address_word="berakhir",
        tone="rest",
        shape="square",
        label="Berakhir (digantikan)",
        explanation=(
            "Perjanjian lain menggantikannya, sudah ditandatangani, dan pasti sudah mulai berlaku."
        ),
        holds=lambda facts: facts.is_superseded,
        sentence=_superseded,
    ),
    Row(
        code="draft",
        address_word="dalam-proses",
        tone="rest",
        shape="dotted",
        label="Dalam proses",
        explanation=(
            "Tidak ada tanda penandatanganan dan tidak ada nomor. Tahapnya belum melewati "
            "penandatanganan."
        ),
        holds=lambda facts: facts.is_unmade and facts.is_before_signing,
        sentence=lambda facts: f"Kerja sama ini belum ditandatangani; tahapnya {facts.stage_name}.",
    ),
    Row(
        code="unknown",
        reason="not_signed",
        address_word="belum-diketahui",
        tone="none",
        shape="dashed",
        label="Belum diketahui apakah sudah ditandatangani",
        explanation="Tidak ada tanda penandatanganan, nomor, atau tahap yang dikenal.",
        holds=lambda facts: facts.is_unmade and not facts.has_known_stage,
        sentence=lambda _facts: (
            "Kami belum menemukan tanda bahwa kerja sama ini sudah ditandatangani."
        ),
    ),
    Row(
        code="not_yet",
        address_word="belum-berlaku",
        tone="rest",
        shape="dotted",
        label="Belum berlaku",
        explanation="Hari mulai berlakunya pasti masih di depan.",
        holds=lambda facts: facts.starts_later,
        sentence=lambda facts: f"Kerja sama ini belum berlaku; mulainya {words(facts.start)}.",
    ),
    Row(
        code="unknown",
        reason="coarse_start",
        address_word="belum-diketahui",
        tone="none",
        shape="dashed",
        label="Mulai berlaku …, tanggal belum pasti",
        explanation=(
            "Mulai berlakunya hanya diketahui sebagai bulan, triwulan, semester, tahun, atau "
            "kira-kira, dan hari ini termasuk di dalamnya."
        ),
        holds=lambda facts: facts.may_have_started,
        sentence=lambda facts: (
            f"Mulai berlakunya {words(facts.start)}, tetapi tanggal pastinya belum diketahui."
        ),
        fill=lambda facts: words(facts.start),
    ),
    Row(
        code="in_force",
        reason="open",
        address_word="berlaku",
        tone="good",
        shape="checked",
        label="Berlaku tanpa batas waktu",
        explanation="Naskah atau sumbernya menyebut kerja sama berlaku tanpa batas waktu.",
        holds=lambda facts: facts.end.is_unlimited,
        sentence=lambda _facts: "Kerja sama ini disebut berlaku tanpa batas waktu.",
    ),
    Row(
        code="unknown",
        reason="no_term",
        address_word="belum-diketahui",
        tone="none",
        shape="dashed",
        label="Masa berlaku belum diketahui",
        explanation=(
            "Tidak ada sumber yang menyebut hari berakhir, atau lama berlaku beserta hari mulainya."
        ),
        holds=lambda facts: not facts.has_end,
        sentence=_no_term,
    ),
    Row(
        code="unknown",
        reason="maybe_renewed",
        address_word="belum-diketahui",
        tone="none",
        shape="dashed",
        label="Mungkin diperpanjang, belum dipastikan",
        explanation=(
            "Masa berlakunya sudah lewat, tetapi naskah menyebut perpanjangan dengan sendirinya."
        ),
        holds=lambda facts: facts.is_past_end and facts.is_automatic,
        sentence=lambda facts: (
            f"Masa berlakunya habis {_end(facts)}, tetapi mungkin sudah diperpanjang "
            "dengan sendirinya."
        ),
    ),
    Row(
        code="unknown",
        reason="maybe_renewed",
        address_word="belum-diketahui",
        tone="none",
        shape="dashed",
        label="Mungkin diperpanjang, belum dipastikan",
        explanation=(
            "Masa berlakunya sudah lewat, tetapi ada sumber yang menyebut hari berakhir lain yang"
            " belum lewat."
        ),
        holds=lambda facts: facts.is_past_end and facts.claimed_end is not None,
        sentence=lambda facts: (
            f"Masa berlakunya habis {_end(facts)}, tetapi sumber lain menyebut masih berlaku."
        ),
    ),
    Row(
        code="ended",
        reason="expired",
        address_word="berakhir",
        tone="rest",
        shape="square",
        label="Berakhir",
        explanation="Hari terakhir masa berlakunya sudah lewat.",
        holds=lambda facts: facts.is_past_end,
        sentence=lambda facts: f"Masa berlaku kerja sama ini habis {_end(facts)}.",
    ),
    Row(
        code="unknown",
        reason="coarse_end",
        address_word="belum-diketahui",
        tone="none",
        shape="dashed",
        label="Berakhir …, tanggal belum pasti",
        explanation=(
            "Hari berakhirnya tidak diketahui pasti, dan sebagian dari waktu yang mungkin sudah "
            "lewat."
        ),
        holds=lambda facts: facts.may_have_ended,
        sentence=lambda facts: (
            f"Kerja sama ini berakhir {facts.end.words}, tetapi tanggal pastinya belum diketahui."
        ),
        fill=lambda facts: facts.end.words,
    ),
    Row(
        code="ending",
        address_word="akan-berakhir",
        tone="soon",
        shape="diamond",
        label="Akan berakhir …",
        explanation=(
            "Hari berakhirnya tidak diketahui pasti, dan yang paling awal tinggal 90 hari lagi "
            "atau kurang, atau jangka lain yang ditetapkan pengelola situs."
        ),
        holds=lambda facts: facts.end.is_coarse and facts.is_ending,
        sentence=lambda facts: f"Kerja sama ini akan berakhir {facts.end.words}.",
        fill=lambda facts: facts.end.words,
    ),
    Row(
        code="ending",
        address_word="akan-berakhir",
        tone="soon",
        shape="diamond",
        label="Berakhir hari ini",
        explanation="Hari ini adalah hari terakhir masa berlakunya.",
        holds=lambda facts: facts.days_left == 0,
        sentence=lambda facts: f"Kerja sama ini berlaku sampai hari ini, {facts.end.words}.",
    ),
    Row(
        code="ending",
        address_word="akan-berakhir",
        tone="soon",
        shape="diamond",
        label="Akan berakhir, …",
        explanation=(
            "Masa berlakunya tinggal 90 hari atau kurang, atau jangka lain yang ditetapkan "
            "pengelola situs."
        ),
        holds=lambda facts: facts.is_ending,
        sentence=lambda facts: (
            f"Kerja sama ini berlaku sampai {facts.end.words}, {count_days(facts.days_left)} lagi."
        ),
        fill=lambda facts: count_days_left(facts.days_left),
    ),
    Row(
        code="in_force",
        address_word="berlaku",
        tone="good",
        shape="checked",
        label="Berlaku",
        explanation="Sudah mulai berlaku, dan hari berakhirnya masih lebih jauh daripada itu.",
        holds=always,
        sentence=_in_force,
    ),
)
