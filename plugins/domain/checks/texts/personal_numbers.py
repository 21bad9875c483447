"""Numbers and addresses that belong to one person, found by their structure and what is said."""

import re
import unicodedata
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# What a reader does not see between two digits, and dashes that look like one another.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]")
_OTHER_LETTERS = re.compile(r"[^\x00-\x7f]")
_DASHES = {ord(sign): "-" for sign in "‐‑‒–—−"}


@dataclass(frozen=True)
class Found:
    """Something personal in a text: what it is, where it begins, and its words."""

    kind: str
    at: int
    text: str
    advice: bool = False


def personal(text: str) -> Iterator[Found]:
    """
    Give what in a text belongs to one person alone.

    >>> [(found.kind, found.text) for found in personal("NIK 3316 4112 0585 0000 dan 110")]
    [('NIK atau nomor KK', '3316 4112 0585 0000')]
    """
    plain, places = _plain(text)
    if not _WORTH_A_LOOK.search(plain):
        return
    addresses = [found.span() for found in _WEB_ADDRESS.finditer(plain)]
    taken: list[tuple[int, int]] = []
    there = {core for core in _CORES if core.search(plain)}
    for kind, core, form, is_meant, advice in _KINDS:
        if core not in there:
            continue
        for found in form.finditer(plain):
            start, end = found.span("it")
            if _overlaps(taken, start, end):
                continue
            if _overlaps(addresses, start, start + 1) and not _speaks(kind, plain, start):
                continue
            if is_meant(plain, start, end):
                insort(taken, (start, end))
                yield Found(kind, places(start), found["it"], advice)


def _plain(text: str) -> tuple[str, Callable[[int], int]]:
    """Write wide digits, unseen signs and dashes as they are read; give where each stood."""
    pieces: list[str] = []
    # Where a piece begins as it is read, and by how much it stood elsewhere.
    begins, moved, done, length = [0], [0], 0, 0
    for found in _OTHER_LETTERS.finditer(text):
        folded = _folded(found[0])
        if folded == found[0]:
            continue
        pieces += (text[done : found.start()], folded)
        length += found.start() - done + len(folded)
        done = found.end()
        if len(folded) != 1:
            begins.append(length)
            moved.append(done - length)
    if not pieces:
        return text, lambda at: at
    pieces.append(text[done:])
    return "".join(pieces), lambda at: at + moved[bisect_right(begins, at) - 1]


@lru_cache(maxsize=4096)
def _folded(sign: str) -> str:
    if _UNSEEN.match(sign):
        return ""
    return unicodedata.normalize("NFKC", sign).translate(_DASHES)


# A text without four digits near each other, an "@" or a passport holds nothing of all this.
_WORTH_A_LOOK = re.compile(
    r"\d[\d .()/-]{5,}\d|@|[\[(]at[\])]|%40|\d\.\d{4}|[A-Z] ?\d{6}|\b[A-Z]{1,2} \d{1,4} [A-Z]"
)
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+", re.IGNORECASE)
_CALLS = re.compile(r"(?:wa\.me|whatsapp\.com|phone=|tel:|nik=|ktp=|mailto)[^\s]*$", re.IGNORECASE)


def _overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Say whether one of these spans, which lie apart and in order, shares a place with another."""
    before = bisect_left(spans, (end,))
    return before > 0 and spans[before - 1][1] > start


def _speaks(kind: str, text: str, at: int) -> bool:
    """Say whether a web address itself says that it holds a person's number."""
    return kind == "alamat surel pribadi" or bool(_CALLS.search(text, max(0, at - 80), at))


# --- identity numbers: Permendagri on NIK, by structure; lists of districts age -----------------


def _is_identity_number(text: str, start: int, end: int) -> bool:
    written = text[start:end]
    digits = re.sub(r"\D", "", written)
    separators = set(re.sub(r"\d", "", written))
    groups = re.split(r"\D", written)
    if len(separators) > 1 or (separators and min(map(len, groups)) < 2):
        return False
    return _looks_like_identity(digits) and not _is_amount(text, start)


def _looks_like_identity(digits: str) -> bool:
    province, regency, district = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    day, month = int(digits[6:8]), int(digits[8:10])
    day -= 40 if day > 40 else 0
    return (
        province >= 11
        and regency > 0
        and district > 0
        and 1 <= month <= 12
        and 1 <= day <= _DAYS[month - 1]
    )


def _is_amount(text: str, start: int) -> bool:
    return bool(re.search(r"(?:Rp|IDR)\.? ?$", text[max(0, start - 5) : start], re.IGNORECASE))


# --- what is said beside a number ----------------------------------------------------------------


def _beside(words: str, *, before: int, after: int = 0) -> Callable[[str, int, int], bool]:
    said = re.compile(words, re.IGNORECASE)

    def is_meant(text: str, start: int, end: int) -> bool:
        line = text[max(0, start - before) : start].rpartition("\n")[2]
        rest = text[end : end + after].partition("\n")[0]
        return bool(said.search(line) or said.search(rest)) and not _is_amount(text, start)

    return is_meant


def _always(_text: str, _start: int, _end: int) -> bool:
    return True


_ACCOUNT = _beside(
    r"(?<!kode )(?<!akun )\b(?:no(?:mor|\.)? ?)?rek(?:ening)?\b(?! belanja)"
    r"|norek|\b(?:BCA|BRI|BNI|BTN|BSI|Mandiri|Bank (?:Jateng|Blora|[A-Z]\w+))\b",
    before=45,
)


