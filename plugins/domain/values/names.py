"""The Indonesian names of months, days and other units of time, as they are written out."""

from collections.abc import Mapping

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MARKET_DAYS = ("Legi", "Pahing", "Pon", "Wage", "Kliwon")
ORDINALS = ("I", "II", "III", "IV")
PRECISIONS: Mapping[str, str] = {
    "day": "hari",
    "month": "bulan",
    "quarter": "triwulan",
    "semester": "semester",
    "year": "tahun",
}


def month_name(month: int) -> str:
    """
    Name a month by its number, 1 to 12.

    >>> month_name(5)
    'Mei'
    """
    return MONTHS[month - 1]


def precision_word(precision: str) -> str:
    """
    Name the unit that a date is known to.

    >>> precision_word("quarter")
    'triwulan'
    """
    return PRECISIONS[precision]
