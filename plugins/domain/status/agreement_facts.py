"""What the status of an agreement depends on: its fields on a day, and what came after it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.domain.core.codes import STAGES
from plugins.domain.records.models import Agreement
from plugins.domain.status.agreement_end import (
    NEVER,
    AgreementEnd,
    agreement_end,
    effective_start,
    end_claims,
    is_signed,
    renewal,
    signed_successors,
)
from plugins.domain.status.table import has_passed
from plugins.domain.values.dates import FuzzyDate, InvalidDate

_ORDER = tuple(STAGES)


@dataclass(frozen=True)
class AgreementFacts:
    """An agreement on a day, with what amends and supersedes it already counted."""

    agreement: Agreement
    today: dt.date
    soon: int
    end: AgreementEnd
    has_end: bool
    is_automatic: bool
    successor_start: FuzzyDate | None
    claimed_end: FuzzyDate | None

    @property
    def is_unmade(self) -> bool:
        """Whether neither a signing nor a number shows that the agreement was made."""
        return not is_signed(self.agreement, self.today) and not self.agreement.numbers

    @property
    def is_before_signing(self) -> bool:
        """Whether its stage is not past its own signing."""
        last = "penandatanganan_pks" if self.agreement.kind == "pks" else "penandatanganan_kb"
        return self.agreement.stage in _ORDER[: _ORDER.index(last) + 1]

    @property
    def stage_name(self) -> str:
        """The name of its stage, to stand within a sentence."""
        name = STAGES.get(self.agreement.stage or "", "Belum diketahui")
        return f"{name[0].lower()}{name[1:]}"

    @property
    def has_known_stage(self) -> bool:
        """Whether it has a stage whose place in the order is known."""
        return self.agreement.stage in _ORDER

    def has_ended_as(self, reason: str) -> bool:
        """Whether it was declared completed or terminated, surely before today."""
        ended = self.agreement.ended
        if ended is None or ended.reason != reason:
            return False
        return ended.date is None or has_passed(ended.date, self.today)

    @property
    def start(self) -> FuzzyDate | None:
        """The start of its own term."""
        return self.agreement.term.start if self.agreement.term else None

    @property
    def starts_later(self) -> bool:
        """Whether its term surely begins after today."""
        return self.start is not None and self.start.status_bounds()[0] > self.today

    @property
    def may_have_started(self) -> bool:
        """Whether today is within a coarse start, and before anything that ends the doubt."""
        if self.start is None:
            return False
        earliest, latest = self.start.status_bounds()
        return earliest != latest and earliest <= self.today < min(latest, self.end.latest)

    @property
    def is_past_end(self) -> bool:
        """Whether its end is surely before today."""
        return self.end.latest < self.today

    @property
    def may_have_ended(self) -> bool:
        """Whether a coarse end began before today."""
        return self.end.is_coarse and self.end.earliest < self.today

    @property
    def days_left(self) -> int:
        """How many days are left until the earliest day of its end."""
        return (self.end.earliest - self.today).days

    @property
    def is_ending(self) -> bool:
        """Whether its end, or the earliest day of it, is near."""
        return self.days_left <= self.soon


def gather_facts(
    agreement: Agreement, today: dt.date, later: tuple[Agreement, ...], soon: int
) -> AgreementFacts:
    """Count in what amends and supersedes an agreement."""
    known = agreement_end(agreement, today, later)
    end = known or NEVER
    return AgreementFacts(
        agreement,
        today,
        soon,
        end,
        has_end=known is not None,
        is_automatic=renewal(agreement, today, later) == "automatic",
        successor_start=_successor_start(agreement, today, later),
        claimed_end=_later_claim(end, today, end_claims(agreement, today, later)),
    )


def _successor_start(
    agreement: Agreement, today: dt.date, later: Iterable[Agreement]
) -> FuzzyDate | None:
    """Find from when a successor is surely in force today."""
    starts = [effective_start(item) for item in signed_successors(agreement, today, later)]
    begun = [date for date in starts if date and date.status_bounds()[1] <= today]
    return min(begun, key=lambda date: date.sort_key, default=None)


def _later_claim(end: AgreementEnd, today: dt.date, claims: Iterable[str]) -> FuzzyDate | None:
    """Find a claimed end that is after the known one and not over."""
    for claim in claims:
        try:
            claimed = FuzzyDate.parse(claim, durations=False, unlimited=True)
        except InvalidDate:  # the check of the content names it
            continue
        latest = claimed.status_bounds()[1]
        if latest > end.latest and latest >= today:
            return claimed
    return None
