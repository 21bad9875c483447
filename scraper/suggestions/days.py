"""Days that a sentence names, seen from the day on which it went out."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.domain.values.date_spellings import MONTH_NUMBERS, one_of
from plugins.domain.values.names import DAYS

_WEEKDAYS = {name.casefold(): number for number, name in enumerate(DAYS)} | {
    "ahad": 6,
    "jum'at": 4,
    "jum’at": 4,
}
_WEEKDAY = rf"(?:hari\s+)?(?P<weekday>{one_of(_WEEKDAYS)})"
_MONTHS = one_of(name for name in MONTH_NUMBERS if len(name) > 2)
_DAY = re.compile(
    rf"(?<!\w)(?:{_WEEKDAY}\b[\s,]*(?:(?:pon|wage|kliwon|legi|pahing|paing)\b[\s,]*)?"
    rf"(?:pagi|siang|sore|malam)?[\s,]*(?:tanggal\s+)?)?[(\[]?"
    rf"(?:(?P<d1>\d{{1,2}})\s*(?:/|-|\.)\s*(?P<m1>\d{{1,2}})"
    rf"(?:\s*(?:/|-|\.)\s*(?P<y1>\d{{4}}|\d{{2}}))?(?![\d/])"
    rf"|(?P<d2>\d{{1,2}})\s+(?P<m2>{_MONTHS})\b\.?(?:\s+(?P<y2>\d{{4}})\b)?)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"(?<!\w){_WEEKDAY}\b(?:\s+(?:pagi|siang|sore|malam))?"
    r"(?P<when>\s+(?:lalu|kemarin|ini|pekan lalu|minggu lalu|yang lalu))?"
    r"(?!\s*[,(]?\s*(?:\(?\d|pon\b|wage\b|kliwon\b|legi\b|pahing\b))",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"(?<!\w)(?P<word>hari ini|tadi (?:pagi|siang|sore|malam)|kemarin lusa|kemarin"
    r"|(?:pagi|siang|sore) tadi|dua hari (?:yang )?lalu)(?!\w)",
    re.IGNORECASE,
)
_BACK = {"hari ini": 0, "kemarin": 1, "kemarin lusa": 2}
# A year that nobody prints is that of the post, or the one before where the day would lie ahead.
_AHEAD = dt.timedelta(days=200)


@dataclass(frozen=True)
class Named:
    """A day that a sentence names, where, and whether its weekday is another one."""

    start: int
    day: dt.date
    said: str
    is_relative: bool = False
    weekday: str = ""

    @property
    def doubt(self) -> str:
        """Say what contradicts itself, if anything does."""
        if not self.weekday or _WEEKDAYS[self.weekday.casefold()] == self.day.weekday():
            return ""
        return (
            f"'{self.said.strip()}': {self.day.isoformat()} hari {DAYS[self.day.weekday()]}, "
            f"bukan {self.weekday}"
        )


def named(sentence: str, published: dt.date) -> tuple[Named, ...]:
    """
    Give the days that a sentence names, those with a date before those that are relative.

    >>> [one.day.isoformat() for one in named("Selasa (8/5/2018), kemarin", dt.date(2018, 5, 9))]
    ['2018-05-08', '2018-05-08']
    >>> [one.day.isoformat() for one in named("Senin lalu", dt.date(2018, 5, 9))]
    ['2018-05-07']
    """
    full = [*_full(sentence, published)]
    return (*full, *_relative(sentence, published))


def _full(sentence: str, published: dt.date) -> Iterator[Named]:
    for found in _DAY.finditer(sentence):
        month = found["m1"] or str(MONTH_NUMBERS[found["m2"].casefold()])
        year = found["y1"] or found["y2"]
        if found["m1"] and not year and not found["weekday"]:
            continue  # "1/2" by itself is no day
        try:
            day = _day(int(found["d1"] or found["d2"]), int(month), year, published)
        except ValueError:
            continue
        yield Named(found.start(), day, found[0], weekday=found["weekday"] or "")


def _day(day: int, month: int, year: str | None, published: dt.date) -> dt.date:
    if year:
        return dt.date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    guessed = dt.date(published.year, month, day)
    return guessed if guessed <= published + _AHEAD else dt.date(published.year - 1, month, day)


def _relative(sentence: str, published: dt.date) -> Iterator[Named]:
    for found in _RELATIVE.finditer(sentence):
        word = found["word"].casefold()
        back = 2 if word.startswith("dua hari") else _BACK.get(word, 0)
        yield Named(found.start(), published - dt.timedelta(days=back), found[0], is_relative=True)
    for found in _ALONE.finditer(sentence):
        weekday = _WEEKDAYS[found["weekday"].casefold()]
        back = (published.weekday() - weekday) % 7
        when = (found["when"] or "").casefold()
        if "pekan" in when or "minggu" in when:
            back = published.weekday() + 7 - weekday
        elif back == 0 and "lalu" in when:
            back = 7
        yield Named(found.start(), published - dt.timedelta(days=back), found[0], is_relative=True)
