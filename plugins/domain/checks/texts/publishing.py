"""The three values without which no site is published, judged by their form alone."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from plugins.domain.markup.reachable import unreachable

NEEDED = ("SITEURL", "PENERBIT", "KONTAK")
# RFC 2606 and RFC 6761: names that no registry gives out. "example" is left for examples.
_NO_ONES = frozenset({"invalid", "test"})
_LOOPBACK = re.compile(r"(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|::1")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_MAIL_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
# What cannot be seen, and what turns the direction of text.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_NO_ADDRESS = re.compile(rf"\s|{_CONTROLS.pattern}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LONGEST_HOST = 253


def unfit_values(values: Mapping[str, str], *, local: bool = False) -> Iterator[str]:
    """
    Say of each value that cannot be published what it is, and what to write.

    ``local`` lets a site be published for this machine alone, to look at it.

    >>> fit = {"SITEURL": "https://blora.example", "PENERBIT": "Humas", "KONTAK": "a@blora.example"}
    >>> list(unfit_values(fit))
    []
    >>> for told in unfit_values({**fit, "KONTAK": "a@"}): print(told)
    KONTAK: 'a@' tidak menyebut nama situs; tulis misalnya KONTAK=redaksi@contoh.id
    """
    told = (unfit(name, values.get(name, ""), local=local) for name in NEEDED)
    yield from filter(None, told)


def unfit(name: str, value: str, *, local: bool = False) -> str | None:
    """
    Say of one value what it is and what to write, None where it can be published.

    >>> unfit("SITEURL", "https://blora.example")
    """
    if not value.strip():
        return f"{name} belum diisi; {_REMEDIES[name]}"
    found = _found(name, value, local=local)
    return f"{name}: '{_CONTROLS.sub('…', value)}' {found}; {_REMEDIES[name]}" if found else None


_REMEDIES: Mapping[str, str] = {
    "SITEURL": "tulis misalnya SITEURL=https://contoh.id",
    "PENERBIT": "tulis misalnya PENERBIT='Dinas Contoh'",
    "KONTAK": "tulis misalnya KONTAK=redaksi@contoh.id",
}


def _found(name: str, value: str, *, local: bool) -> str | None:
    match name:
        case "SITEURL":
            return _wrong_site(value, local=local)
        case "PENERBIT":
            return _wrong_publisher(value)
        case _:
            return _wrong_contact(value)


def _wrong_publisher(value: str) -> str | None:
    if _CONTROLS.search(value):
        return "memuat tanda yang tidak tampak"
    return None if _WORD.search(value) else "bukan nama"


def _wrong_site(value: str, *, local: bool) -> str | None:
    if wrong := _wrong_address(value):
        return wrong
    parts = urlsplit(value)
    host = parts.hostname or ""
    is_loopback = local and bool(_LOOPBACK.fullmatch(host))
    if parts.scheme != "https" and not (is_loopback and parts.scheme == "http"):
        return "bukan alamat yang diawali https://"
    if parts.path not in {"", "/"} or any(sign in value for sign in "?#"):
        return "bukan alamat pangkal: sesudah nama situs tidak boleh ada apa-apa"
    return None if is_loopback else _wrong_host(host)


def _wrong_contact(value: str) -> str | None:
    if value.startswith("https://"):
        return _wrong_address(value) or _wrong_host(urlsplit(value).hostname or "")
    name, at, host = value.removeprefix("mailto:").rpartition("@")
    if not at or not _MAIL_NAME.fullmatch(name) or ":" in host:
        return "bukan alamat surel atau alamat https"
    return _wrong_host(host)


def _wrong_address(value: str) -> str | None:
    if _NO_ADDRESS.search(value) or "\\" in value:
        return "memuat spasi atau tanda yang tidak boleh ada dalam alamat"
    try:
        parts = urlsplit(value)
        # A port that is no number is found only where it is asked for.
        has_user = (parts.port, parts.username)[1] is not None
    except ValueError:
        return "tidak dapat dibaca sebagai alamat"
    return "memuat nama pengguna atau kata sandi" if has_user else None


def _wrong_host(host: str) -> str | None:
    if not host:
        return "tidak menyebut nama situs"
    shown = f"[{host}]" if ":" in host else host
    if reason := unreachable(f"https://{shown}/"):
        return f"tidak dapat dibuka pembaca: {reason}"
    if ":" in host:
        return None
    labels = _labels(host)
    if labels is None:
        return f"memakai '{host}' yang bukan nama situs"
    if labels[-1] in _NO_ONES:
        return f"memakai nama cadangan '.{labels[-1]}' yang tidak dimiliki siapa pun"
    return None


def _labels(host: str) -> list[str] | None:
    """
    Give the labels of a name that can be registered, None for any other text.

    >>> _labels("Blora.example"), _labels("blora"), _labels("-a.id"), _labels("a..id")
    (['blora', 'example'], None, None, None)
    """
    try:
        labels = host.lower().encode("idna").decode("ascii").split(".")
    except UnicodeError:
        return None
    if len(host) > _LONGEST_HOST or len(labels) == 1:
        return None
    return labels if all(map(_LABEL.fullmatch, labels)) else None
