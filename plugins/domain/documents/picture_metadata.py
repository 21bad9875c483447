"""
Takes out of a picture what is not the picture: place, camera, names, comments, trailing data.

The picture itself is copied bit for bit, so that nothing is lost and every run gives the same file.
"""

import struct
from collections.abc import Callable, Iterator, Mapping


class InvalidPicture(ValueError):
    """Bytes that are no whole picture of a type we keep."""

    def __init__(self, finding: str) -> None:
        super().__init__(finding)
        self.finding = finding


_TRUNCATED = "gambar terpotong atau rusak"


def extension(content: bytes) -> str:
    """
    Tell the type of a picture by its first bytes, whatever its name says; raises InvalidPicture.

    >>> extension(b"GIF89a...")
    'gif'
    """
    for signature, name in _SIGNATURES.items():
        if content.startswith(signature) and (name != "webp" or content[8:12] == b"WEBP"):
            return name
    raise InvalidPicture("bukan gambar PNG, JPEG, GIF, atau WebP")


def without_metadata(content: bytes, orientation: int = 1) -> bytes:
    """
    Give the same picture without metadata; raises InvalidPicture.

    ``orientation`` (Exif, 1 to 8) is kept in a JPEG: without it the picture would lie on its side.
    """
    kind = extension(content)
    try:
        if kind == "jpg":
            return _strip_jpeg(content, orientation)
        return _STRIPPERS[kind](content)
    except (struct.error, IndexError):
        raise InvalidPicture(_TRUNCATED) from None


_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpg",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"RIFF": "webp",
}

# PNG: everything that changes how the picture looks, animation included.
_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT".split()
)


def _strip_png(content: bytes) -> bytes:
    kept, at = [content[:8]], 8
    while True:
        length, name = struct.unpack(">I4s", content[at : at + 8])
        end = at + 12 + length
        if end > len(content):
            raise InvalidPicture(_TRUNCATED)
        if name in _PNG_KEPT:
            kept.append(content[at:end])
        if name == b"IEND":
            return b"".join(kept)
        at = end


_SOS, _EOI = 0xDA, 0xD9
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})
# Segments that hold no picture data: applications' own (but the two below) and comments.
_JPEG_DROPPED = frozenset({*range(0xE0, 0xF0), 0xFE})


def _strip_jpeg(content: bytes, orientation: int) -> bytes:
    kept = [content[:2]]
    for marker, segment in _jpeg_segments(content):
        if marker not in _JPEG_DROPPED or _is_needed(marker, segment):
            kept.append(segment)
    if 1 < orientation <= 8:
        kept.insert(1, _exif(orientation))
    return b"".join(kept)


def _is_needed(marker: int, segment: bytes) -> bool:
    # The colour profile and Adobe's note on the colour space change how the picture looks.
    return (marker == 0xE2 and segment[4:16] == b"ICC_PROFILE\0") or (
        marker == 0xEE and segment[4:9] == b"Adobe"
    )


def _jpeg_segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = 2
    while True:
        if content[at] != 0xFF:
            raise InvalidPicture(_TRUNCATED)
        while content[at + 1] == 0xFF:
            at += 1
        marker = content[at + 1]
        if marker == _EOI:
            yield marker, content[at : at + 2]
            return
        length = 0 if marker in _STANDALONE else struct.unpack(">H", content[at + 2 : at + 4])[0]
        end = at + 2 + length
        if marker == _SOS:
            end = _scan_end(content, end)
        yield marker, content[at:end]
        at = end


def _scan_end(content: bytes, at: int) -> int:
    """Find the marker after compressed data, in which 0xFF is followed by 0 or a restart mark."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise InvalidPicture(_TRUNCATED)
        if content[at + 1] != 0 and not 0xD0 <= content[at + 1] <= 0xD7:
            return at
        at += 2


def _exif(orientation: int) -> bytes:
    tag = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = b"MM\0*" + struct.pack(">IH", 8, 1) + tag + struct.pack(">I", 0)
    return b"\xff\xe1" + struct.pack(">H", len(tiff) + 8) + b"Exif\0\0" + tiff


def _strip_gif(content: bytes) -> bytes:
    at = 13 + _colour_table(content[10])
    kept = [content[:at]]
    while True:
        kind = content[at]
        if kind == 0x3B:
            kept.append(b";")
            return b"".join(kept)
        if kind == 0x2C:
            start = at + 10 + _colour_table(content[at + 9]) + 1
        elif kind == 0x21:
            start = at + 2
        else:
            raise InvalidPicture(_TRUNCATED)
        end = _sub_blocks_end(content, start)
        if kind == 0x2C or _is_shown(content[at + 1], content[at + 3 : at + 14]):
            kept.append(content[at:end])
        at = end


def _colour_table(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _sub_blocks_end(content: bytes, at: int) -> int:
    while content[at]:
        at += content[at] + 1
    return at + 1


def _is_shown(label: int, application: bytes) -> bool:
    # Timing of frames, and the number of times an animation repeats.
    return label == 0xF9 or (label == 0xFF and application in {b"NETSCAPE2.0", b"ANIMEXTS1.0"})


_WEBP_DROPPED = {b"EXIF", b"XMP "}
_WEBP_FLAGS = 0x08 | 0x04


def _strip_webp(content: bytes) -> bytes:
    total = struct.unpack("<I", content[4:8])[0] + 8
    if total > len(content):
        raise InvalidPicture(_TRUNCATED)
    kept, at = [], 12
    while at + 8 <= total:
        name, length = struct.unpack("<4sI", content[at : at + 8])
        end = at + 8 + length + length % 2
        chunk = content[at:end]
        if name == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~_WEBP_FLAGS]) + chunk[9:]
        if name not in _WEBP_DROPPED:
            kept.append(chunk)
        at = end
    body = b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


_STRIPPERS: Mapping[str, Callable[[bytes], bytes]] = {
    "png": _strip_png,
    "gif": _strip_gif,
    "webp": _strip_webp,
}
