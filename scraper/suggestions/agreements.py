"""An agreement that a text tells of: each field, and the sentence that says it."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from scraper.suggestions import mentions
from scraper.suggestions.known import Known
from scraper.suggestions.mentions import Reader
from scraper.suggestions.model import AGREEMENT, Said, Suggestion, Text
from scraper.suggestions.parties import parties_of
from scraper.suggestions.record_match import record_of
from scraper.suggestions.signatories import signatories_of
from scraper.suggestions.signing_day import day_of, place_of
from scraper.suggestions.vocabulary import Vocabulary

# A signing so long ago is told as background; it is a record's news only where the record is known.
_BACKGROUND = dt.timedelta(days=45)
_ABOUT = re.compile(
    r"\btentang\s+(?P<what>[^.,;]{8,160}?)(?=\s+(?:antara|yang|di|pada|oleh)\b|[.,;]|$)"
)


def find(
    text: Text, sentences: Sequence[str], known: Known, words: Vocabulary
) -> Suggestion | None:
    """Give the agreement that a text tells of, None where it tells of none that was signed."""
    signing = list(_signing(sentences, words))
    if not signing:
        return None
    day, doubts = day_of(text, sentences, signing, words)
    reader = Reader(sentences, known, words)
    parties = list(parties_of(text, sentences, signing, reader))
    refs = {one.ref for one in parties if one.ref}
    around = {one.ref for said in sentences for one in reader.organisations(said) if one.ref}
    record = record_of(text, signing, refs, around, day, known)
    far = day is not None and text.day - dt.date.fromisoformat(day.value) > _BACKGROUND
    is_told_before = all(words.earlier.search(one) for one in signing)
    if not record and (far or is_told_before or (day is None and len(parties) < 2)):
        return None
    if not record and len(parties) < 2:
        return None
    fields = (
        *_instrument(signing, words),
        *([day] if day else ()),
        *place_of(sentences, signing),
        *parties,
        *signatories_of(sentences, signing, reader),
    )
    return Suggestion(AGREEMENT, record, tuple(fields), tuple(doubts))


def _signing(sentences: Sequence[str], words: Vocabulary) -> Iterator[str]:
    """Give the sentences that tell of a signing, also of what the one before has named."""
    before = ""
    for sentence in sentences:
        if _tells(sentence, words) or (
            words.signing.search(sentence)
            and words.referring.search(sentence)
            and words.document.search(before)
            and not words.not_yet.search(f"{before} {sentence}")
        ):
            yield sentence
        before = sentence


def _tells(sentence: str, words: Vocabulary) -> bool:
    """Tell whether a sentence says that something was signed, and not that it will be."""
    if not words.signing.search(sentence) or words.not_yet.search(sentence):
        return False
    return bool(words.document.search(sentence))


def _instrument(signing: Sequence[str], words: Vocabulary) -> Iterator[Said]:
    best = max(
        (found for one in signing if (found := words.document.search(one))),
        key=lambda found: len(found[0]),
        default=None,
    )
    if best is not None:
        kind = words.documents[" ".join(best[0].casefold().split())]
        yield Said("kind", kind, best.string)
        yield Said("heading", best[0], best.string)
    for one in signing:
        if about := _ABOUT.search(mentions.legible(one)):
            yield Said("title", about["what"].strip(), one)
            return
