"""What ``make daerah-baru`` asks: each answer judged by its form, from options or from a person."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from plugins.domain.values.slugs import slugify

ZONES: Mapping[str, str] = {
    "WIB": "Asia/Jakarta",
    "WITA": "Asia/Makassar",
    "WIT": "Asia/Jayapura",
}
KINDS = ("kabupaten", "kota")
# Ink and paper of both schemes, as the style sheet has them; a contrast of 7 to 1 is WCAG's AAA.
_PAPER = {"light": "#fbfaf7", "dark": "#181613"}
_CONTRAST = 7.0
_NAME = re.compile(r"[^\W\d_][\w .'’()-]{0,59}")
_COLOUR = re.compile(r"#[0-9a-f]{6}")


class Unusable(ValueError):
    """An answer of a form that cannot be used; the text says what would do."""


@dataclass(frozen=True, kw_only=True)
class Region:
    """A region that makes a site of its own, and the colours of its masthead."""

    name: str
    kind: str
    code: str
    province: str
    zone: str
    offices: tuple[str, ...] = ()
    light: str
    dark: str

    @property
    def full_name(self) -> str:
        """The name with its kind: Kabupaten Contoh."""
        return f"{self.kind.capitalize()} {self.name}"

    @property
    def slug(self) -> str:
        """The name as a part of addresses."""
        return slugify(self.name, empty="daerah")


@dataclass(frozen=True)
class Question:
    """One question: the option and field it fills, its words, and what makes an answer a value."""

    field: str
    option: str
    words: str
    value: Callable[[str], object]
    given: str = ""


def _name(text: str) -> str:
    if not _NAME.fullmatch(text) or text.casefold().startswith((*KINDS, "kab.", "provinsi ")):
        raise Unusable("tulis namanya saja, tanpa 'Kabupaten', 'Kota', atau 'Provinsi'")
    return text


def _kind(text: str) -> str:
    if text.casefold() not in KINDS:
        raise Unusable("tulis kabupaten atau kota")
    return text.casefold()


def _code(text: str) -> str:
    """
    Give the code of a regency or city as the Ministry of Home Affairs writes it.

    >>> _code("7402"), _code("74.02")
    ('74.02', '74.02')
    """
    digits = text.replace(".", "", 1)
    if not re.fullmatch(r"[1-9][0-9](?!00)[0-9]{2}", digits) or text.find(".") not in {-1, 2}:
        raise Unusable("tulis kode Kementerian Dalam Negeri, misalnya 99.01")
    return f"{digits[:2]}.{digits[2:]}"


def _zone(text: str) -> str:
    found = ZONES.get(text.upper(), text)
    if found not in ZONES.values():
        raise Unusable("tulis WIB, WITA, atau WIT")
    return found


def _offices(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (" ".join(one.split()) for one in text.split(";")))))


def _colour(scheme: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        colour = text.casefold()
        if not _COLOUR.fullmatch(colour):
            raise Unusable("tulis warna seperti #1a4e31")
        if contrast(colour, _PAPER[scheme]) < _CONTRAST:
            wanted = "lebih gelap" if scheme == "light" else "lebih terang"
            raise Unusable(f"pilih yang {wanted}: kontrasnya dengan kertas kurang dari 7 banding 1")
        return colour

    return read


def contrast(one: str, other: str) -> float:
    """
    Give the contrast of two colours (WCAG 2.2, 1.4.3).

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


QUESTIONS = (
    Question("name", "--nama", "Nama daerah, tanpa 'Kabupaten' atau 'Kota'", _name),
    Question("kind", "--jenis", "Jenis: kabupaten atau kota", _kind),
    Question("code", "--kode", "Kode wilayah menurut Kementerian Dalam Negeri", _code),
    Question("province", "--provinsi", "Provinsi", _name),
    Question("zone", "--zona", "Zona waktu: WIB, WITA, atau WIT", _zone),
    Question(
        "offices", "--instansi", "Instansi, dipisahkan titik koma (boleh kosong)", _offices, "-"
    ),
    Question("light", "--warna", "Warna kepala halaman, latar terang", _colour("light"), "#1f4a6b"),
    Question(
        "dark", "--warna-gelap", "Warna kepala halaman, latar gelap", _colour("dark"), "#9cc4e4"
    ),
)


def value_of(question: Question, text: str) -> object:
    """Give the value of an answer, an empty one being what is offered; raises Unusable."""
    answer = " ".join(text.split()) or question.given
    return question.value("" if answer == "-" else answer)


def ask(
    given: Mapping[str, str | None], listen: Callable[[str], str], say: Callable[[str], object]
) -> Region:
    """
    Ask what no option has answered, again where an answer cannot be used; raises Unusable.

    An option that cannot be used is not asked again, and ``listen`` raises EOFError where nobody
    answers any longer.
    """
    return Region(**{one.field: _answer(one, given, listen, say) for one in QUESTIONS})  # type: ignore[arg-type]


def _answer(
    question: Question,
    given: Mapping[str, str | None],
    listen: Callable[[str], str],
    say: Callable[[str], object],
) -> object:
    told = given.get(question.field)
    offered = f" [{question.given}]" if question.given else ""
    for text in _texts(told, f"{question.words}{offered}: ", listen):
        try:
            return value_of(question, text)
        except Unusable as error:
            if told is not None:
                raise Unusable(
                    f"{question.option}: '{text}' tidak dapat dipakai: {error}"
                ) from None
            say(f"'{text}' tidak dapat dipakai: {error}")
    raise Unusable(f"{question.option}: belum dijawab")


def _texts(told: str | None, prompt: str, listen: Callable[[str], str]) -> Iterator[str]:
    if told is not None:
        yield told
        return
    while True:
        try:
            yield listen(prompt)
        except EOFError:
            return
