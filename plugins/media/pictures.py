"""Makes the renditions of pictures, once for each content."""

import hashlib
import io
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, ImageOps, features

from plugins.build.content.clean_pictures import clean
from plugins.build.content.image_sizes import FORMATS, read_size
from plugins.domain.markup.renditions import WIDTHS, Picture, Rendition, widths, worthwhile
from plugins.files.disk_cache import DiskCache

ADDRESS = "/gambar/ukuran/"
# What a picture may weigh at the width that most phones load.
BUDGET, BUDGET_WIDTH = 60_000, 640
QUALITIES = (80, 72, 64, 56, 48, 40, 30)
FALLBACK_WIDTH = 640
# A drawing is kept as sharp as it is up to this width.
SHARP_WIDTH = 2400
DRAWN = frozenset({"PNG", "GIF"})
MOVING = frozenset({"PNG", "GIF", "WEBP", "AVIF"})
# What is made differently gets a new name: other measures, another way, or another encoder.
RECIPE = "|".join(
    (
        f"1 {WIDTHS} {BUDGET} {BUDGET_WIDTH} {QUALITIES} {FALLBACK_WIDTH} {SHARP_WIDTH}",
        *(f"{name} {features.version(name)}" for name in ("pil", "webp", "libjpeg_turbo")),
    )
)


class Pictures:
    """The pictures of the site as pages show them, by their file below ``gambar/``."""

    def __init__(self, content: Path, cache: DiskCache, files: Iterable[str]) -> None:
        self._folder = content / "gambar"
        self._cache = cache
        self._files = frozenset(files)
        self._known: dict[str, tuple[Picture, tuple[Path, ...]]] = {}

    def __call__(self, file: str) -> Picture | None:
        """Give a picture; None where the site has none of that name."""
        return self._get(file)[0] if file in self._files else None

    def make_all(self) -> None:
        """Make what is not there yet, on every processor."""
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(self._get, sorted(self._files)))

    def renditions(self) -> Iterator[tuple[str, Path]]:
        """Give the address of every file made, and where it lies."""
        made: dict[str, Path] = {}
        for file in sorted(self._files):
            _picture, paths = self._get(file)
            made |= {f"{ADDRESS}{path.parent.name}-{path.name}": path for path in paths}
        yield from sorted(made.items())

    def _get(self, file: str) -> tuple[Picture, tuple[Path, ...]]:
        if file not in self._known:
            self._known[file] = self._read(file)
        return self._known[file]

    def _read(self, file: str) -> tuple[Picture, tuple[Path, ...]]:
        content = (self._folder / file).read_bytes()
        name = hashlib.sha256(RECIPE.encode() + b"\0" + content).hexdigest()[:16]

        def fill(folder: Path) -> None:
            for width, suffix, encoded in encode(content):
                (folder / f"{width}.{suffix}").write_bytes(encoded)

        try:
            paths = self._cache.folder(name, fill)
        except (OSError, SyntaxError, ValueError) as error:
            raise SystemExit(
                f"content/gambar/{file}:1: gambar rusak, hanya awalnya yang terbaca ({error}); "
                "ganti dengan berkas yang utuh"
            ) from error
        width, height = read_size(self._folder / file)
        made = {
            suffix: tuple(
                Rendition(int(path.stem), path.stat().st_size, f"{ADDRESS}{name}-{path.name}")
                for path in sorted(paths, key=lambda path: int(path.stem))
                if path.suffix == f".{suffix}"
            )
            for suffix in ("webp", "jpg")
        }
        original = f"/gambar/{file}"
        return (
            Picture(
                width=width,
                height=height,
                fallback=made["jpg"][0].address if made["jpg"] else original,
                original=original,
                original_bytes=len(clean(self._folder / file)),
                webp=made["webp"],
            ),
            paths,
        )


def encode(content: bytes) -> Iterator[tuple[int, str, bytes]]:
    """Give width, file suffix and bytes of each rendition; none of what moves."""
    with Image.open(io.BytesIO(content), formats=FORMATS) as source:
        # A photograph of a telephone may hold a second, small one; only the others move.
        if source.format in MOVING and getattr(source, "n_frames", 1) > 1:
            return
        drawn = source.format in DRAWN
        image = _plain(source)
    if drawn and (sharp := _sharp(image, len(content))):
        yield from sharp
        return
    scaled = {width: _scaled(image, width) for width in widths(image.width)}
    quality = _quality(image, "WEBP")
    for width, smaller in scaled.items():
        yield width, "webp", _webp(smaller, quality)
    # Browsers without WebP show the original of what can be seen through.
    if image.mode == "RGB":
        smaller = _scaled(image, min(FALLBACK_WIDTH, image.width))
        yield smaller.width, "jpg", _encoded(smaller, "JPEG", _quality(image, "JPEG"))


def _plain(source: Image.Image) -> Image.Image:
    """Give the picture upright, in the colours of the web, without anything but pixels."""
    # Reads a large photograph at a part of its size; no smaller than what is made of it.
    source.draft("RGB", (SHARP_WIDTH, SHARP_WIDTH))
    profile = source.info.get("icc_profile")
    image: Image.Image = ImageOps.exif_transpose(source)
    if image.has_transparency_data:
        image = image.convert("RGBA")
        if image.getchannel("A").getextrema() == (255, 255):
            image = image.convert("RGB")
    if profile and image.mode in {"RGB", "CMYK", "L"}:
        image = _in_srgb(image, profile)
    if image.mode not in {"RGB", "RGBA"}:
        image = image.convert("RGB")
    image.info.clear()
    return image


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(
            image, own, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError):
        # A profile that is none: shown as every browser shows it, without.
        return image
    return turned or image


def _sharp(image: Image.Image, original: int) -> list[tuple[int, str, bytes]]:
    """Give a drawing without loss, where that is small enough; else nothing."""
    full = _scaled(image, min(image.width, SHARP_WIDTH))
    encoded = _encoded(full, "WEBP", 75, lossless=True, method=4)
    if len(encoded) > BUDGET:
        return []
    made = {full.width: encoded}
    for width in widths(full.width)[:-1]:
        made[width] = _encoded(_scaled(image, width), "WEBP", 75, lossless=True, method=4)
    kept = worthwhile(Rendition(width, len(data), "") for width, data in made.items())
    return [
        (one.width, "webp", made[one.width])
        for one in kept
        if one.bytes < original or one.width < image.width
    ]


def _quality(image: Image.Image, form: str) -> int:
    """Give the best quality at which the picture is light enough for a phone."""
    probe = _scaled(image, min(BUDGET_WIDTH, image.width))
    return next(
        (one for one in QUALITIES[:-1] if len(_encoded(probe, form, one)) <= BUDGET),
        QUALITIES[-1],
    )


def _scaled(image: Image.Image, width: int) -> Image.Image:
    if width == image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS)


def _webp(image: Image.Image, quality: int) -> bytes:
    return _encoded(image, "WEBP", quality)


def _encoded(image: Image.Image, form: str, quality: int, **options: Any) -> bytes:
    buffer = io.BytesIO()
    more = {"method": 4} if form == "WEBP" else {"optimize": True, "progressive": True}
    image.save(buffer, form, quality=quality, **{**more, **options})
    return buffer.getvalue()
