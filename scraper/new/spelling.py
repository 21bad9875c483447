"""What people write in an answer: days in words, names with titles, values parted by semicolons."""

import re
from collections.abc import Callable
from typing import NamedTuple
from zoneinfo import ZoneInfo

from plugins.domain.core.codes import ACTING
from plugins.domain.values.date_remedies import suggest_date
from plugins.domain.values.date_spellings import read_spelling
from plugins.domain.values.dates import FuzzyDate, InvalidDate
from plugins.domain.values.moments import Moment
from scraper.new.asking import InvalidAnswer

_TITLES = re.compile(
    r"(?:(?:Prof|Drs|Dra|Dr|dr|drg|Ir|H|Hj|KH|R|Kol|Letkol|Mayjen|Brigjen|AKBP|AKP)\b\.?,? +)+"
)
_ASIDE = re.compile(r"(.*?)\s*\(([^()]*)\)")


def several(text: str) -> list[str]:
    """
    Part values at semicolons.

    >>> several("UGM; ITS ;"), several("")
    (['UGM', 'ITS'], [])
    """
    return [part for part in (" ".join(one.split()) for one in text.split(";")) if part]


def date(*, deadline: bool = False) -> Callable[[str], str]:
    """
    Make a reader of a date, in words or as headers write it; an empty answer stays empty.

    >>> date()("Selasa, 8 Mei 2018"), date(deadline=True)("paling lambat 31 Desember 2026")
    ('2018-05-08', '../2026-12-31')
    """

    def read(text: str) -> str:
        if not text:
            return ""
        for form in (*suggest_date(text), text):
            try:
                return FuzzyDate.parse(form, durations=not deadline, deadlines=deadline).text
            except InvalidDate as error:
                failure = error
        raise InvalidAnswer(failure.finding, failure.remedy)

    return read


def moment(zone: ZoneInfo) -> Callable[[str], str]:
    """Make a reader of the day, or the day and time, of a post."""

    def read(text: str) -> str:
        try:
            return Moment.parse(text, zone).text
        except InvalidDate as error:
            finding = error.finding
        try:
            spelled = read_spelling(text)
        except InvalidDate as error:
            raise InvalidAnswer(error.finding, error.remedy) from None
        if spelled.weekday_mismatch:
            raise InvalidAnswer(f"{finding}: harinya lain", "periksa hari atau tanggalnya")
        return Moment.from_spelling(spelled, zone).text

    return read


def dated_place(text: str) -> tuple[str, str]:
    """
    Read a day and perhaps a place.

    >>> dated_place("Selasa, 8 Mei 2018 di Jakarta"), dated_place("2018-05, Blora"), dated_place("")
    (('2018-05-08', 'Jakarta'), ('2018-05', 'Blora'), ('', ''))
    """
    read = date()
    for mark in (" di ", ","):
        day, found, place = text.rpartition(mark)
        if found:
            try:
                return read(day.strip()), place.strip()
            except InvalidAnswer:
                continue
    return read(text), ""


class Aside(NamedTuple):
    """A text and what stands in parentheses at its end."""

    text: str
    aside: str


def with_aside(text: str) -> Aside:
    """
    Part a text from what stands in parentheses at its end.

    >>> with_aside("Budi Santoso, S.H. (Rektor)"), with_aside("Judul")
    (Aside(text='Budi Santoso, S.H.', aside='Rektor'), Aside(text='Judul', aside=''))
    """
    found = _ASIDE.fullmatch(text.strip())
    return Aside(found[1], found[2].strip()) if found else Aside(text.strip(), "")


class Name(NamedTuple):
    """A name with the titles before and after it."""

    prefix: str
    name: str
    suffix: str


def name(text: str) -> Name:
    """
    Part a name from its titles.

    >>> name("Dr. H. Arief Rohman, S.IP., M.Si")
    Name(prefix='Dr. H.', name='Arief Rohman', suffix='S.IP., M.Si')
    """
    whole, _comma, suffix = " ".join(text.split()).partition(", ")
    titles = _TITLES.match(whole)
    prefix = titles[0].strip() if titles else ""
    return Name(prefix, whole.removeprefix(prefix).strip(), suffix.strip())


def capacity(text: str) -> dict[str, str]:
    """
    Part an office from what says that it is held for the time being.

    >>> capacity("Plt. Kepala Dinas"), capacity("Bupati")
    ({'acting': 'Plt.', 'capacity': 'Kepala Dinas'}, {'capacity': 'Bupati'})
    """
    for word in ACTING:
        if text.startswith(f"{word} "):
            return {"acting": word, "capacity": text.removeprefix(word).strip()}
    return {"capacity": text} if text else {}
