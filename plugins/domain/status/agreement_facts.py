"""What the status of an agreement depends on, asked of how it stands."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from plugins.domain.records.models import Agreement
from plugins.domain.status.agreement_end import NEVER, AgreementEnd
from plugins.domain.status.standing import Standing
from plugins.domain.status.table import has_passed
from plugins.domain.values.dates import FuzzyDate, InvalidDate


@dataclass(frozen=True)
class AgreementFacts:
    """The questions of the table, to an agreement as it stands on a day."""

    standing: Standing

    @property
    def agreement(self) -> Agreement:
        """The agreement itself."""
        return self.standing.agreement

    @property
    def today(self) -> dt.date:
        """The day on which it stands so."""
        return self.standing.today

    @property
    def is_unmade(self) -> bool:
        """Whether neither a signing nor a number shows that the agreement was made."""
        return not self.standing.is_signed and not self.agreement.numbers

    @property
    def is_before_signing(self) -> bool:
        """Whether its stage is not past its own signing."""
        last = "penandatanganan_pks" if self.agreement.kind == "pks" else "penandatanganan_kb"
        order = [*self.standing.stages]
        # A regency's own list may have no signing, and then no stage is surely before it.
        up_to = order.index(last) + 1 if last in order else 0
        return self.agreement.stage in order[:up_to]

    @property
    def stage_name(self) -> str:
        """The name of its stage, to stand within a sentence."""
        name = self.standing.stages.get(self.agreement.stage or "", "belum diketahui")
        # "DPRD" and its like keep their letters.
        return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"

    @property
    def has_known_stage(self) -> bool:
        """Whether it has a stage whose place in the order is known."""
        return self.agreement.stage in self.standing.stages

    def has_ended_as(self, reason: str) -> bool:
        """Whether it was declared completed or terminated, surely before today."""
        ended = self.agreement.ended
        if ended is None or ended.reason != reason:
            return False
        return ended.date is None or has_passed(ended.date, self.today)

    @property
    def is_superseded(self) -> bool:
        """Whether another agreement surely took its place by today."""
        return self.standing.successor is not None

    @property
    def successor_start(self) -> FuzzyDate | None:
        """From when its successor is in force, as a header writes it: its start, else signing."""
        successor = self.standing.successor
        return (successor.start or successor.agreement.signed_on) if successor else None

    @property
    def start(self) -> FuzzyDate | None:
        """The start of its own term."""
        return self.standing.start

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
    def has_end(self) -> bool:
        """Whether an end is known or can be computed."""
        return self.standing.end is not None

    @cached_property
    def end(self) -> AgreementEnd:
        """Its end; where none is known, later than any day."""
        return self.standing.end or NEVER

    @property
    def is_automatic(self) -> bool:
        """Whether it is renewed by itself."""
        return self.standing.renewal == "automatic"

    @property
    def is_past_end(self) -> bool:
        """Whether its end is surely before today."""
        return self.end.latest < self.today

    @property
    def claimed_end(self) -> FuzzyDate | None:
        """A claimed end that is after the known one and not over."""
        for claim in self.standing.end_claims():
            try:
                claimed = FuzzyDate.parse(claim, durations=False, unlimited=True)
            except InvalidDate:  # the check of the content names it
                continue
            latest = claimed.status_bounds()[1]
            if latest > self.end.latest and latest >= self.today:
                return claimed
        return None

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
        return self.days_left <= self.standing.soon
