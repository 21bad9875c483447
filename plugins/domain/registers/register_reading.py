"""Reads the register of somebody else's site: nothing of it is believed unchecked."""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from plugins.domain.core.refusals import Refusal
from plugins.domain.registers.regencies import is_regency
from plugins.domain.registers.register import (
    FORM,
    VERSION,
    Entry,
    Party,
    Promise,
    Register,
    digest,
)
from plugins.domain.values.dates import FuzzyDate, InvalidDate, parse_day

MOST_ENTRIES, MOST_PARTS, MOST_LETTERS = 5000, 600, 1000
# What a terminal or a page would obey, and nobody would see.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_ASK = "hubungi pengelola situs itu"


class InvalidRegister(Refusal, ValueError):
    """A register that is not read; the one line says what was found and what to do."""

    def __init__(self, finding: str, remedy: str = _ASK) -> None:
        super().__init__(finding, remedy)


def read(content: bytes, url: str, code: str) -> Register:
    """
    Read the register that the site at ``url`` gives for the regency of a code.

    Raises InvalidRegister.

    >>> read(b"[]", "https://a.id", "33.16")
    Traceback (most recent call last):
    plugins.domain.registers.register_reading.InvalidRegister: daftar bukan objek JSON; \
hubungi pengelola situs itu
    """
    try:
        values = json.loads(content.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise InvalidRegister("daftar bukan JSON yang sah") from None
    if not isinstance(values, dict):
        raise InvalidRegister("daftar bukan objek JSON")
    _check_form(values)
    reader = _Reader(url)
    register = reader.register(values)
    if register.code != code:
        raise InvalidRegister(
            f"daftar ini milik wilayah {register.code}, bukan {code}",
            "periksa alamat dan kode_wilayah",
        )
    if values.get("digest") != digest(register.entries):
        raise InvalidRegister(
            "sidik daftar tidak cocok dengan isinya: rusak atau diubah di jalan", "coba lagi nanti"
        )
    return register


def _refuse(name: str) -> Any:
    raise ValueError(name)


def _check_form(values: Mapping[str, Any]) -> None:
    version = values.get("version")
    if values.get("form") != FORM or type(version) is not int:
        raise InvalidRegister("berkas ini bukan daftar perjanjian yang dikenal")
    if version < VERSION:
        raise InvalidRegister(
            f"bentuk daftar lebih tua (versi {version}, yang dibaca versi {VERSION})",
            "minta pengelola situs itu memperbarui pembuat situsnya",
        )
    if version > VERSION:
        raise InvalidRegister(
            f"bentuk daftar lebih baru (versi {min(version, 10**6)}, yang dibaca versi {VERSION})",
            "perbarui program ini",
        )


class _Reader:
    """Makes values of one register, each checked; addresses must be of the site itself."""

    def __init__(self, url: str) -> None:
        self._site = url.rstrip("/") + "/"

    def register(self, values: Mapping[str, Any]) -> Register:
        entries = tuple(self._entry(row) for row in _rows(values, "agreements", MOST_ENTRIES))
        if len({entry.ref for entry in entries}) != len(entries):
            raise InvalidRegister("satu perjanjian tercantum dua kali dalam daftar")
        return Register(
            site=_text(values, "site"),
            url=self._site.rstrip("/"),
            region=_text(values, "region"),
            code=_code(values),
            status_on=_day(values, "status_on"),
            entries=entries,
            licence=_text(values, "licence", needed=False),
            notice=_maybe(values, "notice"),
        )

    def _entry(self, row: Mapping[str, Any]) -> Entry:
        return Entry(
            ref=_text(row, "ref"),
            page=self._page(row),
            title=_text(row, "title"),
            kind=_text(row, "kind"),
            parties=tuple(
                Party(name=_text(one, "name"), code=_maybe(one, "code"))
                for one in _rows(row, "parties", MOST_PARTS)
            ),
            numbers=_texts(row, "numbers"),
            signed=_date(row, "signed"),
            start=_date(row, "start"),
            end=_date(row, "end"),
            status=_text(row, "status", needed=False),
            promises=tuple(
                Promise(
                    page=self._page(one),
                    plain=_text(one, "plain"),
                    due=_date(one, "due"),
                    status=_text(one, "status", needed=False),
                )
                for one in _rows(row, "promises", MOST_PARTS)
            ),
        )

    def _page(self, row: Mapping[str, Any]) -> str:
        page = _text(row, "page")
        try:
            parts = urlsplit(page)
            own = parts.scheme in {"http", "https"} and page.startswith(self._site)
        except ValueError:
            own = False
        if not own or re.search(r"""[\s"'<>\\`]""", page):
            raise InvalidRegister(f"alamat '{page[:80]}' tidak di bawah alamat situs itu sendiri")
        return page


def _rows(values: Mapping[str, Any], name: str, most: int) -> list[Mapping[str, Any]]:
    rows = values.get(name)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise InvalidRegister(f"'{name}' bukan daftar objek")
    if len(rows) > most:
        raise InvalidRegister(f"'{name}' berisi {len(rows)} butir, batasnya {most}")
    return rows


def _text(values: Mapping[str, Any], name: str, *, needed: bool = True) -> str:
    text = values.get(name)
    if not isinstance(text, str) or (needed and not text.strip()):
        raise InvalidRegister(f"'{name}' tidak ada atau bukan teks")
    if len(text) > MOST_LETTERS:
        raise InvalidRegister(f"'{name}' lebih panjang dari {MOST_LETTERS} huruf")
    if _UNSEEN.search(text):
        raise InvalidRegister(f"'{name}' memuat tanda yang tidak terlihat")
    return text


def _maybe(values: Mapping[str, Any], name: str) -> str | None:
    return None if values.get(name) is None else _text(values, name)


def _texts(values: Mapping[str, Any], name: str) -> tuple[str, ...]:
    found = values.get(name)
    if not isinstance(found, list) or len(found) > MOST_PARTS:
        raise InvalidRegister(f"'{name}' bukan daftar teks")
    return tuple(_text({name: one}, name) for one in found)


def _code(values: Mapping[str, Any]) -> str:
    code = _text(values, "code")
    if not is_regency(code):
        raise InvalidRegister(f"kode wilayah '{code[:20]}' bukan kode kabupaten atau kota")
    return code


def _day(values: Mapping[str, Any], name: str) -> str:
    text = _text(values, name)
    try:
        return parse_day(text).isoformat()
    except InvalidDate:
        raise InvalidRegister(f"'{name}' bukan tanggal") from None


def _date(values: Mapping[str, Any], name: str) -> str | None:
    text = _maybe(values, name)
    if text is None:
        return None
    try:
        return FuzzyDate.parse(text, deadlines=True, unlimited=True).text
    except InvalidDate:
        raise InvalidRegister(f"'{name}' bukan tanggal") from None
