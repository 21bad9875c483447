"""Numbers and money the Indonesian way: thousands with a dot, decimals with a comma."""

import re
from decimal import Decimal

# Twenty-odd digits are more than any budget, and few enough for Decimal to be exact.
_GROUPED = re.compile(r"-?(?:[0-9]{1,3}(?:\.[0-9]{3}){1,6}|[0-9]{1,21})(?:,[0-9]{1,6})?")
_PERCENT = re.compile(r"(.+?) ?(?:%|persen)")
_MONEY = re.compile(r"(-?)(?:rp|idr)\.? ?([0-9.,]+?)(?:,-)?(?: ?([a-z]+)\.?)?")
_SCALES = (("triliun", 10**12), ("miliar", 10**9), ("juta", 10**6))
_SCALE_WORDS: dict[str | None, int] = {
    None: 1,
    "triliun": 10**12,
    "trilyun": 10**12,
    "t": 10**12,
    "miliar": 10**9,
    "milyar": 10**9,
    "m": 10**9,
    "juta": 10**6,
    "jt": 10**6,
    "ribu": 10**3,
    "rb": 10**3,
}


class InvalidNumber(ValueError):
    """A text that is no number as it is written in Indonesia."""


def format_number(number: Decimal | int | str) -> str:
    """
    Write a number, given as such or in the plain form of a header; its decimals stay as given.

    >>> format_number("98000.50")
    '98.000,50'
    """
    return f"{Decimal(number):,f}".translate(str.maketrans(",.", ".,"))


def format_percent(number: Decimal | int | str) -> str:
    """
    Write a percentage.

    >>> format_percent("12.5")
    '12,5%'
    """
    return f"{format_number(number)}%"


def format_rupiah(amount: Decimal | int | str) -> str:
    """
    Write an amount of rupiah to the last digit.

    >>> format_rupiah("97632864434.32")
    'Rp97.632.864.434,32'
    """
    number = format_number(amount)
    return f"-Rp{number[1:]}" if number.startswith("-") else f"Rp{number}"


def format_money(amount: Decimal | int | str) -> str:
    """
    Write an amount of rupiah with a word for the scale, where that is as exact.

    >>> format_money(98_000_000_000), format_money(1_250_000_000), format_money(1_250_500)
    ('Rp98 miliar', 'Rp1,25 miliar', 'Rp1.250.500')
    """
    exact = Decimal(amount)
    for word, scale in _SCALES:
        if abs(exact) >= scale and not exact % (scale // 100):
            short = (exact / scale).normalize()
            return f"{format_rupiah(short)} {word}"
    return format_rupiah(exact)


def format_quantity(value: Decimal | int | str, unit: str | None = None) -> str:
    """
    Write a number with its unit; of rupiah as money is written.

    >>> format_quantity("53700000000", "rupiah"), format_quantity("8.5", "hektare")
    ('Rp53,7 miliar', '8,5 hektare')
    """
    if unit == "rupiah":
        return format_money(value)
    return f"{format_number(value)} {unit}" if unit else format_number(value)


def parse_number(text: str) -> Decimal:
    """
    Read a number as it is printed: dots part thousands, a comma the decimals.

    Raises InvalidNumber, also for ``12.5``, which in Indonesia is no number.

    >>> parse_number("98.000,5")
    Decimal('98000.5')
    """
    if not _GROUPED.fullmatch(text.strip()):
        raise InvalidNumber(text)
    return Decimal(text.strip().replace(".", "").replace(",", "."))


def parse_percent(text: str) -> Decimal:
    """
    Read a percentage.

    Raises InvalidNumber.

    >>> parse_percent("12,5 persen")
    Decimal('12.5')
    """
    match = _PERCENT.fullmatch(text.strip().casefold())
    if match is None:
        raise InvalidNumber(text)
    return parse_number(match[1])


def parse_money(text: str) -> Decimal:
    """
    Read an amount of rupiah, in digits or with a word for the scale.

    Raises InvalidNumber.

    >>> parse_money("Rp98 miliar"), parse_money("Rp. 5.000,-")
    (Decimal('98000000000'), Decimal('5000'))
    """
    match = _MONEY.fullmatch(" ".join(text.casefold().split()))
    if match is None:
        raise InvalidNumber(text)
    sign, digits, word = match.groups()
    if word not in _SCALE_WORDS:
        raise InvalidNumber(text)
    return parse_number(sign + digits) * _SCALE_WORDS[word]
