"""How large pictures are, read from the first bytes of their files and only when asked."""

import warnings
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from PIL import Image

from plugins.domain.core.refusals import Refusal

Size = tuple[int, int]
FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "AVIF")
ORIENTATION = 0x0112
# Pictures that a camera stored lying on their side.
_TURNED = frozenset({5, 6, 7, 8})
# What browsers, and the machine that builds, open without trouble.
MOST_BYTES = 30_000_000
MOST_PIXELS = 64_000_000
MOST_FRAMES = 300
MOST_MOVING_PIXELS = 400_000_000


class UnreadablePicture(Refusal, ValueError):
    """A file below ``gambar/`` that is no picture for a browser: finding and remedy."""


class ImageSizes(Mapping[str, Size]):
    """The sizes of pictures by their file below ``gambar/``; each is read once."""

    def __init__(self, content: Path, assets: Collection[str]) -> None:
        self._folder = content / "gambar"
        self._files = {
            name.removeprefix("gambar/") for name in assets if name.startswith("gambar/")
        }
        self._known: dict[str, Size] = {}

    def __getitem__(self, file: str) -> Size:
        if file not in self._files:
            raise KeyError(file)
        if file not in self._known:
            self._known[file] = read_size(self._folder / file)
        return self._known[file]

    def path(self, file: str) -> Path:
        """Give where the file of a picture lies."""
        return self._folder / file

    def __contains__(self, file: object) -> bool:
        return file in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._files))

    def __len__(self) -> int:
        return len(self._files)


def read_size(path: Path) -> Size:
    """Give width and height as a browser shows the picture; raises UnreadablePicture."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(path, formats=FORMATS) as image:
                width, height = image.size
                turned = image.getexif().get(ORIENTATION) in _TURNED
                if path.stat().st_size > MOST_BYTES or width * height > MOST_PIXELS:
                    raise _too_large()
                frames = getattr(image, "n_frames", 1)
                if frames > MOST_FRAMES or frames * width * height > MOST_MOVING_PIXELS:
                    raise UnreadablePicture(
                        f"gambar bergerak ini terlalu besar ({frames} bingkai)",
                        f"potong hingga paling banyak {MOST_FRAMES} bingkai, atau perkecil",
                    )
    except UnreadablePicture:
        raise
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise _too_large() from error
    except (OSError, ValueError, SyntaxError, Warning) as error:
        raise UnreadablePicture(
            "berkas ini bukan gambar yang dapat dibaca",
            "ganti dengan PNG, JPEG, GIF, WebP, atau AVIF yang utuh",
        ) from error
    return (height, width) if turned else (width, height)


def _too_large() -> UnreadablePicture:
    return UnreadablePicture(
        "gambar ini terlalu besar untuk dibuka dengan aman",
        "perkecil hingga sisi terpanjangnya paling banyak 8.000 titik",
    )
