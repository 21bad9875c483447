"""The last day of an agreement, as exactly as it is known."""

import datetime as dt
from dataclasses import dataclass

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


def bring_forward(
    end: AgreementEnd | None, earliest: dt.date, latest: dt.date
) -> AgreementEnd | None:
    """
    Move an end to what comes before it, bound by bound; what comes later changes nothing.

    >>> end = AgreementEnd(dt.date(2027, 1, 1), dt.date(2027, 12, 31))
    >>> bring_forward(end, dt.date(2026, 6, 1), dt.date(2028, 6, 1)).latest
    datetime.date(2027, 12, 31)
    """
    if end is None:
        return AgreementEnd(earliest, latest)
    if end.earliest <= earliest and end.latest <= latest:
        return end
    return AgreementEnd(min(end.earliest, earliest), min(end.latest, latest))
