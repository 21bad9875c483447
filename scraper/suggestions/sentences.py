"""The sentences of a post, as suggestions cite them: whole, and each once."""

import re
from collections.abc import Iterator
from itertools import islice

from scraper.markdown.escape import words
from scraper.normalise import sentences
from scraper.suggestions.model import Text

# What is longer is no sentence that anybody signs by, and would cost more than all others.
_LONGEST, _LONGEST_LINE, _MOST = 2_000, 8_000, 1_000
_BLOCK = re.compile(r"\n{2,}")
_MARK = re.compile(r"^(?:#{1,6}\s+|>\s*|[-*+]\s+|\d+[.)]\s+)+", re.MULTILINE)
_PICTURE_TITLE = re.compile(r'!\[[^\]]*\]\([^)\s]+\s+"(?P<title>[^"]*)"\)')


def of(text: Text) -> tuple[str, ...]:
    """Give the sentences of a post: its title, its text, its captions."""
    found = dict.fromkeys(one for one in _each(text) if 0 < len(one) <= _LONGEST)
    return tuple(islice(found, _MOST))


def _each(text: Text) -> Iterator[str]:
    yield text.title
    for block in _BLOCK.split(text.body):
        if block.startswith("|"):
            continue
        for title in _PICTURE_TITLE.findall(block):
            yield from sentences.each(words(title))
        # One sentence a line is how some editors write; a line is never less than a sentence.
        for line in _lines(_MARK.sub("", block)):
            if len(line) <= _LONGEST_LINE:
                yield from sentences.each(words(line))
    for caption in text.captions:
        yield from sentences.each(caption)


def _lines(block: str) -> list[str]:
    lines = block.split("\n")
    return (
        lines
        if all(re.search(r"[.!?:;”\"]$", line.rstrip()) for line in lines)
        else [" ".join(lines)]
    )
