"""The words by which suggestions are found: ``scraper/saran.toml``, which an editor extends."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass

_PLACE = re.compile(r"\s+")


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The word lists, each as one pattern; longer words are tried first."""

    documents: Mapping[str, str]
    document: re.Pattern[str]
    signing: re.Pattern[str]
    not_yet: re.Pattern[str]
    earlier: re.Pattern[str]
    referring: re.Pattern[str]
    standing_in: re.Pattern[str]
    titles: tuple[str, ...]
    prefixes: tuple[str, ...]
    partners: re.Pattern[str]
    promises: re.Pattern[str]
    events: Mapping[str, re.Pattern[str]]
    org_words: tuple[str, ...]
    org_words_with_and: tuple[str, ...]
    spellings: Mapping[str, tuple[str, ...]]


class InvalidVocabulary(ValueError):
    """A word list that is no TOML, or lacks a list."""


def read(text: str) -> Vocabulary:
    """Read the word lists; raises InvalidVocabulary."""
    try:
        lists = tomllib.loads(text)
        documents = {
            word.casefold(): kind for kind, words in lists["naskah"].items() for word in words
        }
        return Vocabulary(
            documents=documents,
            document=pattern(documents),
            signing=pattern(
                [word + end for word in lists["tanda_tangan"]["sudah"] for end in ("", "nya")]
            ),
            not_yet=pattern(lists["tanda_tangan"]["belum"]),
            referring=pattern(lists["tanda_tangan"]["rujukan"]),
            earlier=pattern(lists["tanda_tangan"]["lama"]),
            standing_in=pattern(lists["orang"]["mewakili"]),
            titles=tuple(lists["orang"]["jabatan"]),
            prefixes=tuple(lists["orang"]["gelar_depan"]),
            partners=pattern(lists["mitra"]["kata"]),
            promises=pattern(lists["janji"]["kata"]),
            events={kind: pattern(words) for kind, words in lists["peristiwa"].items()},
            org_words=tuple(lists["lembaga"]["kata_depan"]),
            org_words_with_and=tuple(lists["lembaga"]["dengan_dan"]),
            spellings={org: tuple(names) for org, names in lists["sebutan"].items()},
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise InvalidVocabulary(f"saran.toml: {error}") from None


def pattern(words: Collection[str]) -> re.Pattern[str]:
    """
    Write one pattern that finds whole words of a list.

    >>> pattern(["nota", "nota kesepahaman"]).search("Sebuah Nota  Kesepahaman")[0]
    'Nota  Kesepahaman'
    """
    if not words:
        return re.compile(r"(?!)")
    longest = sorted(set(words), key=lambda word: (-len(word), word))
    each = (_PLACE.sub(r"\\s+", re.escape(word).replace(r"\ ", " ")) for word in longest)
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)", re.IGNORECASE)
