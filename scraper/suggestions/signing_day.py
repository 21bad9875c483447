"""When and where an agreement was signed, as the sentences around the signing say it."""

import re
from collections.abc import Iterator, Sequence

from scraper.suggestions import days
from scraper.suggestions.model import Said, Text
from scraper.suggestions.vocabulary import Vocabulary

_HOUSE = (
    r"(?:ruang|aula|kantor|gedung|pendopo|pendapa|hotel|balai|kampus|rumah dinas|halaman|lapangan)"
)
_NAME = r"[A-Z][\w’'&.-]*(?:\s+(?:[A-Z0-9][\w’'&.-]*|dan(?=\s[A-Z])|&))*"
_PLACE = re.compile(
    r"\b(?:di|bertempat di|[Tt]empatnya)\s+(?P<where>"
    rf"(?:{_HOUSE}\b(?:(?! pada | tentang )[^.,;()]){{0,60}}|{_NAME})"
    r"(?:,\s+[A-Z][a-z]+(?:\s[A-Z][a-z]+)*(?=[,.]))?)"
)
_DAY_BEHIND = re.compile(
    r"\s*,?\s*(?:pada\s+)?(?:hari\s+)?(?:Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Minggu|\d|\()"
)


def day_of(
    text: Text, sentences: Sequence[str], signing: Sequence[str], words: Vocabulary
) -> tuple[Said | None, list[str]]:
    """Give the day of the signing: a full date before a relative one, its weekday checked."""
    near = [one for one in signing if one != text.title]
    near += [sentences[at + 1] for one in near if (at := sentences.index(one)) + 1 < len(sentences)]
    near += sentences[1:3]
    doubts: list[str] = []
    later: Said | None = None
    beside: Said | None = None
    for sentence in dict.fromkeys(near):
        if words.not_yet.search(sentence):
            continue
        for found in days.named(sentence, text.day):
            if found.doubt:
                doubts.append(found.doubt)
                continue
            if found.day > text.day:
                continue
            said = Said("signed.date", found.day.isoformat(), sentence)
            if not found.is_relative:
                return said, doubts
            if later is None and words.signing.search(sentence):
                later = said
            beside = beside or said
    return later or beside, doubts


def place_of(sentences: Sequence[str], signing: Sequence[str]) -> Iterator[Said]:
    near = list(signing)
    near += [
        sentences[at + 1] for one in signing if (at := sentences.index(one)) + 1 < len(sentences)
    ]
    found = [(one, hit) for one in near for hit in _PLACE.finditer(one)]
    dated = [(one, hit) for one, hit in found if _DAY_BEHIND.match(one, hit.end())]
    named = [
        (one, hit) for one, hit in found if hit[0].lower().startswith(("tempatnya", "bertempat"))
    ]
    for one, hit in (*named, *dated, *found):
        yield Said("signed.place", hit["where"].strip(" ."), one)
        return
