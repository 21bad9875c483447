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
    is_coarse,
    on,
    reviewed_after,
    words,
)
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.wording import format_day, format_fuzzy, format_period


@dataclass(frozen=True)
class CommitmentFacts:
    """A commitment on a day, with its last news where there is any."""

    commitment: Commitment
    today: dt.date
    news: FuzzyDate | None

    @property
    def is_overdue(self) -> bool:
        """Whether the last day of its deadline is over."""
        return has_passed(self.commitment.due, self.today)

    @property
    def is_met_late(self) -> bool:
        """Whether it was met surely after the last day of its deadline."""
        met_on, due = self.commitment.met_on, self.commitment.due
        if self.commitment.recorded != "met" or met_on is None or due is None:
            return False
        return met_on.status_bounds()[0] > due.status_bounds()[1]

    @property
    def was_looked_for(self) -> bool:
        """Whether somebody looked for news after the last day of the deadline."""
        return reviewed_after(self.commitment.due, self.commitment.last_reviewed)


def commitment_status(
    commitment: Commitment, today: dt.date, news: FuzzyDate | None = None
) -> Status:
    """
    Derive the status of a commitment; ``news`` is its last news, else the day it was given.

    >>> promise = Commitment(id="a", plain="Jembatan.", owner=("dpupr",), basis="from_news")
    >>> commitment_status(promise, dt.date(2026, 11, 24), FuzzyDate.parse("2018-05-08")).label
    'Belum kami temukan kabarnya sejak 8 Mei 2018, 8 tahun 6 bulan'
    """
    return decide(COMMITMENT_ROWS, CommitmentFacts(commitment, today, news))


def _met(facts: CommitmentFacts) -> str:
    met_on = facts.commitment.met_on
    if met_on is None:
        return "Janji ini sudah terpenuhi dan ada buktinya."
    return f"Janji ini terpenuhi {on(met_on)}, dan ada buktinya."


def _lateness(facts: CommitmentFacts) -> str:
    """Say how long after its deadline it was surely met."""
    met_on, due = facts.commitment.met_on, facts.commitment.due
    return (
        format_period(due.status_bounds()[1], met_on.status_bounds()[0]) if due and met_on else ""
    )


def _partially_met(facts: CommitmentFacts) -> str:
    met_on, reason = facts.commitment.met_on, facts.commitment.reason
    day = f" {on(met_on)}" if met_on else ""
    rest = reason or "tentang selebihnya kami belum menemukan kabar"
    return f"Janji ini terpenuhi sebagian{day}; {rest.removesuffix('.')}."


def _needless(facts: CommitmentFacts) -> str:
    reason = (facts.commitment.reason or "tujuannya tercapai dengan cara lain").removesuffix(".")
    return f"Janji ini tidak perlu lagi: {reason}."


def _reviewed(facts: CommitmentFacts) -> str:
    reviewed = facts.commitment.last_reviewed
    return f"per {format_day(reviewed)}" if reviewed else "hari pemeriksaan tidak dicatat"


def _due(facts: CommitmentFacts) -> str:
    return words(facts.commitment.due)


def _late(facts: CommitmentFacts) -> str:
    reviewed = format_day(facts.commitment.last_reviewed or facts.today)
    return (
        f"Tenggatnya ({_due(facts)}) sudah lewat, dan per {reviewed} "
        "kami belum menemukan pemenuhannya."
    )


def _running(facts: CommitmentFacts) -> str:
    # Work that was seen once may have ended since, and the last news may be of a plan.
    if facts.news:
        last = format_fuzzy(facts.news)
        return f"Janji ini dicatat sedang dikerjakan; kabar terakhirnya {last}."
    due = _due(facts) if facts.commitment.due else "belum kami temukan"
    return f"Janji ini sedang dikerjakan; tenggatnya {due}."


def _silence(facts: CommitmentFacts) -> str:
    """Say since when, and for how long where the last news is known to the month."""
    news = facts.news
    if news is None:
        return ""
    since = f" sejak {format_fuzzy(news)}"
    if is_coarse(news):
        return since
    return f"{since}, {format_period(min(news.status_bounds()[1], facts.today), facts.today)}"


def _unknown(facts: CommitmentFacts) -> str:
    if facts.news is None:
        return "Kami belum menemukan kabar dan tenggat janji ini."
    return f"Kami belum menemukan kabar tentang janji ini sejak {format_fuzzy(facts.news)}."


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
        reason="late",
        address_word="terpenuhi",
        tone="good",
        shape="checked",
        label="Terpenuhi, terlambat …",
        explanation=(
            "Janji ditepati dengan bukti, tetapi pasti sesudah hari terakhir tenggatnya. Lamanya "
            "dihitung dari hari terakhir tenggat."
        ),
        holds=lambda facts: facts.is_met_late,
        sentence=_met,
        fill=_lateness,
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
        code="overtaken",
        address_word="tidak-perlu-lagi",
        tone="rest",
        shape="crossed",
        label="Tidak perlu lagi",
        explanation=(
            "Tujuan janji tercapai dengan cara lain, dan bukti menunjukkannya. Alasannya ikut "
            "dicantumkan."
        ),
        holds=lambda facts: facts.commitment.recorded == "overtaken",
        sentence=_needless,
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
        label="Lewat tenggat, kami belum menemukan kabar",
        explanation=(
            "Hari terakhir tenggatnya sudah lewat, dan sesudah hari itu belum ada yang mencari "
            "kabarnya. Janji mungkin sudah ditepati."
        ),
        holds=lambda facts: facts.is_overdue,
        sentence=lambda facts: (
            f"Tenggatnya ({_due(facts)}) sudah lewat, dan kami belum menemukan kabar pemenuhannya."
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
        sentence=_running,
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
        label="Belum kami temukan kabarnya…",
        explanation=(
            "Tidak ada tenggat, dan kami belum menemukan kabar. Lamanya dihitung sejak kabar "
            "terakhir, atau sejak janji diberikan."
        ),
        holds=always,
        sentence=_unknown,
        fill=_silence,
    ),
)
