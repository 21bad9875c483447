"""What came of an agreement: agreements made on its basis, events after it, promises kept."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.domain.records.models import Agreement, Commitment, Event
from plugins.domain.status.standing import Standing
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
    standing: Standing,
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
    since = standing.signing[0] if standing.signing else None
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


def since_signing(standing: Standing) -> str:
    """
    Say how long ago an agreement was signed; of a coarse date only what is sure.

    >>> from plugins.domain.records.components import Signed
    >>> signed = Signed(date=FuzzyDate.parse("2018"))
    >>> agreement = Agreement(title="tentang data", kind="pks", parties=(), signed=signed)
    >>> since_signing(Standing(agreement, dt.date(2026, 11, 24)))
    'sedikitnya 7 tahun 10 bulan (2.885 hari)'
    """
    today = standing.today
    if standing.signing is None:
        return "tidak diketahui"
    if not standing.is_signed:
        return "belum ditandatangani"
    earliest, latest = standing.signing
    if earliest == latest:
        return _age(latest, today)
    if latest == today:
        return f"paling lama {_age(earliest, today)}"
    return f"sedikitnya {_age(latest, today)}"


def days_since_signing(standing: Standing) -> int | None:
    """Count the days since a signing that is surely known to the day and past."""
    date = standing.agreement.signed_on
    if date is None or not date.is_sure_day or not standing.is_signed:
        return None
    return (standing.today - date.earliest).days


def _age(day: dt.date, today: dt.date) -> str:
    days = count_days((today - day).days)
    period = format_period(day, today)
    return days if days == period else f"{period} ({days})"
