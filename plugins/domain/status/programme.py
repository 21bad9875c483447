"""The status of a programme: stopped, done, running, planned, silent or unknown."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.domain.records.models import Programme
from plugins.domain.status.table import Row, Status, always, decide, has_passed, on, proven, words
from plugins.domain.values.dates import FuzzyDate


@dataclass(frozen=True)
class SignOfLife:
    """The last day on which something shows that a programme lives, and the date as known."""

    day: dt.date
    date: FuzzyDate


@dataclass(frozen=True)
class ProgrammeFacts:
    """A programme on a day, with its latest sign of life and its last news."""

    programme: Programme
    today: dt.date
    quiet: int
    sign: SignOfLife | None
    news: FuzzyDate | None = None

    @property
    def is_proven(self) -> bool:
        """Whether evidence shows what the programme did or reached."""
        return proven(self.programme.evidence)

    @property
    def is_alive(self) -> bool:
        """Whether the latest sign of life is recent enough."""
        return self.sign is not None and (self.today - self.sign.day).days <= self.quiet

    @property
    def is_ahead(self) -> bool:
        """Whether it is recorded as planned and no planned date is over."""
        programme = self.programme
        return programme.recorded == "planned" and not (
            has_passed(programme.end_planned, self.today)
            or has_passed(programme.start_planned, self.today)
        )


def programme_status(
    programme: Programme,
    today: dt.date,
    signs: Iterable[FuzzyDate] = (),
    quiet: int = 365,
    news: FuzzyDate | None = None,
) -> Status:
    """
    Derive the status of a programme from its fields, its signs of life and the quiet allowed.

    ``signs`` are the dates that ``signs_of_life`` of the site gives, ``news`` the last of the days
    on which anything was told of it (content contract, 4).

    >>> programme = Programme(title="Kota cerdas", summary="Layanan digital.")
    >>> programme_status(programme, dt.date(2026, 11, 24)).code
    'unknown'
    """
    sign = last_sign_of_life(signs, today)
    return decide(PROGRAMME_ROWS, ProgrammeFacts(programme, today, quiet, sign, news))


def last_sign_of_life(signs: Iterable[FuzzyDate], today: dt.date) -> SignOfLife | None:
    """Find the latest sign of life; what lies ahead is no sign yet."""
    come = [
        SignOfLife(min(date.status_bounds()[1], today), date)
        for date in signs
        if date.status_bounds()[0] <= today
    ]
    return max(come, key=lambda sign: (sign.day, sign.date.earliest), default=None)


def _when(date: FuzzyDate | None) -> str:
    return f" {on(date)}" if date else ""


def _last(facts: ProgrammeFacts) -> str:
    """Write the latest sign of life as exactly as it is known."""
    return _end(facts.sign.date if facts.sign else None)


def _silent_since(facts: ProgrammeFacts) -> str:
    """Write the last news: what was told after the last sign of life is news all the same."""
    return _end(facts.news) if facts.news else _last(facts)


def _end(date: FuzzyDate | None) -> str:
    """Write a date; of two sides the last."""
    return words(FuzzyDate.parse(date.last.text) if date and date.last else date)


def _planned(facts: ProgrammeFacts) -> str:
    programme = facts.programme
    if programme.start_planned:
        return f"Program ini direncanakan mulai {on(programme.start_planned)}."
    if programme.end_planned:
        return f"Program ini direncanakan selesai {on(programme.end_planned)}."
    return "Program ini direncanakan, tetapi jadwalnya belum kami temukan."


PROGRAMME_ROWS: tuple[Row[ProgrammeFacts], ...] = (
    Row(
        code="stopped",
        address_word="dihentikan",
        tone="rest",
        shape="crossed",
        label="Dihentikan",
        explanation="Sumber menyatakan program dihentikan.",
        holds=lambda facts: facts.programme.recorded == "stopped",
        sentence=lambda facts: f"Program ini dihentikan{_when(facts.programme.end)}.",
    ),
    Row(
        code="done",
        address_word="selesai",
        tone="good",
        shape="checked",
        label="Selesai",
        explanation=(
            "Program dinyatakan selesai, dan paling sedikit satu bukti menunjukkan pelaksanaan "
            "atau hasilnya. Pengumuman saja bukan bukti."
        ),
        holds=lambda facts: facts.programme.recorded == "done" and facts.is_proven,
        sentence=lambda facts: (
            f"Program ini selesai{_when(facts.programme.end)}, dan ada buktinya."
        ),
    ),
    Row(
        code="done_unproven",
        address_word="belum-terbukti",
        tone="soon",
        shape="unproven",
        label="Dilaporkan selesai, kami belum menemukan bukti",
        explanation=(
            "Program dinyatakan selesai, tetapi kami belum menemukan bukti yang menunjukkan "
            "pelaksanaan atau hasilnya."
        ),
        holds=lambda facts: facts.programme.recorded == "done",
        sentence=lambda facts: (
            f"Program ini dilaporkan selesai{_when(facts.programme.end)}, "
            "tetapi kami belum menemukan buktinya."
        ),
    ),
    Row(
        code="running",
        address_word="berjalan",
        tone="good",
        shape="half",
        label="Berjalan",
        explanation=(
            "Dalam setahun terakhir, atau jangka lain yang ditetapkan pengelola situs, ada "
            "kegiatan yang terbukti terlaksana, perjanjian yang ditandatangani, janji yang "
            "terpenuhi, atau ukuran hasil yang dicatat."
        ),
        holds=lambda facts: facts.is_alive,
        sentence=lambda facts: f"Program ini berjalan; tanda kegiatan terakhirnya {_last(facts)}.",
    ),
    Row(
        code="planned",
        address_word="direncanakan",
        tone="rest",
        shape="dotted",
        label="Direncanakan",
        explanation=(
            "Program dinyatakan direncanakan, dan rencana mulai maupun rencana selesainya belum "
            "lewat."
        ),
        holds=lambda facts: facts.is_ahead,
        sentence=_planned,
    ),
    Row(
        code="no_news",
        address_word="belum-ada-kabar",
        tone="soon",
        shape="hollow",
        label="Kami belum menemukan kabar sejak …",
        explanation=(
            "Tanda kegiatan yang terakhir kami temukan sudah lebih lama daripada jangka itu."
        ),
        holds=lambda facts: facts.sign is not None,
        sentence=lambda facts: (
            f"Kami belum menemukan kabar tentang program ini sejak {_silent_since(facts)}."
        ),
        fill=_silent_since,
    ),
    Row(
        code="unknown",
        address_word="belum-diketahui",
        tone="none",
        shape="dashed",
        label="Belum diketahui",
        explanation=(
            "Kami belum menemukan kegiatan yang terbukti, ukuran hasil, atau keterangan lain yang "
            "menentukan statusnya."
        ),
        holds=always,
        sentence=lambda _facts: "Kami belum menemukan tanda bahwa program ini berjalan.",
    ),
)
