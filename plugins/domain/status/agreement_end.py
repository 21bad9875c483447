"""When an agreement ends: its own term, what amendments state, and what brings the end forward."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.domain.records.models import Agreement
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.wording import format_between, format_day, format_fuzzy


@dataclass(frozen=True)
class AgreementEnd:
    """
    The last day of an agreement, between two bounds.

    ``stated`` is the date as a header holds it, where nothing moved it; ``..`` is later than
    any day.
    """

    earliest: dt.date
    latest: dt.date
    stated: FuzzyDate | None = None

    @property
    def is_unlimited(self) -> bool:
        """Whether it is printed as unlimited."""
        return self.stated is not None and self.stated.is_unlimited

    @property
    def is_coarse(self) -> bool:
        """Whether it is coarser than a day."""
        return self.earliest != self.latest

    @property
    def day(self) -> dt.date | None:
        """The last day, where it is known to the day."""
        return None if self.is_coarse or self.is_unlimited else self.latest

    @property
    def words(self) -> str:
        """
        The end as a reader is told it; an approximate date is not spread over its bounds.

        >>> AgreementEnd(dt.date(2027, 1, 1), dt.date(2027, 1, 31)).words
        'antara 1 dan 31 Januari 2027'
        """
        if self.day:
            return format_day(self.day)
        stated = self.stated
        if stated and (stated.is_unlimited or stated.approximate or stated.inferred):
            return format_fuzzy(stated)
        return format_between(self.earliest, self.latest)


NEVER = AgreementEnd(dt.date.max, dt.date.max)  # for comparing where no end is known


def is_signed(agreement: Agreement, today: dt.date) -> bool:
    """
    Tell whether an agreement is signed by a day; with a place alone, on an unknown day before it.

    >>> is_signed(Agreement(title="tentang data", kind="pks", parties=()), dt.date(2026, 11, 24))
    False
    """
    if agreement.signed is None:
        return False
    date = agreement.signed.date
    return date is None or date.status_bounds()[0] <= today


def signed_amendments(
    agreement: Agreement, today: dt.date, later: Iterable[Agreement] = ()
) -> list[Agreement]:
    """Give what amends an agreement, amendments of amendments too: if signed, youngest first."""
    signed = [item for item in _amendments(agreement, later) if is_signed(item, today)]
    return sorted(signed, key=_signing_order, reverse=True)


def signed_successors(
    agreement: Agreement, today: dt.date, later: Iterable[Agreement] = ()
) -> list[Agreement]:
    """Give what supersedes an agreement and is signed by a day."""
    return [item for item in later if agreement.ref in item.supersedes and is_signed(item, today)]


def effective_start(agreement: Agreement) -> FuzzyDate | None:
    """Give the start of an agreement's term, else its signing."""
    stated = agreement.term.start if agreement.term else None
    return stated or agreement.signed_on


def agreement_end(
    agreement: Agreement, today: dt.date, later: Iterable[Agreement] = ()
) -> AgreementEnd | None:
    """
    Give the end of an agreement as it stands on a day; None where none can be known.

    ``later`` are the agreements that amend or supersede it.
    """
    later = tuple(later)
    stating = _stating(signed_amendments(agreement, today, later), agreement)
    end = _stated_end(stating)
    if agreement.ended and agreement.ended.date:
        end = _bring_forward(end, *agreement.ended.date.status_bounds())
    for successor in signed_successors(agreement, today, later):
        if begin := effective_start(successor):
            earliest, latest = begin.status_bounds()
            end = _bring_forward(end, _eve(earliest), _eve(latest))
    return end


def end_claims(
    agreement: Agreement, today: dt.date, later: Iterable[Agreement] = ()
) -> Iterator[str]:
    """Give what sources claim of the end, in an agreement and in the amendment that states it."""
    stating = _stating(signed_amendments(agreement, today, later), agreement)
    records = (agreement,) if stating is agreement else (agreement, stating)
    for record in records:
        for claim in record.claims:
            if claim.field == "term.end" and isinstance(claim.value, str):
                yield claim.value


def renewal(agreement: Agreement, today: dt.date, later: Iterable[Agreement] = ()) -> str | None:
    """Give how an agreement is renewed, from the youngest record that knows it."""
    for record in (*signed_amendments(agreement, today, later), agreement):
        if record.term and record.term.renewal and record.term.renewal != "unknown":
            return record.term.renewal
    return None


def notice_months(
    agreement: Agreement, today: dt.date, later: Iterable[Agreement] = ()
) -> int | None:
    """Give how many months before the end a party speaks up, from the youngest record that says."""
    for record in (*signed_amendments(agreement, today, later), agreement):
        if record.term and record.term.notice_months is not None:
            return record.term.notice_months
    return None


def _amendments(agreement: Agreement, later: Iterable[Agreement]) -> Iterator[Agreement]:
    known = {agreement.ref}
    waiting = list(later)
    while found := [item for item in waiting if item.amends in known]:
        yield from found
        waiting = [item for item in waiting if item.amends not in known]
        known |= {item.ref for item in found}


def _signing_order(agreement: Agreement) -> tuple[dt.date, dt.date]:
    date = agreement.signed_on
    return (date.earliest, date.latest) if date else (dt.date.min, dt.date.min)


def _stating(amendments: Iterable[Agreement], agreement: Agreement) -> Agreement:
    """Find the youngest amendment that states a term; end and duration come together from it."""
    stating = (item for item in amendments if item.term and item.term.states_end)
    return next(stating, agreement)


def _stated_end(agreement: Agreement) -> AgreementEnd | None:
    term = agreement.term
    if term is None:
        return None
    if term.end:
        return AgreementEnd(*term.end.status_bounds(), term.end)
    start = effective_start(agreement)
    if term.duration is None or start is None:
        return None
    earliest, latest = start.status_bounds()
    return AgreementEnd(term.duration.end(earliest), term.duration.end(latest))


def _bring_forward(
    end: AgreementEnd | None, earliest: dt.date, latest: dt.date
) -> AgreementEnd | None:
    if end is None:
        return AgreementEnd(earliest, latest)
    if end.earliest <= earliest and end.latest <= latest:
        return end
    return AgreementEnd(min(end.earliest, earliest), min(end.latest, latest))


def _eve(day: dt.date) -> dt.date:
    return dt.date.fromordinal(max(day.toordinal() - 1, 1))
