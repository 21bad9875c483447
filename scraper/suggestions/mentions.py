"""Organisations and people that a sentence names, known ones and others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from scraper.suggestions.known import Known
from scraper.suggestions.vocabulary import Vocabulary

# What a scanned text prints for a capital I: "lnformatika", "lmplementasi".
_MISREAD = re.compile(r"(?<!\w)l(?=[nm][a-z])")
_WORD = r"[A-Z0-9][\w.&/’'-]*"
# SE, M.Si, S.IP., Ph.D: the degrees behind a name.
_DEGREES = re.compile(
    r"(?:,?\s*(?:(?:[SM]|Sp|Apt)\.\s?[A-Z]\w{0,6}(?:\.\w+)*|Ph\.?D|[SM][A-Z]|MM|MSi|Lc|Ak)\.?(?=[\s,;()]|\.?$))+"
)


@dataclass(frozen=True)
class Org:
    """An organisation where a sentence names it; ``ref`` is empty for one that nobody knows."""

    start: int
    end: int
    name: str
    ref: str = ""


@dataclass(frozen=True)
class Human:
    """A person where a sentence names one: by name, by office, or by both."""

    start: int
    end: int
    name: str
    office: str = ""
    ref: str = ""


def legible(text: str) -> str:
    """
    Read what a scan misread, letter for letter.

    >>> legible("Ditjen Aplikasi lnformatika")
    'Ditjen Aplikasi Informatika'
    """
    return _MISREAD.sub("I", text)


class Reader:
    """Reads the sentences of one text; an organisation that it names once alone is known in it."""

    def __init__(self, sentences: Sequence[str], known: Known, words: Vocabulary) -> None:
        self.known, self.words = known, words
        self._orgs: dict[str, tuple[Org, ...]] = {}
        self._people: dict[str, tuple[Human, ...]] = {}
        named = {hit for one in sentences for hit in _strangers(legible(one), words)}
        # "PT A Budi Utomo" is the firm and a name where the text says "PT A" somewhere else.
        alone = {one[2] for one in named}
        short = (one for one in alone if not any(one.startswith(f"{two} ") for two in alone))
        self._local = tuple(sorted(short, key=len, reverse=True))

    def organisations(self, sentence: str) -> tuple[Org, ...]:
        """Give the organisations that a sentence names, from left to right, none within another."""
        if sentence not in self._orgs:
            self._orgs[sentence] = self._read_orgs(legible(sentence))
        return self._orgs[sentence]

    def _read_orgs(self, text: str) -> tuple[Org, ...]:
        by_name = self.known.by_name
        found = [
            Org(hit.start(), hit.end(), hit[0], by_name[_folded(hit[0])])
            for hit in self.known.name.finditer(text)
            if _folded(hit[0]) in by_name and hit[0][0].isupper()
        ]
        for start, _end, name in _strangers(text, self.words):
            alone = next((one for one in self._local if name.startswith(one)), name)
            found.append(Org(start, start + len(alone), alone))
        found.sort(key=lambda one: (one.start, -one.end, not one.ref))
        return tuple(_apart(found))

    def people(self, sentence: str) -> tuple[Human, ...]:
        """Give the people that a sentence names, from left to right."""
        if sentence not in self._people:
            self._people[sentence] = self._read_people(sentence)
        return self._people[sentence]

    def _read_people(self, sentence: str) -> tuple[Human, ...]:
        known, words = self.known, self.words
        hits = _office(words).finditer(sentence)
        found = [_official(sentence, hit, known, words, self._local) for hit in hits]
        found = [one for one in found if one.name or not _OF_A_HOUSE.search(sentence[: one.start])]
        for hit in known.person.finditer(sentence):
            if not any(one.start <= hit.start() < one.end for one in found):
                start = _with_titles(sentence, hit.start(), words)
                end = _with_degrees(sentence, hit.end())
                name = sentence[start:end].strip(" ,")
                found.append(Human(start, end, name, "", _ref(hit[0], known)))
        return tuple(sorted(found, key=lambda one: one.start))


# "Pendopo Rumah Dinas Bupati" is a house, and nobody who signs.
_OF_A_HOUSE = re.compile(r"(?:[Dd]inas|[Kk]antor|[Pp]endopo|[Rr]umah|[Rr]uang)\s+$")


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _strangers(text: str, words: Vocabulary) -> Iterator[tuple[int, int, str]]:
    """Give what is named like an organisation: where, and how."""
    for hit in _unknown(words).finditer(text):
        name = hit[0].rstrip(" .,'’-")
        yield hit.start(), hit.start() + len(name), name


def _apart(found: list[Org]) -> Iterator[Org]:
    last: Org | None = None
    for one in found:
        if last is None or one.start >= last.end:
            if last is not None:
                yield last
            last = one
        elif not last.ref and one.ref and one.start == last.start:
            last = one
    if last is not None:
        yield last


@lru_cache(maxsize=4)
def _unknown(words: Vocabulary) -> re.Pattern[str]:
    heads = _any(words.org_words)
    with_and = _any(words.org_words_with_and)
    stop = _any((*words.org_words, *words.titles, *words.prefixes))
    step = rf"(?!(?:{stop})(?!\w)){_WORD}"
    # "Dinas Pertanian dan Pangan" is one office, "Dinas Pangan dan Bank Jateng" are two.
    joined = rf"(?:\s+{step})+(?:\s+dan\s+{step}(?:\s+{step})*)?"
    return re.compile(
        rf"(?<!\w)(?:(?P<head>{with_and}){joined}|(?P<other>{heads})\.?(?:\s+\"?{step}\"?)+)"
    )


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _official(
    sentence: str, hit: re.Match[str], known: Known, words: Vocabulary, local: Sequence[str]
) -> Human:
    """Read who holds an office, and where, of the capitalised words behind it."""
    run = _RUN.match(sentence, hit.end())
    text = run[0] if run else ""
    parts = _split(hit[0], text, known, words, local)
    at, end = hit.end() + parts[0], hit.end() + parts[1]
    name = sentence[at:end].strip(" ,()")
    if not name:
        beside = _beside(words).match(sentence, end)
        if beside and not known.name.match(beside["name"]):
            name, at, end = beside["name"], beside.start("name"), beside.end()
    if name:
        end = _with_degrees(sentence, end)
        name = sentence[at:end].strip(" ,()")
        office = sentence[hit.start() : at].strip(" ,()")
    else:
        office = sentence[hit.start() : end].strip(" ,()")
    ref = _ref(name, known)
    return Human(hit.start(), end, name, " ".join(office.split()), ref)


def _split(
    title: str, run: str, known: Known, words: Vocabulary, local: Sequence[str]
) -> tuple[int, int]:
    """Tell which part of the words behind an office is a name: from where to where."""
    end = len(run.rstrip(" ,"))
    tokens = list(re.finditer(r"\S+", run))
    tokens, end = _until_and(tokens, end, words)
    for token in tokens:
        if token[0].split(".")[0] in words.prefixes:
            return token.start(), end
    if person := known.person.search(run, 0, end):
        return person.start(), person.end()
    taken = _held_at(title, run, known, local)
    rest = [token for token in tokens if token.start() >= taken]
    if taken:
        return (rest[0].start(), end) if len(rest) > 1 else (end, end)
    if tokens and tokens[0][0].rstrip(".") in words.org_words:
        return (tokens[-2].start(), end) if len(tokens) > 4 else (end, end)
    if _REGIONAL.search(title):
        return (tokens[1].start(), end) if len(tokens) > 2 else (end, end)
    if len(tokens) > 2 and _ACRONYM.fullmatch(tokens[0][0]):
        return tokens[1].start(), end
    return (
        (0, end) if len(tokens) in {2, 3} and not _ACRONYM.fullmatch(tokens[0][0]) else (end, end)
    )


def _until_and(
    tokens: list[re.Match[str]], end: int, words: Vocabulary
) -> tuple[list[re.Match[str]], int]:
    """Leave out whoever is named behind "and", and the full stop of the sentence."""
    for at, token in enumerate(tokens):
        if token[0] != "dan" or not at:
            continue
        other = tokens[at + 1][0] if at + 1 < len(tokens) else ""
        begins = any(one.split()[0] == other for one in (*words.titles, *words.org_words))
        if begins or tokens[0][0] not in words.org_words_with_and:
            return tokens[:at], token.start()
    if tokens and re.search(r"\w{3,}\.$", tokens[-1][0]):
        end = tokens[-1].end() - 1
    return tokens, end


def _held_at(title: str, run: str, known: Known, local: Sequence[str]) -> int:
    """Give where the name of the house ends in which an office is held; 0 where none is known."""
    bare = run.lstrip()
    margin = len(run) - len(bare)
    office, within = known.name.match(f"{title}{run}"), known.name.match(bare)
    return max(
        next((margin + len(one) for one in local if bare.startswith(one)), 0),
        office.end() - len(title) if office else 0,
        margin + within.end() if within else 0,
    )


# The capitalised words behind an office: where it is held, and who holds it.
_RUN = re.compile(r"(?:\s*\((?:Wabup|Sekda)\))?(?:\s+(?:[A-Z][\w.&/’'-]*|drg?\.|dan(?=\s[A-Z])))*")
_REGIONAL = re.compile(r"Bupati|Wabup|Wali ?[Kk]ota|Gubernur|Kapolres|Dandim|Sekda")
_ACRONYM = re.compile(r"[A-Z]{2,}\w*|[A-Z][a-z]+[A-Z]\w*|Bappeda|Dinkominfo|Setda|Perhutani")


def _with_titles(sentence: str, start: int, words: Vocabulary) -> int:
    prefixes = "|".join(map(re.escape, words.prefixes))
    found = re.search(rf"(?:(?<!\w)(?:{prefixes})(?:\.\s*|\s+))+$", sentence[:start])
    return found.start() if found else start


def _with_degrees(sentence: str, end: int) -> int:
    found = _DEGREES.match(sentence, end)
    return found.end() if found else end


def _ref(text: str, known: Known) -> str:
    found = known.person.search(text)
    return known.person_by_name[" ".join(found[0].casefold().split())] if found else ""


@lru_cache(maxsize=4)
def _office(words: Vocabulary) -> re.Pattern[str]:
    titles = "|".join(sorted(map(re.escape, words.titles), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:(?:Plt|Plh|Pj)\.?\s+)?(?:{titles})(?!\w)")


@lru_cache(maxsize=4)
def _beside(words: Vocabulary) -> re.Pattern[str]:
    prefixes = "|".join(sorted(map(re.escape, words.prefixes), key=len, reverse=True))
    return re.compile(
        rf",\s*(?P<name>(?:(?:{prefixes})\b\.?,?\s*)*[A-Z][a-z’']+(?:\s+[A-Z][a-z’']+){{1,4}})"
    )