def _is_account(text: str, start: int, end: int) -> bool:
    written = text[start:end]
    digits = re.sub(r"\D", "", written)
    # A budget code begins with the one digit of its kind: 5.1.02.01.01.0024.
    if not 10 <= len(digits) <= 16 or re.match(r"\d\.", written):
        return False
    follows = text[end : end + 12].lstrip().casefold()
    if follows.startswith(("rupiah", "orang", "juta", "miliar")):
        return False
    return _ACCOUNT(text, start, end)


def _is_mobile(text: str, start: int, end: int) -> bool:
    digits = re.sub(r"\D", "", text[start:end])
    national = re.sub(r"^(?:62)?0?", "", digits)
    return 9 <= len(national) <= 12 and not _is_amount(text, start)


_ON_PLATES = r"\b(?:pelat|plat|nopol|nomor polisi|mobil|(?:sepeda )?motor|kendaraan)\b|berpelat"
_AT_HOME = r"\b(?:rumah|kediaman|tempat tinggal|domisili)"
# What each kind has at its core: a text without it is not searched for the whole form, which costs
# ten times as much. That a digit does not go on from another one, or from the fingerprints that the
# importer keeps, is asked behind it, because a search that starts with a digit is fast. Numbers of
# the state are longer than a day with its time, which stands in every header.
_LONG = re.compile(r"\d(?<![\db-f]\d)(?:[ .()-]{0,4}\d){14}")
_DIGITS = re.compile(r"\d(?<![\db-f]\d)(?:[ .()-]{0,4}\d){9}")
_PHONE = re.compile(r"[06](?<![\db-f][06])[ .()0-9-]{0,8}8[1-9](?:[ .()-]{0,4}\d){5}")
_AT = re.compile(r"@|%40|[\[(]at[\])]", re.IGNORECASE)
_PASSPORT = re.compile(r"[A-Z] ?\d{6}")
_PLATE = re.compile(r"[A-Z] \d{1,4} [A-Z]")
_FRACTION = re.compile(r"\d\.\d{4}")
_Row = tuple[str, re.Pattern[str], re.Pattern[str], Callable[[str, int, int], bool], bool]
_KINDS: tuple[_Row, ...] = (
    (
        "NPWP",
        _LONG,
        re.compile(r"(?<![\w.])(?P<it>\d{2}\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3})(?![\w.]\d)"),
        _always,
        False,
    ),
    (
        "NPWP",
        _LONG,
        re.compile(r"(?<![\w.])(?P<it>\d(?:[ .-]?\d){14,15})(?!\w)"),
        _beside(r"NPWP|wajib pajak", before=30),
        False,
    ),
    (
        "NIK atau nomor KK",
        _LONG,
        re.compile(
            r"(?:(?<![0-9A-Za-z])|(?<=NIK)|(?<=nik)|(?<=KK)|(?<=KTP)|(?<=ktp))(?<!\d[.,/-])"
            r"(?P<it>\d(?:[ .-]?\d){15})(?![0-9A-Za-z])(?![./,-]\d)"
        ),
        _is_identity_number,
        False,
    ),
    (
        "nomor telepon pribadi",
        _PHONE,
        re.compile(
            r"(?:(?<![0-9A-Za-z])|(?<=HP)|(?<=WA)|(?<=hp)|(?<=wa))(?<!\d[.,-])"
            r"(?P<it>(?:\(\+? ?62\)[ .-]?0?|\+ ?62[ .-]?(?:\(0\) ?|0)?\(?|62[ -]?|\(?0)"
            r"8[1-9]\d{0,2}\)?(?:[ .-]{0,2}\d){5,10})(?![0-9A-Za-z])"
        ),
        _is_mobile,
        False,
    ),
    (
        "alamat surel pribadi",
        _AT,
        re.compile(
            r"(?<![\w.+-])(?P<it>[A-Za-z0-9][\w.+-]*(?: ?[\[(]at[\])] ?|@|%40)[A-Za-z0-9-]+"
            r"(?:(?:\.| ?[\[(]dot[\])] ?)[A-Za-z0-9-]+)*\.?[A-Za-z]{2,})",
            re.IGNORECASE,
        ),
        _always,
        False,
    ),
    (
        "nomor rekening bank",
        _DIGITS,
        re.compile(r"(?<![\w.,/])(?P<it>\d(?:[ .-]?\d){9,18})(?!\w)(?![./,]\d)"),
        _is_account,
        False,
    ),
    (
        "nomor paspor",
        _PASSPORT,
        re.compile(r"(?<![0-9A-Za-z])(?P<it>[A-Z]{1,2} ?\d{6,7})(?![0-9A-Za-z])"),
        _beside(r"paspor|passport", before=40, after=25),
        False,
    ),
    (
        "NIP",
        _LONG,
        re.compile(
            r"(?<![\w.])(?P<it>(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?"
            r"(?:19|20)\d{2}(?:0[1-9]|1[0-2]) ?[12] ?\d{3})(?!\w)"
        ),
        _always,
        True,
    ),
    (
        "pelat nomor kendaraan",
        _PLATE,
        re.compile(r"(?<!\w)(?P<it>[A-Z]{1,2} \d{1,4} [A-Z]{1,3})(?!\w)"),
        _beside(_ON_PLATES, before=60),
        True,
    ),
    (
        "koordinat rumah",
        _FRACTION,
        re.compile(r"(?<![\d.])(?P<it>-?\d{1,2}\.\d{4,}, ?1[0-4]\d\.\d{4,})(?!\d)"),
        _beside(_AT_HOME, before=80, after=40),
        True,
    ),
)
_CORES = frozenset(core for _kind, core, _form, _is_meant, _advice in _KINDS)
