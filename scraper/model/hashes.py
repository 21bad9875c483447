"""Fingerprints by which the importer knows what it wrote and what a source had."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from json import JSONEncoder

from plugins.domain.headers.document import Plain

STATE = "import"
# Which post it is, is no part of what is said of it: two forms may name one post differently.
_IDENTITY = "id"
# Signs that WordPress shows in the place of others: quotation marks, dashes, an ellipsis, a times.
_QUOTES = re.compile(r"""(?:\\"|["'`´“”„‘’‚′″]|&#3[49];)+""")
_DASHES = re.compile("[-‐-―]+")
_OTHERS = str.maketrans({"…": "...", "×": "x"})
_ENCODER = JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def of_file(header: Mapping[str, Plain], body: str) -> str:
    r"""
    Fingerprint what a file says: its values but ``import``, and its body.

    Order of keys, quotes and line ends make no difference, so that a form which writes the file
    anew is not taken for an editor.

    >>> of_file({"title": "A", "import": {"source": "x"}}, "I.") == of_file({"title": "A"}, "I.\n")
    True
    """
    values = {key: value for key, value in header.items() if key != STATE}
    return _digest(_ENCODER.encode([values, _unified(body)]))


def of_record(header: Mapping[str, Plain], body: str, pictures: Sequence[str]) -> str:
    """
    Fingerprint what a source says of a post, pictures by their addresses there.

    Which quotation marks and dashes it says it with makes no difference: the pages of WordPress
    show other ones than its exports hold, and neither is a change of the other.

    >>> of_record({"id": "a", "title": "A - B"}, "", []) == of_record({"title": "A – B"}, "", [])
    True
    """
    values = {key: value for key, value in header.items() if key != _IDENTITY}
    text = _ENCODER.encode([values, _unified(body), list(pictures)])
    return _digest(unified(text))


def unified(text: str) -> str:
    """
    Write signs that programs show in the place of others as one.

    >>> unified("“Blora – Cepu”…")
    "'Blora - Cepu'..."
    """
    return _DASHES.sub("-", _QUOTES.sub("'", text)).translate(_OTHERS)


def of_incomplete(record: str) -> str:
    """Fingerprint the same record for a post some of whose pictures may come another time."""
    return _digest(f"{record} gambar belum lengkap")


def _unified(body: str) -> str:
    return body.replace("\r\n", "\n").strip("\n")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
