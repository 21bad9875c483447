"""Unpacks what servers pack, never more than is allowed."""

import zlib
from collections.abc import Iterable, Iterator

PACKED = {"gzip": 31, "x-gzip": 31, "deflate": 15}
_RAW_DEFLATE = -15
_STEP = 64 * 1024


class TooLarge(ValueError):
    """More bytes than are allowed; ``start`` are those that are."""

    def __init__(self, start: bytes, limit: int) -> None:
        super().__init__(f"lebih dari {limit} bita")
        self.start = start
        self.limit = limit


class Broken(ValueError):
    """Packed bytes that end too early or are no such thing."""


def bounded(chunks: Iterable[bytes], limit: int) -> bytes:
    """Join chunks; raises TooLarge as soon as there are more than ``limit`` bytes."""
    content = bytearray()
    try:
        for chunk in counted(chunks, limit):
            content += chunk
    except TooLarge as error:
        raise TooLarge(bytes(content), error.limit) from None
    return bytes(content)


def counted(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    """Pass ``limit`` bytes on; raises TooLarge where there are more."""
    left = limit
    for chunk in chunks:
        yield chunk[:left]
        left -= len(chunk)
        if left < 0:
            raise TooLarge(b"", limit)


def unpacked(chunks: Iterable[bytes], packing: str) -> Iterator[bytes]:
    """Unpack in small steps; raises Broken. ``packing`` is a key of PACKED."""
    unpacker = zlib.decompressobj(PACKED[packing])
    started = False
    for chunk in chunks:
        rest = chunk
        while rest:
            if unpacker.eof:
                if not rest.startswith(b"\x1f"):  # padding behind the end
                    break
                unpacker = zlib.decompressobj(PACKED[packing])
            try:
                step = unpacker.decompress(rest, _STEP)
            except zlib.error:
                if started or packing != "deflate":
                    raise Broken("isi terpampat rusak") from None
                unpacker = zlib.decompressobj(_RAW_DEFLATE)  # what many servers call deflate
                started = True
                continue
            started = True
            rest = unpacker.unconsumed_tail or unpacker.unused_data
            yield step
    while step := unpacker.decompress(unpacker.unconsumed_tail, _STEP):
        yield step
    if started and not unpacker.eof:
        raise Broken("isi terpampat terpotong")


def gunzip(content: bytes, limit: int) -> bytes:
    """
    Unpack a ``.gz`` file such as a sitemap; raises TooLarge, Broken.

    >>> import gzip
    >>> gunzip(gzip.compress(b"<urlset/>"), 100)
    b'<urlset/>'
    """
    return bounded(unpacked([content], "gzip"), limit)
