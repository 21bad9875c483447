"""Slugs: the names of files and the last part of their addresses."""

import re
import unicodedata
from typing import NewType

Slug = NewType("Slug", str)  # only slugify() and to_slug() make one

MAXIMUM = 80

_SLUG = re.compile(r"[a-z0-9-]{1,80}")

# Letters and signs that Unicode does not take apart into a plain letter and its accent.
_SPELLED = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "ħ": "h",
        "ı": "i",
        "&": " dan ",
        "%": " persen ",
        "+": " plus ",
        # An apostrophe inside a word stands for no letter: Jum'at, Mu'awanah.
        **dict.fromkeys("'’‘`´ʼʻ"),
    }
)


class InvalidSlug(ValueError):
    """A text that is no slug: ``[a-z0-9-]``, 1 to 80 characters, never only digits."""


def is_slug(text: str) -> bool:
    """
    Tell whether a text may stand as a file name and in an address.

    >>> is_slug("serah-terima"), is_slug("2018"), is_slug("Serah")
    (True, False, False)
    """
    letters = text.replace("-", "")
    return bool(_SLUG.fullmatch(text)) and bool(letters) and not text.isdigit()


def to_slug(text: str) -> Slug:
    """
    Take a text that is a slug already.

    Raises InvalidSlug.

    >>> to_slug("serah-terima")
    'serah-terima'
    """
    if not is_slug(text):
        raise InvalidSlug(text)
    return Slug(text)


def slugify(text: str, empty: str = "tanpa-judul") -> Slug:
    """
    Make a slug of a title: letters are transliterated, every other sign parts two words.

    What is longer than 80 characters ends at a word; only digits become ``angka-2018``; a text
    without any letter or digit becomes ``empty``.

    >>> slugify("Serah/terima Rp1.000 hari Jum'at")
    'serah-terima-rp1-000-hari-jumat'
    """
    spelled = unicodedata.normalize("NFKC", text).casefold().translate(_SPELLED)
    plain = "".join(_transliterate(letter) for letter in unicodedata.normalize("NFKD", spelled))
    words = re.findall(r"[a-z0-9]+", plain)
    if not words:
        return to_slug(empty)
    slug = _cut("-".join(words))
    return to_slug(f"angka-{slug}"[:MAXIMUM] if slug.isdigit() else slug)


def _transliterate(letter: str) -> str:
    """Give the plain letters for one: a letter of another script takes its Unicode name."""
    if letter.isascii():
        return letter
    if unicodedata.category(letter).startswith("M"):  # accents and vowel signs
        return ""
    if (digit := unicodedata.decimal(letter, None)) is not None:
        return str(digit)
    if not letter.isalpha():
        return " "
    return unicodedata.name(letter, " ").split(" ")[-1].split("-")[-1].casefold()


def _cut(slug: str) -> str:
    if len(slug) <= MAXIMUM:
        return slug
    head, hyphen, _ = slug[: MAXIMUM + 1].rpartition("-")
    return head if hyphen else slug[:MAXIMUM]
