"""Draws a card in the look of the site: its paper and ink, its batik, its teak rules."""

import hashlib
import io
import re
from functools import cached_property, lru_cache
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, features
from unidecode import unidecode

from plugins.domain.drawings import card_text, javanese, paths
from plugins.domain.drawings.card_text import ELLIPSIS, drawable, wrapped
from plugins.domain.drawings.cards import HEIGHT, WIDTH, Card
from plugins.domain.drawings.paths import polylines

# Every glyph of the fonts in theme/huruf.
GLYPHS = frozenset(
    map(
        chr,
        (
            *range(0x20, 0x7F),
            *range(0xA0, 0xAD),
            *range(0xAE, 0x180),
            *range(0x218, 0x21C),
            *range(0x1E00, 0x1F00),
            *range(0x2012, 0x2016),
            *range(0x2018, 0x201F),
            *range(0x2020, 0x2023),
            *(0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2122),
        ),
    )
)
MARGIN = 72
TEXT = WIDTH - 2 * MARGIN
TITLE_SIZES = (80, 72, 64, 58, 52, 47, 42)
LEADING = 1.2
TITLE_TOP, TITLE_BOTTOM, BOX_TOP, BOX_HEIGHT = 216, 546, 452, 98
BAND_TOP, BAND_SCALE, SMOOTH = 96, 2, 3
QUALITY = 84
_TOKEN = re.compile(r"--([a-z]+): (#[0-9a-f]{6});")
_PATTERN = re.compile(r"<pattern [^>]*width=\"(\d+)\" height=\"(\d+)\".*?</pattern>", re.DOTALL)
_PATH = re.compile(r" d=\"([^\"]+)\"")


