"""Numbers and money as the spelling of the country wants them (EYD V, PUEBI)."""

import re
from collections.abc import Callable, Iterator

from plugins.domain.checks.advice.passages import passages
from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content

_COUNTED = (
    r"orang|warga|jiwa|kk|kepala keluarga|siswa|pelajar|peserta|penerima|paket|unit|ton|kuintal|kg"
    r"|kilogram|hektare|hektar|ha|meter|km|kilometer|rupiah|dosis|desa|rumah|batang|ekor|liter"
)
_MONEY = re.compile(r"\bRp\.? ?\d+(?:[.,]\d+)*(?:,-)?|\bIDR ?\d[\d.,]*\d")


def _grouped(text: str) -> str:
    return f"{int(text):,}".replace(",", ".")


def _dotted(text: str) -> str:
    return text.replace(",", ".")


def _close(text: str) -> str:
    return text.replace(" ", "")


def _ordinal(text: str) -> str:
    return "ke-" + text.split()[-1].strip("-")


def _raised(text: str) -> str:
    return text[:-1] + {"2": "²", "3": "³"}[text[-1]]


_FORMS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (re.compile(rf"(?<![\d.,])\d{{5,15}}(?= (?:{_COUNTED})\b)", re.IGNORECASE), _grouped),
    (
        re.compile(rf"(?<![\d.,p])\d{{1,3}}(?:,\d{{3}})+(?= (?:{_COUNTED})\b)", re.IGNORECASE),
        _dotted,
    ),
    (re.compile(r"(?<![\d.,])\d+(?:,\d+)? %"), _close),
    (re.compile(r"\bke ?- \d+\b|\bke \d+(?! (?:arah|\w*kali))(?=[ ,.]|$)"), _ordinal),
    (re.compile(r"(?<=[\d ])(?:[ck]?m2|m3)\b"), _raised),
)


def advice_on_numbers_in_words(content: Content) -> Iterator[Problem]:
    """Point at numbers and money that are written as in other languages."""
    for passage in passages(content):
        for found in _MONEY.finditer(passage.text):
            right = money(found[0])
            if right != found[0]:
                yield passage.problem(
                    found.start(),
                    f"uang ditulis '{found[0]}'",
                    f"tulis '{right}'",
                    check="ejaan-uang",
                )
        for pattern, mend in _FORMS:
            for found in pattern.finditer(passage.text):
                yield passage.problem(
                    found.start(),
                    f"bilangan ditulis '{found[0]}'",
                    f"tulis '{mend(found[0])}'",
                    check="ejaan-bilangan",
                )


def money(text: str) -> str:
    """
    Give an amount as the spelling wants it.

    >>> money("Rp. 1,000,000,-"), money("Rp 25000"), money("Rp2,5"), money("IDR 10.000")
    ('Rp1.000.000', 'Rp25.000', 'Rp2,5', 'Rp10.000')
    """
    digits = re.sub(r"^(?:Rp\.?|IDR) ?", "", text).removesuffix(",-")
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d{2})?", digits):
        digits = digits.translate(str.maketrans(",.", ".,"))
    whole, comma, rest = digits.partition(",")
    if whole.isdigit() and len(whole) > len("999"):
        whole = f"{int(whole):,}".replace(",", ".")
    return f"Rp{whole}{comma}{rest}"
