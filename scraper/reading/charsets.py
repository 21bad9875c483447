"""The names of character sets as pages write them, and the decoders that browsers use for them."""

import codecs

import webencodings

UTF_8 = "utf-8"
WINDOWS_1252 = "windows-1252"

# Where browsers use a wider decoder than the library.
_WIDER = {"gbk": "gb18030"}


def canonical(label: str) -> str:
    """
    Give the name of the character set that browsers take for a label, empty when they know none.

    >>> canonical("ISO-8859-1"), canonical(" UTF8 "), canonical("klingon")
    ('windows-1252', 'utf-8', '')
    """
    found = webencodings.lookup(label)
    return found.name if found else ""


def decode(content: bytes, name: str) -> str:
    """
    Decode by a canonical name as browsers do; what cannot be decoded becomes U+FFFD.

    The bytes that a Windows set leaves open are control characters there.

    >>> decode(bytes([0x93, 0x61, 0x81]), "windows-1252")
    '“a\\x81'
    """
    if name == "replacement":  # sets that browsers refuse: they hide markup from filters
        return "\ufffd" if content else ""
    if name == "x-user-defined":
        return "".join(chr(byte if byte < 0x80 else 0xF700 + byte) for byte in content)
    return content.decode(_codec(name), _OPEN_BYTES)


def _codec(name: str) -> str:
    """Give what Python calls the decoder of a canonical name."""
    found = webencodings.lookup(name)
    if found is None:
        raise LookupError(name)
    return _WIDER.get(name, found.codec_info.name)


def _open_byte(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    byte = error.object[error.start]
    single = error.encoding == "charmap"
    return (chr(byte) if single and 0x80 <= byte <= 0x9F else "\ufffd"), error.start + (
        1 if single else max(1, error.end - error.start)
    )


_OPEN_BYTES = "scraper-open-bytes"
codecs.register_error(_OPEN_BYTES, _open_byte)
