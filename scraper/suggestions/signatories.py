"""Who signs an agreement, and who stands in for whom."""

import re
from collections.abc import Iterator, Sequence

from scraper.suggestions.mentions import Human, Reader
from scraper.suggestions.model import Said
from scraper.suggestions.parties import ASIDE, BETWEEN, WITH

_SIGNS = re.compile(
    r"\b(?:menandatangani|menanda tangani|meneken|teken|tandatangani"
    r"|membubuhkan tanda ?tangan|(?:melaksanakan|melakukan) penandatanganan)(?:nya)?\b",
    re.IGNORECASE,
)
_SIGNED_BY = re.compile(
    r"\b[Pp]enandatanganan\b[^.;]{0,80}?\boleh\s+|[Pp]enanda ?tangannya\s+"
    r"|\b[Tt]urut (?:menandatangani|meneken)\s+"
    r"|\b(?:ditandatangani|diteken)\s+(?:langsung\s+)?(?:oleh\s+)?"
    r"|\b[Pp]enanda ?tangan\b[^.;]{0,80}?\b(?:adalah|ialah|yakni|yaitu)\s+"
    r"|\bdilakukan\s+(?:langsung\s+oleh|langsung|oleh)\s+"
)
# Whoever is named behind these words is there himself: "Blora diwakili Wakil Bupati A".
_REPRESENTED = re.compile(r"diwakili\s+(?:langsung\s+)?(?:oleh\s+)?$")
_HE = re.compile(r"(?:Ia|Dia|Beliau)\b")


def signatories_of(
    sentences: Sequence[str], signing: Sequence[str], reader: Reader
) -> Iterator[Said]:
    stands_in = _standing_in(sentences, reader)
    found: dict[str, Said] = {}
    for at, sentence in enumerate(sentences):
        before = sentences[at - 1] if at else ""
        if reader.words.not_yet.search(sentence) or not _may_name(sentence, before, signing):
            continue
        for one in _who_signs(sentence, before, reader):
            key = one.ref or one.name.casefold() or one.office.casefold()
            if not key or key in found:
                continue
            more = [("capacity", one.office)] if one.office else []
            if over := stands_in.get(one.ref or one.name):
                more.append(("on_behalf_of", over))
            found[key] = Said("signatories", one.name or one.office, sentence, one.ref, tuple(more))
    yield from found.values()


def _may_name(sentence: str, before: str, signing: Sequence[str]) -> bool:
    """Say whether a sentence may name who signs: one of the signing, or right behind it."""
    if sentence in signing or _SIGNED_BY.search(sentence) or _SIGNS.search(sentence):
        return True
    return before in signing and "diwakili" in sentence


def _who_signs(sentence: str, before_it: str, reader: Reader) -> Iterator[Human]:
    if _HE.match(sentence) and (earlier := reader.people(before_it)):
        yield earlier[0]
    for one in reader.people(sentence):
        before = sentence[: one.start]
        aside = ASIDE.search(before)
        if aside and not reader.words.signing.search(before, aside.start()):
            continue
        if _REPRESENTED.search(before):
            yield one
            continue
        stands = _last(reader.words.standing_in, before)
        if stands and _BARE.fullmatch(before, stands.end()):
            continue
        if _is_signing(sentence, one):
            yield one


# Between "mewakili" and whom it is about.
_BARE = re.compile(r"\s*(?:[Bb]apak|[Ii]bu)?\s*")


def _last(form: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(form.finditer(text))
    return found[-1] if found else None


def _is_signing(sentence: str, one: Human) -> bool:
    """Say whether the sentence has a person sign: before the verb, behind "by" or "with"."""
    if (by := _SIGNED_BY.search(sentence)) and one.start >= by.start():
        return True
    signs, between = _SIGNS.search(sentence), BETWEEN.search(sentence)
    if signs and one.end <= signs.start():
        return True
    if signs and one.start > signs.end() and WITH.search(sentence, signs.end(), one.start + 1):
        return True
    return bool(between and between.start() <= one.start < between.end())


def _standing_in(sentences: Sequence[str], reader: Reader) -> dict[str, str]:
    """Give who stands in for whom: "Mewakili Bupati A, Wakil Bupati B", "B mewakili Bupati A"."""
    found: dict[str, str] = {}
    last: Human | None = None
    for sentence in sentences:
        people = reader.people(sentence)
        if hit := reader.words.standing_in.search(sentence):
            over = [one for one in people if one.start >= hit.end()]
            before = [one for one in people if one.end <= hit.start()]
            if "diwakili" in hit[0].casefold():  # the other way round
                over, before = before[-1:], over[:1]
            if over:
                who = before[-1] if before else (over[1] if len(over) > 1 else last)
                if who is not None and (who.ref or who.name):
                    found.setdefault(
                        who.ref or who.name, over[0].ref or over[0].name or over[0].office
                    )
        if people:
            last = people[0]
    return found
