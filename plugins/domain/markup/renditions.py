"""The widths in which a picture is offered, and the HTML that lets a browser choose among them."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape

from plugins.domain.markup.links import local_files

WIDTHS = (320, 480, 640, 960, 1280)
# A step smaller than this saves nobody anything.
_STEP = 1.15
# The measure of the text and the gutters beside it, as theme/static/gaya.css sets them.
_MEASURE_REM, _GUTTERS_REM, _REM = 36, 2, 16
_PICTURE = re.compile(r"<img\b(?:[^\">]|\"[^\"]*\")*>")
_SOURCE = re.compile(r"(?<=\s)src=\"[^\"]*\"")


@dataclass(frozen=True, order=True)
class Rendition:
    """One file of a picture: how wide it is, how many bytes it has, and where it is."""

    width: int
    bytes: int
    address: str


@dataclass(frozen=True, kw_only=True)
class Picture:
    """
    A picture as pages show it; ``width`` and ``height`` are those of the original.

    ``fallback`` is for browsers without WebP; with no renditions at all it is the original.
    """

    width: int
    height: int
    fallback: str
    original: str
    original_bytes: int
    webp: tuple[Rendition, ...] = ()

    @property
    def srcset(self) -> str:
        return srcset(self.webp)

    @property
    def sizes(self) -> str:
        return sizes(self.width)


Find = Callable[[str], Picture | None]


def widths(original: int) -> tuple[int, ...]:
    """
    Give the widths to make of a picture, none above its own.

    >>> widths(1080), widths(300), widths(4000)
    ((320, 480, 640, 1080), (300,), (320, 480, 640, 960, 1280))
    """
    largest = min(original, WIDTHS[-1])
    return (*(width for width in WIDTHS if width * _STEP <= largest), largest)


def worthwhile(renditions: Iterable[Rendition]) -> tuple[Rendition, ...]:
    """
    Leave out what has no fewer bytes than a wider one, narrowest first.

    >>> few, many = Rendition(640, 9, "/b"), Rendition(320, 10, "/a")
    >>> worthwhile([many, few]) == (few,)
    True
    """
    kept: list[Rendition] = []
    for one in sorted(renditions, reverse=True):
        if not kept or one.bytes < kept[-1].bytes:
            kept.append(one)
    return tuple(reversed(kept))


def srcset(renditions: Iterable[Rendition]) -> str:
    """
    Write the files of a picture for the attribute ``srcset``.

    >>> srcset([Rendition(320, 10, "/a"), Rendition(640, 20, "/b")])
    '/a 320w, /b 640w'
    """
    return ", ".join(f"{one.address} {one.width}w" for one in renditions)


def sizes(width: int) -> str:
    """
    Write how wide a picture in the text is shown, for the attribute ``sizes``.

    >>> sizes(1080), sizes(300)
    ('(min-width:38rem) 36rem, calc(100vw - 2rem)', '(min-width:332px) 300px, calc(100vw - 2rem)')
    """
    if width >= _MEASURE_REM * _REM:
        broad = f"(min-width:{_MEASURE_REM + _GUTTERS_REM}rem) {_MEASURE_REM}rem"
    else:
        broad = f"(min-width:{width + _GUTTERS_REM * _REM}px) {width}px"
    return f"{broad}, calc(100vw - {_GUTTERS_REM}rem)"


def with_pictures(html: str, find: Find) -> str:
    """
    Give each picture of a body that ``html.render`` made its sizes and its renditions.

    ``find`` gives the picture by its file below ``gambar/``; None leaves it as it is.

    >>> small = Picture(
    ...     width=4, height=3, fallback="/gambar/a.gif", original="/gambar/a.gif", original_bytes=9
    ... )
    >>> with_pictures('<img alt="a" src="/gambar/a.gif">', {"a.gif": small}.get)
    '<img width="4" height="3" loading="lazy" decoding="async" alt="a" src="/gambar/a.gif">'
    """

    def chosen(tag: re.Match[str]) -> str:
        found = next((find(file) for file in local_files(tag[0], "gambar")), None)
        if found is None or " width=" in tag[0]:
            return tag[0]
        attributes = {"width": found.width, "height": found.height}
        image = _tag("img", {**attributes, "loading": "lazy", "decoding": "async"})
        rest = _SOURCE.sub(f'src="{escape(found.fallback)}"', tag[0].removeprefix("<img"))
        image = image.removesuffix(">") + rest
        if not found.webp:
            return image
        source = {"type": "image/webp", "srcset": found.srcset, "sizes": found.sizes}
        return f"<picture>{_tag('source', source)}{image}</picture>"

    return _PICTURE.sub(chosen, html)


def _tag(name: str, attributes: Mapping[str, object]) -> str:
    written = "".join(f' {key}="{escape(str(value))}"' for key, value in attributes.items())
    return f"<{name}{written}>"
