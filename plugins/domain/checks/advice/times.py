"""Days and times in words: weekdays that do not fit, words of the day of writing, hours."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.domain.checks.advice.passages import Passage, passages
from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content
from plugins.domain.records.findings import advice
from plugins.domain.records.models import Post
from plugins.domain.values.date_spellings import (
    NAMED_MONTH,
    WEEKDAY_NUMBERS,
    InvalidDate,
    one_of,
    read_spelling,
)
from plugins.domain.values.names import DAYS

_WEEKDAY = one_of(name for name in WEEKDAY_NUMBERS if len(name) > 4)
_MONTH = NAMED_MONTH.replace("?P<name>", "?:")
# "Senin Pahing", "Senin malam", "hari Senin tanggal".
_BETWEEN = r"(?: (?:legi|pahing|pon|wage|kliwon|pagi|siang|sore|malam|dini hari|tanggal))*"
_DATED = re.compile(
    rf"\b({_WEEKDAY}|jum['’]at){_BETWEEN}[ ,]{{1,2}}\(?(\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{4}})?"
    rf"|\d{{1,2}} {_MONTH} \d{{4}})(?![\d/])",
    re.IGNORECASE,
)
# Words that say something only on the day on which they are written.
_RELATIVE = re.compile(
    r"\b(?:kemarin(?: lusa)?|besok|esok hari|lusa|barusan|(?:hari|malam|pagi|siang|sore) ini"
    r"|(?:pagi|siang|sore|malam) tadi|tadi (?:pagi|siang|sore|malam)|semalam(?! suntuk)"
    r"|(?:minggu|pekan|bulan|tahun) (?:ini|lalu|kemarin|depan)(?! lintas))\b(?!-)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(?:(?:pukul|jam)\s+(?:[01]?\d|2[0-4]):[0-5]\d|(?:[01]?\d|2[0-4]):[0-5]\d"
    r"(?=\s*(?:WIB|WITA|WIT|[-–]\s*(?:[01]?\d|2[0-4]):[0-5]\d)\b))",
    re.IGNORECASE,
)


def advice_on_weekdays(content: Content) -> Iterator[Problem]:
    """Point at days of the week that are not those of their dates."""
    for passage in passages(content, imported=True):
        for found in _DATED.finditer(passage.text):
            weekday = _other_weekday(found[1], found[2], _year(passage))
            if weekday:
                yield passage.problem(
                    found.start(),
                    f"'{' '.join(found[0].replace('(', '').split())}': hari itu {weekday}",
                    "periksa hari dan tanggalnya pada sumber",
                    check="hari-tanggal",
                )


def _year(passage: Passage) -> int:
    return passage.record.date.at.year if isinstance(passage.record, Post) else 0


@lru_cache(maxsize=4096)
def _other_weekday(weekday: str, date: str, year: int) -> str | None:
    """Name the weekday of a date of which the text says another; None where it may be right."""
    whole = bool(re.search(r"\d{4}", date))
    if not whole and not year:
        return None
    others = []
    # Without a year a date is of the year of its post, or of the one before.
    for one in [date] if whole else [f"{date}/{year}", f"{date}/{year - 1}"]:
        try:
            spelled = read_spelling(f"{weekday}, {one}")
        except InvalidDate:
            return None
        if not spelled.weekday_mismatch:
            return None
        others.append(DAYS[spelled.day.weekday()])
    return others[0]


def advice_on_relative_words(content: Content) -> Iterator[Problem]:
    """Point at words that nobody understands on another day."""
    for passage in passages(content):
        for found in _RELATIVE.finditer(passage.unquoted):
            yield passage.problem(
                found.start(),
                f"'{found[0]}' hanya dipahami pada hari penulisan",
                "tulis tanggalnya",
                check="kata-relatif",
            )


def advice_on_clocks(content: Content) -> Iterator[Problem]:
    """Point at hours with a colon: the spelling of the country has a dot."""
    for passage in passages(content):
        for found in _CLOCK.finditer(passage.text):
            hour = re.sub(r"^(?:jam|pukul)\s+", "", found[0], flags=re.IGNORECASE)
            yield passage.problem(
                found.start(),
                f"jam ditulis '{hour}'",
                f"tulis 'pukul {hour.replace(':', '.')} WIB'",
                check="jam-titik",
            )


def advice_on_times_of_posts(content: Content) -> Iterator[Problem]:
    """Say that only the day of a post decides when it is out."""
    for post in content.records.posts.values():
        if post.date.has_time and not post.is_imported and post.date.at.date() >= content.today:
            yield advice(
                post,
                "date",
                f"jam {post.date.at:%H.%M} tidak menunda terbit: berita terbit sejak awal hari itu",
                "tulis tanggalnya saja, atau terbitkan situs pada waktunya",
                check="jam-terbit",
            )
