"""Regencies and cities by code and by name, however a register writes them."""

import re
from collections.abc import Mapping

from plugins.domain.registers.register import Party

_CODE = re.compile(r"[1-9][0-9]\.[0-9]{2}")
_SHORT = {"pemkab": "kabupaten", "pemkot": "kota", "kab": "kabupaten"}


def is_regency(code: str | None) -> bool:
    """
    Say whether a code is that of a regency or a city, not of a province or a village.

    >>> is_regency("33.16"), is_regency("33"), is_regency(None)
    (True, False, False)
    """
    return code is not None and _CODE.fullmatch(code) is not None


def plain_name(name: str) -> str:
    """
    Give the name of a regency without what is said around it.

    >>> [plain_name(name) for name in ("Pemerintah Kabupaten Blora", "Pemkab Blora", "Kab. Blora")]
    ['kabupaten blora', 'kabupaten blora', 'kabupaten blora']
    """
    words = re.findall(r"[^\W_]+", name.casefold())
    if words[:2] == ["pemerintah", "daerah"]:
        words = words[2:]
    if words[:1] == ["pemerintah"]:
        words = words[1:]
    return " ".join([_SHORT.get(words[0], words[0]), *words[1:]]) if words else ""


def code_of(party: Party, known: Mapping[str, str]) -> str | None:
    """Give the code of a party: the one that is written, else the one of its name."""
    if is_regency(party.code):
        return party.code
    return known.get(plain_name(party.name))
