"""Registers of made-up regencies, small enough to see them whole."""

import datetime as dt
import json
from typing import Any

from plugins.domain.registers.collected import Collected
from plugins.domain.registers.register import Entry, Party, Promise, Register, write

DAY = dt.date(2026, 11, 24)
NAMES = {"33.01": "Arum", "33.02": "Bening", "33.03": "Cerah", "33.04": "Damai"}


def url(code: str) -> str:
    return f"https://{NAMES[code].lower()}.example"


def party(code: str, *, named: bool = False) -> Party:
    """Give a party by its code, or by its name alone."""
    return Party(name=f"Pemerintah Kabupaten {NAMES[code]}", code=None if named else code)


def entry(own: str, *others: str, title: str = "Pengelolaan sungai", **fields: Any) -> Entry:
    """Give what a regency records of an agreement with others."""
    ref = fields.pop("ref", title.lower().replace(" ", "-"))
    given = {"signed": "2022-06-14", "kind": "pks", **fields}
    parties = given.pop("parties", tuple(party(code) for code in (own, *others)))
    return Entry(ref=ref, page=f"{url(own)}/mou/{ref}/", title=title, parties=parties, **given)


def promise(own: str, plain: str = "Mengeruk sungai.") -> Promise:
    return Promise(page=f"{url(own)}/janji/a/b/", plain=plain, due="../2026-12-31", status="open")


def register(code: str, *entries: Entry) -> Register:
    return Register(
        site=f"{NAMES[code]} Terbuka",
        url=url(code),
        region=f"Kabupaten {NAMES[code]}",
        code=code,
        status_on=DAY.isoformat(),
        entries=entries,
    )


def site(code: str, *entries: Entry, read: bool = True) -> Collected:
    """Give what a collecting site has of a regency."""
    return Collected(
        name=NAMES[code].lower(),
        region=f"Kabupaten {NAMES[code]}",
        code=code,
        url=url(code),
        asked=DAY,
        fetched=DAY if read else None,
        problem=None if read else "situs tidak dapat dihubungi",
        register=register(code, *entries) if read else None,
    )


def values(code: str, *entries: Entry) -> dict[str, Any]:
    """Give a register as the values of its JSON."""
    found: dict[str, Any] = json.loads(write(register(code, *entries)))
    return found
