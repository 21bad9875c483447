"""Slips of the pen in bodies that are worth a look: days, relative words, letters alike."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.domain.core.problems import Problem
from plugins.domain.records.bodies import Body
from plugins.domain.records.content import Content
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
_DATED = re.compile(
    rf"\b(?:{_WEEKDAY}|jum['’]at)[ ,]{{1,2}}\(?(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}"
    rf"|\d{{1,2}} {_MONTH} \d{{4}})\b",
    re.IGNORECASE,
)
# Words that say something only on the day on which they are written.
_RELATIVE = re.compile(r"\b(?:kemarin|besok|lusa|tadi (?:pagi|siang|sore|malam))\b", re.IGNORECASE)
# "lndonesia": no Indonesian word begins with l and these.
_SMALL_L = re.compile(r"\bl[bcdfgkmnpqrstvwxz][a-z]{2,}\b")

# Tags whose content, and what it was meant for, the renderer takes out.
_UNSHOWN = re.compile(
    r"(?<!\\)<(script|style|iframe|object|embed|video|audio|form)\b", re.IGNORECASE
)


def advice_on_texts(content: Content) -> Iterator[Problem]:
    """Give the advice on bodies (content contract, section 5)."""
    for body in content.bodies:
        yield from _on_weekdays(body)
        for found in _SMALL_L.finditer(body.text):
            yield body.problem(
                found.start(),
                f"'{found[0]}' dimulai dengan l kecil",
                f"mungkin maksudnya 'I{found[0][1:]}'",
                advice=True,
                check="huruf-mirip",
            )
        if _UNSHOWN.search(body.text):
            yield from _on_unshown(body)
        # What others wrote is left in their words.
        if isinstance(body.record, Post) and body.record.is_imported:
            continue
        for found in _RELATIVE.finditer(body.text):
            yield body.problem(
                found.start(),
                f"'{found[0]}' hanya dipahami pada hari penulisan",
                "tulis tanggalnya",
                advice=True,
                check="kata-relatif",
            )


def _on_unshown(body: Body) -> Iterator[Problem]:
    for found in _UNSHOWN.finditer(body.prose):
        yield body.problem(
            found.start(),
            f"{found[0]}> tidak akan tampil",
            "hapus, atau tulis tautannya, misalnya tautan ke video itu",
            advice=True,
            check="tak-tampil",
        )


def _on_weekdays(body: Body) -> Iterator[Problem]:
    for found in _DATED.finditer(body.text):
        text = found[0].replace("(", "")
        weekday = _other_weekday(text)
        if weekday:
            yield body.problem(
                found.start(),
                f"'{text}': hari itu {weekday}",
                "periksa hari dan tanggalnya pada sumber",
                advice=True,
                check="hari-tanggal",
            )


@lru_cache(maxsize=4096)
def _other_weekday(text: str) -> str | None:
    """Name the weekday of a date whose text names another one."""
    try:
        spelled = read_spelling(text)
    except InvalidDate:
        return None
    return DAYS[spelled.day.weekday()] if spelled.weekday_mismatch else None
