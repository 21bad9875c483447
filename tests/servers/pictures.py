"""Small pictures for the pages of the test servers."""

import struct
import zlib


def png(width: int = 4, height: int = 3, shade: int = 120) -> bytes:
    """Draw a PNG of one shade; another shade is another picture."""
    rows = b"".join(b"\0" + bytes([shade, 255 - shade, 80]) * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, data)
        for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
