"""An agreement with what amends and succeeds it, on a day: signed or not, and until when."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from plugins.domain.core.codes import STAGES, CodeTable
from plugins.domain.records.models import Agreement
from plugins.domain.status.agreement_end import AgreementEnd, bring_forward
from plugins.domain.values.dates import FuzzyDate


@dataclass(frozen=True)
class Standing:
    """
    How an agreement stands on a day (content contract, section 4).

    ``later`` are the agreements that amend it, amendments of amendments too, or supersede it.
    ``soon`` is how many days ahead an end is near, ``stages`` the names of stages in their order.

    >>> from plugins.domain.records.components import Signed
    >>> signed = Signed(date=FuzzyDate.parse("2026-12-15~"))
    >>> agreement = Agreement(title="tentang data", kind="pks", parties=(), signed=signed)
    >>> [Standing(agreement, dt.date(2026, *day)).is_signed for day in ((11, 30), (12, 5))]
    [False, True]
    """

    agreement: Agreement
    today: dt.date
    later: tuple[Agreement, ...] = ()
    soon: int = 90
    stages: CodeTable = field(default_factory=lambda: STAGES)

    def on(self, day: dt.date) -> "Standing":
        """Give the same agreement on another day."""
        return replace(self, today=day)

    def of(self, agreement: Agreement) -> "Standing":
        """Give another agreement on the same day, alone."""
        return replace(self, agreement=agreement, later=())

    @cached_property
    def is_signed(self) -> bool:
        """Whether it is signed by the day; with a place alone, on an unknown day before it."""
        signed = self.agreement.signed
        return signed is not None and (
            signed.date is None or signed.date.status_bounds()[0] <= self.today
        )

    @cached_property
    def signing(self) -> tuple[dt.date, dt.date] | None:
        """
        The days between which it was signed, None where nobody knows.

        A recorded signing is past from its earliest day on, so that its latest is today at most.
        """
        date = self.agreement.signed_on
        if date is None:
            return None
        earliest, latest = date.status_bounds()
        return earliest, min(latest, max(earliest, self.today))

    @property
    def start(self) -> FuzzyDate | None:
        """The start of its own term."""
        return self.agreement.term.start if self.agreement.term else None

    @property
    def beginning(self) -> tuple[dt.date, dt.date] | None:
        """The days between which it began: by its start, else by its signing."""
        return self.start.status_bounds() if self.start else self.signing

    @cached_property
    def amendments(self) -> tuple[Agreement, ...]:
        """What amends it, amendments of amendments too: if signed, the youngest first."""
        signed = [one for one in self._amending() if self.of(one).is_signed]
        return tuple(sorted(signed, key=_signing_order, reverse=True))

    @cached_property
    def successors(self) -> tuple["Standing", ...]:
        """What supersedes it and is signed."""
        ref = self.agreement.ref
        found = (self.of(one) for one in self.later if ref in one.supersedes)
        return tuple(one for one in found if one.is_signed)

    @cached_property
    def successor(self) -> "Standing | None":
        """The first of its successors that is surely in force by the day."""
        begun = [one for one in self.successors if one.has_begun]
        return min(begun, key=_beginning_order, default=None)

    @property
    def has_begun(self) -> bool:
        """Whether it surely began by the day; signed on an unknown day, it did."""
        if self.beginning is None:
            return self.is_signed
        return self.beginning[1] <= self.today

    @cached_property
    def end(self) -> AgreementEnd | None:
        """Its end, with what was amended and what brings it forward; None where none is known."""
        end = self.of(self._stating).stated_end
        ended = self.agreement.ended
        if ended and ended.date:
            end = bring_forward(end, *ended.date.status_bounds())
        for successor in self.successors:
            if successor.beginning:
                earliest, latest = successor.beginning
                end = bring_forward(end, _eve(earliest), _eve(latest))
        return end

    @property
    def stated_end(self) -> AgreementEnd | None:
        """The end that its own term states: its last day, else its duration from its beginning."""
        term = self.agreement.term
        if term is None:
            return None
        if term.end:
            return AgreementEnd(*term.end.status_bounds(), term.end)
        if term.duration is None or self.beginning is None:
            return None
        earliest, latest = self.beginning
        return AgreementEnd(term.duration.end(earliest), term.duration.end(latest))

    def end_claims(self) -> Iterator[str]:
        """Give what sources claim of the end, here and in the amendment that states it."""
        stating = self._stating
        records = (self.agreement,) if stating is self.agreement else (self.agreement, stating)
        for record in records:
            for claim in record.claims:
                if claim.field == "term.end" and isinstance(claim.value, str):
                    yield claim.value

    @property
    def renewal(self) -> str | None:
        """How it is renewed, from the youngest record that knows it."""
        for record in (*self.amendments, self.agreement):
            if record.term and record.term.renewal and record.term.renewal != "unknown":
                return record.term.renewal
        return None

    @property
    def notice_months(self) -> int | None:
        """How many months before the end a party speaks up, from the youngest record that says."""
        for record in (*self.amendments, self.agreement):
            if record.term and record.term.notice_months is not None:
                return record.term.notice_months
        return None

    @property
    def _stating(self) -> Agreement:
        """The youngest amendment that states a term; end and duration come together from it."""
        stating = (one for one in self.amendments if one.term and one.term.states_end)
        return next(stating, self.agreement)

    def _amending(self) -> Iterator[Agreement]:
        known = {self.agreement.ref}
        waiting = list(self.later)
        while found := [one for one in waiting if one.amends in known]:
            yield from found
            waiting = [one for one in waiting if one.amends not in known]
            known |= {one.ref for one in found}


def _signing_order(agreement: Agreement) -> tuple[dt.date, dt.date]:
    date = agreement.signed_on
    return (date.earliest, date.latest) if date else (dt.date.min, dt.date.min)


def _beginning_order(standing: Standing) -> tuple[dt.date, dt.date]:
    # One that began on an unknown day says least, and so comes last.
    return standing.beginning or (dt.date.max, dt.date.max)


def _eve(day: dt.date) -> dt.date:
    return dt.date.fromordinal(max(day.toordinal() - 1, 1))
