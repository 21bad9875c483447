"""What a post suggests: nothing is published by itself, and nothing is said without a sentence."""

from dataclasses import replace

from scraper.suggestions import agreements, asides, events, sentences
from scraper.suggestions.known import Known
from scraper.suggestions.mentions import Reader
from scraper.suggestions.model import Suggestion, Text
from scraper.suggestions.vocabulary import Vocabulary


def may_tell(post: Text, words: Vocabulary) -> bool:
    """Say quickly whether a post may tell of a record at all: most do not."""
    return _may_be_signed(post, words) or events.may_tell(post, words)


def suggest(post: Text, site: Known, words: Vocabulary) -> tuple[Suggestion, ...]:
    """
    Give the records that a post tells of: known ones, or drafts of new ones.

    ``site`` is what is known already (``known.read``), ``words`` are the word lists
    (``vocabulary.read``).
    """
    if _may_be_signed(post, words):
        said = sentences.of(post)
        agreement = agreements.find(post, said, site, words)
        if agreement is not None:
            more = (
                *asides.partners(said, Reader(said, site, words)),
                *asides.figures(said),
                *asides.promises(said, words),
            )
            return (replace(agreement, fields=(*agreement.fields, *more)),)
    event = events.find(post, site, words)
    return () if event is None else (event,)


def _may_be_signed(post: Text, words: Vocabulary) -> bool:
    whole = "\n".join((post.title, post.body, *post.captions))
    return bool(words.signing.search(whole) and words.document.search(whole))
