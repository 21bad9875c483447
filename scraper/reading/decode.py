"""Finds the character set of a page in the order of browsers, and says where the page lied."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

import charset_normalizer

from scraper.model.posts import Finding
from scraper.reading import charsets, mojibake
from scraper.reading.charsets import UTF_8, WINDOWS_1252

FEW = 4

_BOMS = (
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META = re.compile(rb"<meta[\s/][^>]*", re.IGNORECASE)
_META_CHARSET = re.compile(
    rb"""(?<![\w-])charset\s*=\s*["']?\s*([A-Za-z0-9][\w.:+-]*)""", re.IGNORECASE
)
_XML = re.compile(
    rb"""\A\s*<\?xml[^>]*?\bencoding\s*=\s*["']\s*([A-Za-z0-9][\w.:-]*)""", re.IGNORECASE
)
_HIGH = re.compile(rb"[\x80-\xff]+")
_WORDS_AFTER_ANOTHER = 2
_OF_TWO_BYTES = frozenset({"gbk", "gb18030", "big5", "euc-jp", "euc-kr", "shift_jis"})
_TWO_BYTES = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
_THREE_BYTES = re.compile(rb"[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


@dataclass(frozen=True)
class Decoded:
    """The text of a page, the character set it was read in, and what was wrong with it."""

    text: str
    charset: str
    findings: tuple[Finding, ...] = ()


def decode(content: bytes, http_charset: str = "") -> Decoded:
    """
    Decode a page: byte order mark, HTTP, meta, XML declaration, UTF-8, and last a guess.

    >>> decode("<p>“Halo”</p>".encode()).text
    '<p>“Halo”</p>'
    >>> decode(b"<meta charset=latin1><p>Caf\\xe9</p>").charset
    'windows-1252'
    """
    for mark, name in _BOMS:
        if content.startswith(mark):
            return _finish(content[len(mark) :], name, ())
    declared, findings = _declared(content, http_charset)
    if declared:
        name, doubt = _doubted(content, declared)
        return _finish(content, name, (*findings, *doubt))
    name, doubt = _guessed(content)
    return _finish(content, name, (*findings, *doubt))


def _finish(content: bytes, name: str, findings: tuple[Finding, ...]) -> Decoded:
    text = charsets.decode(content, name)
    broken = text.count("\ufffd") - (content.count("\ufffd".encode()) if name == UTF_8 else 0)
    if broken > 0:
        finding = f"{broken} tempat tidak terbaca sebagai {name}, ditulis sebagai tanda \ufffd"
        findings = (*findings, Finding(finding, "bandingkan dengan halaman aslinya"))
    text, mended = mojibake.repair(text)
    if mended:
        finding = f"{mended} rangkaian aksara rusak (seperti â€œ) dipulihkan"
        findings = (*findings, Finding(finding, "bandingkan dengan halaman aslinya"))
    return Decoded(text, name, findings)


def _declared(content: bytes, http_charset: str) -> tuple[str, tuple[Finding, ...]]:
    """Give the first known set that the page or its server names."""
    unknown: list[Finding] = []
    for label, inside in _labels(content, http_charset):
        name = charsets.canonical(label)
        if not name:
            finding = f"kumpulan aksara '{label[:40]}' tidak dikenal"
            unknown.append(Finding(finding, "bandingkan teksnya dengan halaman aslinya"))
        elif inside and name.startswith("utf-16"):  # or the declaration could not have been read
            return UTF_8, tuple(unknown)
        elif name == "x-user-defined":
            return WINDOWS_1252, tuple(unknown)
        else:
            return name, tuple(unknown)
    return "", tuple(unknown)


def _labels(content: bytes, http_charset: str) -> Iterator[tuple[str, bool]]:
    if http_charset:
        yield http_charset, False
    start = content[:1024]
    for meta in _META.findall(_COMMENT.sub(b"", start)):
        if found := _META_CHARSET.search(meta):
            yield found[1].decode("ascii"), True
    if found := _XML.match(start):
        yield found[1].decode("ascii"), True


def _doubted(content: bytes, declared: str) -> tuple[str, tuple[Finding, ...]]:
    """Give the set that the bytes prove, where they contradict the declared one."""
    bad, good = _sequences(content)
    if declared == UTF_8 and bad > FEW and bad > good:
        name, _ = _guessed(content)
    elif declared != UTF_8 and not bad and _is_utf_8(content, declared):
        name = UTF_8
    else:
        return declared, ()
    finding = f"halaman menyatakan {declared}, tetapi isinya {name}"
    return name, (Finding(finding, "bandingkan teksnya dengan halaman aslinya"),)


def is_utf8_anyway(content: bytes, declared: str) -> bool:
    """
    Tell whether bytes that say they are of another set are UTF-8.

    >>> is_utf8_anyway("“Blora”".encode(), "gbk"), is_utf8_anyway("“Blora”".encode("gbk"), "gbk")
    (True, False)
    """
    return not _sequences(content)[0] and _is_utf_8(content, declared)


def _is_utf_8(content: bytes, declared: str) -> bool:
    """
    Say whether signs of a page are written in UTF-8, whatever it declares.

    Two bytes of UTF-8 may be a sign of a Chinese or Korean set as well; three in their order are
    none there but by the rarest chance, and stand in every page with quotation marks.
    """
    if declared.startswith(("utf-16", "iso-2022", "replacement")):
        return False
    if declared in _OF_TWO_BYTES:
        return _THREE_BYTES.search(content) is not None
    return _TWO_BYTES.search(content) is not None


def _guessed(content: bytes) -> tuple[str, tuple[Finding, ...]]:
    """Give the set of a page that names none."""
    bad, good = _sequences(content)
    if not bad:
        return (_wide(content) or UTF_8), ()
    if bad <= FEW and good > bad:
        return UTF_8, ()
    name = _wide(content) or _detected(content)
    finding = f"halaman tidak menyatakan kumpulan aksaranya, dibaca sebagai {name}"
    return name, (Finding(finding, "bandingkan teksnya dengan halaman aslinya"),)


def _sequences(content: bytes) -> tuple[int, int]:
    """Count the places that are not UTF-8, and the signs of more than one byte that are."""
    text = content.decode("utf-8", "replace")
    bad = text.count("\ufffd") - content.count("\ufffd".encode())
    good = len(text) - len(text.encode("ascii", "ignore")) - text.count("\ufffd")
    return bad, good


def _wide(content: bytes) -> str:
    """Give the form of UTF-16 that its zero bytes show."""
    start = content[:512]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if len(start) < 4 or max(even, odd) * 4 < len(start):
        return ""
    return "utf-16be" if even > odd else "utf-16le"


def _detected(content: bytes) -> str:
    # Lone high bytes between Latin letters are quotes, dashes and accents of windows-1252, which is
    # also what browsers take in Indonesian; detectors take them for Polish or Nordic sets.
    runs = [len(run) for run in _HIGH.findall(content)]
    if sum(runs) <= _WORDS_AFTER_ANOTHER * len(runs):
        return WINDOWS_1252
    best = charset_normalizer.from_bytes(content[:65536]).best()
    return (charsets.canonical(best.encoding.replace("_", "-")) if best else "") or WINDOWS_1252
