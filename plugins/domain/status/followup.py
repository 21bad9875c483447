"""What came of an agreement: agreements made on its basis, events after it, promises kept."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.domain.records.models import Agreement, Commitment, Event
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.wording import count_days, format_period

KEPT = frozenset({"met", "partially_met"})
# What follows from an agreement is more than that it was signed, noted, or held up.
NO_ACTIVITY = frozenset({"setback", "note", "signing"})
GRADES: Mapping[str, str] = {
    "result": "janji terpenuhi, seluruhnya atau sebagian",
    "derived": "perjanjian turunan ditandatangani",
    "activity": "kegiatan sesudah penandatanganan",
    "none": "kami belum menemukan tindak lanjut",
}


@dataclass(frozen=True)
class FollowUp:
    """What is known to have followed an agreement; false where nothing is."""

    children: tuple[Agreement, ...]
    events: tuple[Event, ...]
    kept: tuple[Commitment, ...]
    met: tuple[Commitment, ...]

    def __bool__(self) -> bool:
        return bool(self.children or self.events or self.kept)

    @property
    def grade(self) -> str:
        """The highest of what is known: one of GRADES."""
        if self.kept:
            return "result"
        if self.children:
            return "derived"
        return "activity" if self.events else "none"

    @property
    def proven(self) -> tuple[Commitment, ...]:
        """The commitments that are proven to be met in full."""
        return self.met


def follow_up(
    agreement: Agreement,
    children: Iterable[Agreement],
    done: Iterable[tuple[Event, FuzzyDate | None]],
    kept: Iterable[Commitment],
    met: Iterable[Commitment] = (),
) -> FollowUp:
    """
    Gather what followed an agreement (content contract, section 4).

    ``children`` are those that are signed, ``done`` the events with the status ``done`` that name
    it, each with its day, else that of its proof. Only those count that ended after the signing
    began, and all where the signing is unknown; setbacks are told beside it. ``kept`` are its
    promises with the status met or partly met, ``met`` those of them that are met in full.
    """
    signed = agreement.signed_on
    since = signed.status_bounds()[0] if signed else None
    return FollowUp(
        tuple(children),
        tuple(
            event
            for event, day in done
            if event.kind not in NO_ACTIVITY
            and (since is None or (day is not None and day.status_bounds()[1] > since))
        ),
        tuple(kept),
        tuple(met),
    )


def since_signing(signed: FuzzyDate | None, today: dt.date) -> str:
    """
    Say how long ago an agreement was signed; of a coarse date only what is sure.

    >>> since_signing(FuzzyDate.parse("2018-05-08"), dt.date(2026, 11, 24))
    '3.122 hari (8 tahun 6 bulan)'
    >>> since_signing(FuzzyDate.parse("2018"), dt.date(2026, 11, 24))
    'sedikitnya 2.885 hari (7 tahun 10 bulan)'
    """
    if signed is None:
        return "tidak diketahui"
    earliest, latest = signed.status_bounds()
    if earliest > today:
        return "belum ditandatangani"
    if latest > today:
        return f"paling lama {_age(earliest, today)}"
    least = "" if signed.is_sure_day else "sedikitnya "
    return f"{least}{_age(latest, today)}"


def _age(day: dt.date, today: dt.date) -> str:
    days = count_days((today - day).days)
    period = format_period(day, today)
    return days if days == period else f"{days} ({period})"
