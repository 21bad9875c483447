"""The value of a claim as readers see it: dates, durations and numbers in words, the rest as is."""

import re

from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.durations import Duration
from plugins.domain.values.numbers import format_number
from plugins.domain.values.wording import format_duration, format_fuzzy

# The last parts of the dotted paths of all fields that hold a date.
_DATES = frozenset(
    {
        "as_of",
        "date",
        "due",
        "end",
        "end_planned",
        "happened",
        "met_on",
        "planned",
        "start",
        "start_planned",
    }
)

# A number as headers hold it; of a figure, a target or an actual value it is the whole claim.
_NUMBER = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,6})?")


def claim_words(field: str, value: str) -> str:
    """
    Write what a claim says of a field.

    >>> claim_words("signed.date", "2018-05-08"), claim_words("term.duration", "P5Y")
    ('8 Mei 2018', '5 tahun')
    >>> claim_words("term.end", ".."), claim_words("purpose", "2018-05-08")
    ('tanpa batas waktu', '2018-05-08')
    >>> claim_words("figures.panjang.value", "1500.5"), claim_words("heading", "2018")
    ('1.500,5', '2018')
    """
    name = field.rpartition(".")[2]
    if name == "duration":
        return format_duration(Duration.parse(value))
    if name in _DATES:
        return format_fuzzy(FuzzyDate.parse(value, deadlines=True, unlimited=True))
    if name == "value" and _NUMBER.fullmatch(value):
        return format_number(value)
    return value
