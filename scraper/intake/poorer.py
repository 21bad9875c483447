"""Compares what a poorer form of a source says with the file that a richer one gave."""

from dataclasses import replace

from plugins.domain.headers.document import InvalidHeader
from scraper.model import hashes
from scraper.model.posts import Record
from scraper.normalise.words import words_of
from scraper.store.parsed import parsed

# What a form may lack of a text itself: then not every difference is a change.
OF_TEXT = frozenset({"picture", "pages"})
# Where it stands, and what came with its pictures, is not what a post says.
_BESIDE = frozenset({"id", "photos", "source", "also_published", "import", "status"})
_MUCH = 1.1


def says_nothing_new(record: Record, lacks: frozenset[str], text: str) -> bool:
    """
    Tell whether a file says all that a record of a poorer form does.

    ``record`` is completed by what the file has and the form lacks. Pictures do not count; where
    the form shows the first page only, neither does what follows in the file.
    """
    try:
        header, body = parsed(text)
    except InvalidHeader:
        return False
    mine = {key: value for key, value in record.header.items() if key not in _BESIDE}
    theirs = {key: value for key, value in header.items() if key not in _BESIDE}
    if hashes.of_record(mine, "", []) != hashes.of_record(theirs, "", []):
        return False
    said, known = _words(record.body), _words(body)
    return said == known or ("pages" in lacks and bool(said) and known.startswith(said))


def with_tail(record: Record, text: str) -> Record | None:
    """Put the further pages of a text behind its first page; None where they cannot be told."""
    try:
        _header, body = parsed(text)
    except InvalidHeader:
        return None
    mine = [block for block in record.body.strip().split("\n\n") if _words(block)]
    theirs = body.strip().split("\n\n")
    if not mine:
        return None
    last = _words(mine[-1])
    places = [place for place, block in enumerate(theirs) if _words(block) == last]
    if not places:
        return None
    tail = theirs[places[-1] + 1 :]
    return replace(record, body="\n\n".join((record.body.strip(), *tail)) + "\n")


def is_shorter(record: Record, text: str) -> bool:
    """Tell whether a file has so much more text that it must be of further pages."""
    try:
        _header, body = parsed(text)
    except InvalidHeader:
        return False
    return len(_words(body)) > _MUCH * len(_words(record.body))


def _words(markdown: str) -> str:
    return hashes.unified(words_of(markdown))
