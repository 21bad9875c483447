"""The status of a commitment: kept or not, late, silent, under way, not yet due or unknown."""

import datetime as dt
from dataclasses import dataclass

from plugins.domain.records.models import Commitment
from plugins.domain.status.table import (
    Row,
    Status,
    always,
    decide,
    has_passed,
    on,
    reviewed_after,
    words,
)
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.wording import format_day, format_period


@dataclass(frozen=True)
class CommitmentFacts:
    """A commitment on a day, with the signing of its agreement where that is known."""

    commitment: Commitment
    today: dt.date
    signed: FuzzyDate | None

    @property
    def is_overdue(self) -> bool:
        """Whether the last day of its deadline is over."""
        return has_passed(self.commitment.due, self.today)

    @property
    def was_looked_for(self) -> bool:
        """Whether somebody looked for news after the last day of the deadline."""
        return reviewed_after(self.commitment.due, self.commitment.last_reviewed)


def commitment_status(
    commitment: Commitment, today: dt.date, signed: FuzzyDate | None = None
) -> Status:
    """
    Derive the status of a commitment; ``signed`` is the day of its agreement's signing.

    >>> promise = Commitment(id="a", plain="Jembatan.", owner=("dpupr",), basis="from_news")
    >>> commitment_status(promise, dt.date(2026, 11, 24), FuzzyDate.parse("2018-05-08")).label
    'Belum diketahui, 8 tahun 6 bulan tanpa kabar'
    """
    return decide(COMMITMENT_ROWS, CommitmentFacts(commitment, today, signed))


def _met(facts: CommitmentFacts) -> str:
    met_on = facts.commitment.met_on
    if met_on is None:
        return "Janji ini sudah terpenuhi dan ada buktinya."
    return f"Janji ini terpenuhi {on(met_on)}, dan ada buktinya."


def _partially_met(facts: CommitmentFacts) -> str:
    met_on = facts.commitment.met_on
    if met_on is None:
        return "Janji ini baru terpenuhi sebagian."
    return f"Janji ini terpenuhi sebagian {on(met_on)}, selebihnya belum."


def _reviewed(facts: CommitmentFacts) -> str:
    reviewed = facts.commitment.last_reviewed
    return f"per {format_day(reviewed)}" if reviewed else "hari pemeriksaan tidak dicatat"


def _due(facts: CommitmentFacts) -> str:
    return words(facts.commitment.due)


def _late(facts: CommitmentFacts) -> str:
    reviewed = format_day(facts.commitment.last_reviewed or facts.today)
    return f"Tenggatnya ({_due(facts)}) sudah lewat dan sampai {reviewed} belum terpenuhi."


def _silence(facts: CommitmentFacts) -> str:
    """Say how long nothing was heard; of a coarse signing only its last day is sure."""
    if facts.signed is None:
        return "belum ada kabar"
    earliest, latest = facts.signed.status_bounds()
    if latest > facts.today:
        return "belum ada kabar"
    least = "" if earliest == latest else "sedikitnya "
    return f"{least}{format_period(latest, facts.today)} tanpa kabar"


def _unknown(facts: CommitmentFacts) -> str:
    if facts.signed is None:
        return "Belum ada kabar tentang janji ini, dan tenggatnya tidak disebut."
    return f"Sejak penandatanganan {on(facts.signed)}, belum ada kabar tentang janji ini."


COMMITMENT_ROWS: tuple[Row[CommitmentFacts], ...] = (
    Row(
        code="dropped",
        address_word="dibatalkan",
        tone="rest",
        shape="crossed",
        label="Dibatalkan",
        explanation="Sumber menyatakan janji dibatalkan. Alasannya ikut dicantumkan.",
        holds=lambda facts: facts.commitment.recorded == "dropped",
        sentence=lambda _facts: "Janji ini dibatalkan dan tidak berlaku lagi.",
    ),
    Row(
        code="met",
        address_word="terpenuhi",
        tone="good",
        shape="checked",
        label="Terpenuhi",
        explanation=(
            "Janji ditepati, dan bukti menunjukkan pelaksanaan atau hasilnya. Tanpa bukti, status"
            " ini tidak dapat dipakai."
        ),
        holds=lambda facts: facts.commitment.recorded == "met",
        sentence=_met,
    ),
    Row(
        code="partially_met",
        address_word="terpenuhi-sebagian",
        tone="good",
        shape="half",
        label="Terpenuhi sebagian",
        explanation=(
            "Sebagian janji ditepati, dan bukti menunjukkannya. Tanpa bukti, status ini tidak "
            "dapat dipakai."
        ),
        holds=lambda facts: facts.commitment.recorded == "partially_met",
        sentence=_partially_met,
    ),
    Row(
        code="not_met",
        address_word="tidak-terpenuhi",
        tone="late",
        shape="alarm",
        label="Tidak terpenuhi (…)",
        explanation=(
            "Pemeriksaan menemukan bahwa janji tidak ditepati. Hari pemeriksaannya ikut "
            "dicantumkan."
        ),
        holds=lambda facts: facts.commitment.recorded == "not_met",
        sentence=lambda facts: f"Janji ini ternyata tidak terpenuhi ({_reviewed(facts)}).",
        fill=_reviewed,
    ),
    Row(
        code="late",
        address_word="terlambat",
        tone="late",
        shape="alarm",
        label="Terlambat",
        explanation=(
            "Hari terakhir tenggatnya sudah lewat. Sesudah hari itu ada yang mencari kabarnya, "
            "dan pemenuhannya tidak ditemukan."
        ),
        holds=lambda facts: facts.is_overdue and facts.was_looked_for,
        sentence=_late,
    ),
    Row(
        code="no_news",
        address_word="belum-ada-kabar",
        tone="soon",
        shape="hollow",
        label="Lewat tenggat, belum ada kabar",
        explanation=(
            "Hari terakhir tenggatnya sudah lewat, dan sesudah hari itu belum ada yang mencari "
            "kabarnya. Janji mungkin sudah ditepati."
        ),
        holds=lambda facts: facts.is_overdue,
        sentence=lambda facts: (
            f"Tenggatnya ({_due(facts)}) sudah lewat, tetapi belum ada kabar pemenuhannya."
        ),
    ),
    Row(
        code="running",
        address_word="berjalan",
        tone="good",
        shape="half",
        label="Berjalan",
        explanation=(
            "Sumber menyatakan janji sedang dikerjakan, dan tenggatnya belum lewat atau tidak "
            "disebut."
        ),
        holds=lambda facts: facts.commitment.recorded == "in_progress",
        sentence=lambda facts: f"Janji ini sedang dikerjakan; tenggatnya {_due(facts)}.",
    ),
    Row(
        code="planned",
        address_word="belum-jatuh-tempo",
        tone="rest",
        shape="dotted",
        label="Belum jatuh tempo",
        explanation="Ada tenggatnya, dan hari terakhir tenggat itu belum lewat.",
        holds=lambda facts: facts.commitment.due is not None,
        sentence=lambda facts: f"Janji ini belum jatuh tempo; tenggatnya {_due(facts)}.",
    ),
    Row(
        code="unknown",
        address_word="belum-diketahui",
        tone="none",
        shape="dashed",
        label="Belum diketahui, …",
        explanation=(
            "Tidak ada tenggat dan tidak ada kabar. Lamanya dihitung sejak perjanjian "
            "ditandatangani."
        ),
        holds=always,
        sentence=_unknown,
        fill=_silence,
    ),
)
