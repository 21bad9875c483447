"""Keeps the pictures of imported posts: checked, without metadata, each once by its content."""

import hashlib
import io
import warnings
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from PIL import Image, UnidentifiedImageError

from plugins.domain.documents.picture_metadata import InvalidPicture, extension, without_metadata
from plugins.domain.values.slugs import slugify

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 50_000_000
_ORIENTATION = 0x0112
_FORMATS = {"png": "PNG", "jpg": "JPEG", "gif": "GIF", "webp": "WEBP"}


def clean(content: bytes) -> tuple[bytes, str]:
    """
    Check a picture and take out its metadata; give it with the extension of its true type.

    Raises InvalidPicture. Size and number of pixels are looked at before anything is decoded.
    """
    if len(content) > MAX_BYTES:
        raise InvalidPicture(f"gambar lebih besar dari {MAX_BYTES // 1024 // 1024} MiB")
    suffix = extension(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=[_FORMATS[suffix]]) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    raise InvalidPicture(f"gambar lebih dari {MAX_PIXELS // 1_000_000} juta piksel")
                orientation = picture.getexif().get(_ORIENTATION, 1)
                picture.load()
    except Image.DecompressionBombError:
        raise InvalidPicture(f"gambar lebih dari {MAX_PIXELS // 1_000_000} juta piksel") from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        if isinstance(error, InvalidPicture):
            raise
        raise InvalidPicture("gambar terpotong atau rusak") from None
    return without_metadata(content, orientation if isinstance(orientation, int) else 1), suffix


class Store:
    """
    The folder ``content/gambar``: a picture that is there already, under whatever name, is reused.

    ``write`` puts bytes at a path; a trial run passes one that does nothing.
    """

    def __init__(self, root: Path, write: Callable[[Path, bytes], None]) -> None:
        self._root = root
        self._write = write
        self._by_size: dict[int, list[Path]] = {}
        self._hashes: dict[Path, str] = {}
        for path in sorted(root.rglob("*")):
            if path.is_file():
                self._by_size.setdefault(path.stat().st_size, []).append(path)

    def keep(self, content: bytes, url: str, year: int) -> str:
        """
        Keep a picture and give its path below the folder; raises InvalidPicture.

        Its name is that at the source, its folder the year of the post that brought it.
        """
        cleaned, suffix = clean(content)
        digest = hashlib.sha256(cleaned).hexdigest()
        for path in self._by_size.get(len(cleaned), ()):
            if self._hash(path) == digest:
                return path.relative_to(self._root).as_posix()
        path = self._free_path(url, year, suffix)
        self._write(path, cleaned)
        self._hashes[path] = digest
        self._by_size.setdefault(len(cleaned), []).append(path)
        return path.relative_to(self._root).as_posix()

    def holds(self, file: str) -> bool:
        """Tell whether a picture is kept under a path below the folder."""
        path = self._root / file
        return path in self._hashes or path.is_file()

    def _hash(self, path: Path) -> str:
        if path not in self._hashes:
            self._hashes[path] = hashlib.sha256(path.read_bytes()).hexdigest()
        return self._hashes[path]

    def _free_path(self, url: str, year: int, suffix: str) -> Path:
        folder = self._root / f"{year:04}"
        name, number = name_of(url), 1
        path = folder / f"{name}.{suffix}"
        while path in self._hashes or path.exists():
            number += 1
            path = folder / f"{name}-{number}.{suffix}"
        return path


def file_name(url: str) -> str:
    """
    Give the name of the file that an address ends in.

    >>> file_name("https://1.bp.blogspot.com/-x/s640/foto%20rapat.jpg?w=1")
    'foto rapat.jpg'
    """
    try:
        return unquote(urlsplit(url).path).rpartition("/")[2]
    except ValueError:
        return ""


def name_of(url: str) -> str:
    """
    Give the name under which the picture of an address is kept, without its ending.

    >>> name_of("https://1.bp.blogspot.com/-x/s640/Foto%20Rapat.jpg?w=1")
    'foto-rapat'
    """
    stem = Path(file_name(url)).stem
    return slugify(stem, empty="gambar")[:70].rstrip("-")