class CardDrawing:
    """The hand that draws: fonts, colours and motif of a theme."""

    def __init__(self, theme: Path) -> None:
        self._fonts = theme / "huruf"
        style = (theme / "static/gaya.css").read_text(encoding="utf-8")
        # The first of each: the light colours.
        self._colours = dict(reversed(_TOKEN.findall(style)))
        batik = (theme / "templates/partials/batik.html").read_text(encoding="utf-8")
        pattern = _PATTERN.search(batik)
        if pattern is None:
            raise ValueError("partials/batik.html: tidak ada <pattern> yang dapat digambar")
        self._tile = (int(pattern[1]), int(pattern[2]))
        self._paths = _PATH.findall(pattern[0])
        self._known: dict[tuple[str, int], ImageFont.FreeTypeFont] = {}

    @cached_property
    def recipe(self) -> str:
        """A mark of everything but the words that decides how a card looks."""
        mark = hashlib.sha256()
        for source in (__file__, card_text.__file__, javanese.__file__, paths.__file__):
            mark.update(Path(source).read_bytes())
        for font in sorted(self._fonts.glob("*.ttf")):
            mark.update(font.read_bytes())
        mark.update(repr((self._colours, self._tile, self._paths)).encode())
        for name in ("pil", "freetype2", "libjpeg_turbo"):
            mark.update(str(features.version(name)).encode())
        mark.update(version("Unidecode").encode())
        return mark.hexdigest()

    def draw(self, card: Card) -> bytes:
        """Give the card as JPEG."""
        image = self._sheet.copy()
        pen = ImageDraw.Draw(image)
        self._line(pen, (MARGIN, 84), card.site, "NotoSerif-Bold", (38,), "ink")
        right = self._line(pen, (MARGIN, 196), card.kind, "NotoSans-Bold", (28,), "teak")
        for detail in card.details:
            place = (right + 28, 196)
            right = self._line(pen, place, detail, "NotoSans-Regular", (28, 24, 20), "soft")
        bottom = BOX_TOP - 22 if card.status else TITLE_BOTTOM
        self._title(pen, bottom - TITLE_TOP, drawable(card.title, GLYPHS, unidecode) or card.kind)
        if card.status:
            self._box(pen, card.status_label, card.status)
        if card.notice:
            self._line(pen, (MARGIN, 595), card.notice, "NotoSans-Regular", (23, 20), "soft")
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=QUALITY, subsampling=0)
        return buffer.getvalue()

    @cached_property
    def _sheet(self) -> Image.Image:
        """The paper with what all cards share."""
        image = Image.new("RGB", (WIDTH, HEIGHT), self._colours["paper"])
        band = self._band()
        image.paste(Image.new("RGB", band.size, self._colours["teak"]), (0, BAND_TOP), band)
        below = BAND_TOP + band.height + 4
        ImageDraw.Draw(image).rectangle((0, below, WIDTH, below + 2), self._colours["teak"])
        return image

    def _band(self) -> Image.Image:
        """The batik, drawn large and made small, which makes its lines smooth."""
        width, height = self._tile
        scale = BAND_SCALE * SMOOTH
        large = Image.new("L", (WIDTH * SMOOTH, height * scale), 0)
        pen = ImageDraw.Draw(large)
        lines = [line for path in self._paths for line in polylines(path)]
        for left in range(0, WIDTH // BAND_SCALE + 1, width):
            for line in lines:
                points = [((x + left) * scale, y * scale) for x, y in line]
                for start, end in pairwise(points):
                    pen.line((start, end), 255, SMOOTH + 1)
        return large.resize((WIDTH, height * BAND_SCALE), Image.Resampling.BOX)

    def _font(self, name: str, size: int) -> ImageFont.FreeTypeFont:
        if (name, size) not in self._known:
            # The other layout exists only where a machine has more libraries.
            self._known[name, size] = ImageFont.truetype(
                str(self._fonts / f"{name}.ttf"), size, layout_engine=ImageFont.Layout.BASIC
            )
        return self._known[name, size]

    def _line(
        self,
        pen: ImageDraw.ImageDraw,
        place: tuple[int, int],
        text: str,
        font: str,
        sizes: tuple[int, ...],
        colour: str,
    ) -> int:
        """Write one line on its base, in the largest size that holds it; give where it ends."""
        room = WIDTH - MARGIN - place[0]
        text = drawable(text, GLYPHS, unidecode)
        for size in sizes:
            face = self._font(font, size)
            if _length(text, face) <= room:
                break
        line = "".join(wrapped(text, lambda line: _length(line, face) <= room, 1))
        pen.text(place, line, self._colours[colour], face, anchor="ls")
        return place[0] + round(face.getlength(line))

    def _title(self, pen: ImageDraw.ImageDraw, height: int, text: str) -> None:
        """Write the title as large as its room allows, its lines about equally long."""
        for size in TITLE_SIZES:
            face = self._font("NotoSerif-Bold", size)
            step = round(size * LEADING)
            most = height // step
            lines = _lines(text, face, TEXT, most)
            if not lines[-1].endswith(ELLIPSIS):
                lines = _balanced(text, face, len(lines))
                break
        for number, line in enumerate(lines):
            base = TITLE_TOP + number * step + size
            pen.text((MARGIN, base), line, self._colours["ink"], face, anchor="ls")

    def _box(self, pen: ImageDraw.ImageDraw, label: str | None, words: str) -> None:
        """Write the status between double rules, as pages set off what matters."""
        height = BOX_HEIGHT if label else BOX_HEIGHT - 30
        top, bottom = BOX_TOP + BOX_HEIGHT - height, BOX_TOP + BOX_HEIGHT
        pen.rectangle((MARGIN, top, WIDTH - MARGIN, bottom), self._colours["tint"])
        for y in (top, top + 5, bottom - 6, bottom - 1):
            pen.rectangle((MARGIN, y, WIDTH - MARGIN, y + 1), self._colours["teak"])
        left = MARGIN + 20
        if label:
            self._line(pen, (left, top + 37), label, "NotoSans-Regular", (23,), "soft")
        self._line(pen, (left, bottom - 23), words, "NotoSans-Bold", (32, 28, 24), "ink")


def _length(text: str, face: ImageFont.FreeTypeFont) -> float:
    """Give about how long a text is; what two letters move together is left out."""
    return sum(_advance(sign, face) for sign in text)


# Of the signs and faces of a build or two.
@lru_cache(maxsize=1024)
def _advance(sign: str, face: ImageFont.FreeTypeFont) -> float:
    return face.getlength(sign)


def _lines(text: str, face: ImageFont.FreeTypeFont, width: float, most: int) -> tuple[str, ...]:
    return wrapped(text, lambda line: _length(line, face) <= width, most)


def _balanced(text: str, face: ImageFont.FreeTypeFont, count: int) -> tuple[str, ...]:
    """Break a text into as many lines, in the narrowest column that holds them."""
    narrow, wide = TEXT // 2, TEXT
    while wide - narrow > 8:
        middle = (narrow + wide) // 2
        lines = _lines(text, face, middle, count)
        if lines[-1].endswith(ELLIPSIS):
            narrow = middle
        else:
            wide = middle
    return _lines(text, face, wide, count)
