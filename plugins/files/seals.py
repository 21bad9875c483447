"""A mark before a kept content, which tells whether it is whole, and made as one makes it now."""

import hashlib
from pathlib import Path

_SIZE = hashlib.sha256().digest_size


def seal(content: bytes, recipe: str = "") -> bytes:
    """
    Put the mark before a content; ``recipe`` names the way it was made.

    >>> unseal(seal(b"isi", "1"), "1")
    b'isi'
    """
    return _mark(content, recipe) + content


def unseal(kept: bytes, recipe: str = "") -> bytes | None:
    """
    Give the content that was kept; None where it is damaged, cut, or made another way.

    >>> [unseal(seal(b"isi")[:-1]), unseal(b""), unseal(seal(b"isi", "1"), "2")]
    [None, None, None]
    """
    content = kept[_SIZE:]
    return content if kept[:_SIZE] == _mark(content, recipe) else None


def code_mark(*places: Path) -> str:
    """Give a mark of program text: of each file, and of every module below each folder."""
    found = hashlib.sha256()
    for place in places:
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            content = path.read_bytes()
            found.update(f"{path.relative_to(place)} {len(content)}\n".encode() + content)
    return found.hexdigest()


def _mark(content: bytes, recipe: str) -> bytes:
    return hashlib.sha256(f"{len(recipe)} {recipe}".encode() + content).digest()
