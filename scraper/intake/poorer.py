"""Compares what a poorer form of a source says with the file that a richer one gave."""

import re
from dataclasses import replace

from plugins.domain.headers.document import InvalidHeader
from scraper.elements import figures
from scraper.markdown.escape import words
from scraper.model import hashes
from scraper.model.posts import Picture, Record
from scraper.normalise.words import words_of
from scraper.pictures.kept_pictures import FOLDER, NAMELESS, is_named_after
from scraper.pictures.picture_addresses import identity
from scraper.store.parsed import parsed

# What a form may lack of a text itself: then not every difference is a change.
OF_TEXT = frozenset({"picture", "pages"})
# Where it stands, and what came with its pictures, is not what a post says.
_BESIDE = frozenset({"id", "photos", "source", "also_published", "import", "status"})
_MUCH = 1.1
# A picture, or the link that stands for one which could not be had, in a paragraph of its own.
_PICTURE = re.compile(
    r"""!?\[(?P<words>(?:\\.|[^\]\\\n])*)\]\((?P<url>[^\s)]+)(?:\s+"[^\n]*")?\)"""
)


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


def is_another(record: Record, text: str) -> bool:
    """
    Tell whether a record says nothing of what a file does, neither in its title nor in its text.

    A site that is being mended, or that asks for a login, answers so for every page.
    """
    try:
        header, body = parsed(text)
    except InvalidHeader:
        return False
    pairs = ((str(record.header["title"]), str(header.get("title", ""))), (record.body, body))
    return not any(_shares(_each_word(one), _each_word(other)) for one, other in pairs)


def _each_word(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(words_of(text))}


def _shares(one: set[str], other: set[str]) -> bool:
    return len(one & other) * 3 >= min(len(one), len(other))


_WORD = re.compile(r"[^\W_]{3,}")


def with_lead(record: Record, text: str) -> Record:
    """Put the picture at the head of a text that a file shows and a form without it does not."""
    try:
        header, body = parsed(text)
    except InvalidHeader:
        return record
    found = _PICTURE.fullmatch(body.strip().partition("\n\n")[0])
    if found is None or header.get("photos") or _shows(record, found["url"]):
        return record
    told = words(found["words"])
    lead: tuple[Picture, ...] = ()
    if found["url"].startswith(FOLDER):
        shown = found[0]
    elif figures.is_picture(found["url"]):
        shown = f"![{'' if told == NAMELESS else found['words']}]({found['url']})"
        lead = (Picture(url=found["url"], alt="" if told == NAMELESS else told),)
    else:
        return record
    whole = f"{shown}\n\n{record.body}" if record.body else f"{shown}\n"
    return replace(record, body=whole, pictures=(*lead, *record.pictures))


def _shows(record: Record, url: str) -> bool:
    if url.startswith(FOLDER):
        return any(is_named_after(url, picture.url) for picture in record.pictures)
    return any(identity(picture.url) == identity(url) for picture in record.pictures)


def with_tail(record: Record, text: str) -> Record | None:
    """
    Put the further pages of a text behind its first page.

    None where a file holds further pages and nobody can tell where they begin.
    """
    try:
        _header, body = parsed(text)
    except InvalidHeader:
        return record
    mine = [block for block in record.body.strip().split("\n\n") if _words(block)]
    theirs = body.strip().split("\n\n")
    last = _words(mine[-1]) if mine else ""
    places = [place for place, block in enumerate(theirs) if last and _words(block) == last]
    if not places:
        return None if len(_words(body)) > _MUCH * len(_words(record.body)) else record
    tail = theirs[places[-1] + 1 :]
    return replace(record, body="\n\n".join((record.body.strip(), *tail)) + "\n")


def _words(markdown: str) -> str:
    return hashes.unified(words_of(markdown))
