"""Captions that authors write as text below a picture: a name of who made it, or italics, tell."""

import re
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import replace

from scraper.elements.figures import is_credit, split_credit
from scraper.markdown.conversion import Converted, Image
from scraper.markdown.escape import quoted, words

_ALONE = re.compile(r"!\[(?P<alt>(?:\\.|[^\]\\\n])*)\]\((?P<url>[^\s)]+)\)(?P<rest>[^\n]*)")
_NO_WORDS = ("#", "|", "- ", ">", "!", "[!", "    ", "```", "1. ")
_ITALIC = re.compile(r"\*(?!\*)[^*\n]{3,300}\*")
_LONGEST = 600
_LONGEST_WITHOUT_A_NAME = 300


def captioned(converted: Converted) -> Converted:
    """
    Give a text whose pictures have the captions that stood below them.

    >>> image = Image("https://a.id/b.jpg")
    >>> text = "![](https://a.id/b.jpg)\\n\\nBupati hadir. (foto: Humas)\\n\\nIsi berita."
    >>> found = captioned(Converted(text, (image,)))
    >>> found.text
    '![](https://a.id/b.jpg "Bupati hadir. (foto: Humas)")\\n\\nIsi berita.'
    >>> found.images[0].caption, found.images[0].credit
    ('Bupati hadir.', 'Humas')
    """
    blocks = converted.text.split("\n\n")
    images = _Images(converted.images)
    kept: list[str] = []
    place = 0
    while place < len(blocks):
        block, place = blocks[place], place + 1
        found = _ALONE.fullmatch(block) if block.startswith("![") else None
        if found:
            told, taken = _caption(found["rest"], blocks[place : place + _MOST_BELOW])
            # Where nothing else is left, the words are the text.
            if told and len(blocks) > place + taken:
                block = f'![{found["alt"]}]({found["url"]} "{quoted(told)}")'
                place += taken
                images.tell(found["url"], told)
        kept.append(block)
    return replace(converted, text="\n\n".join(kept), images=tuple(images.all))


# A caption, and who made the picture in a paragraph of its own.
_MOST_BELOW = 2


def _caption(rest: str, below: Sequence[str]) -> tuple[str, int]:
    """Give the caption of a picture, and of how many of the blocks below it is made."""
    if rest.strip():
        told = _words(rest)
        return (told, 0) if _is_named(told) else ("", 0)
    first = _words(below[0]) if below and _holds_words(below[0]) else ""
    if not first:
        return "", 0
    if _is_named(first) or is_credit(first):
        return first, 1
    is_short = len(first) <= _LONGEST_WITHOUT_A_NAME
    second = _words(below[1]) if len(below) > 1 and is_short and _holds_words(below[1]) else ""
    if second and is_credit(second):
        return f"{first} {second}", 2
    return (first, 1) if _ITALIC.fullmatch(below[0].strip()) else ("", 0)


def _holds_words(block: str) -> bool:
    return not block.startswith(_NO_WORDS)


def _words(block: str) -> str:
    return " ".join(words(line) for line in block.split("\n")).strip()


def _is_named(told: str) -> bool:
    """Tell whether words end with who made a picture, in brackets."""
    return len(told) <= _LONGEST and told.endswith((")", ").")) and bool(split_credit(told)[1])


class _Images:
    """The pictures of a text; of those of one address the first without a caption is told of."""

    def __init__(self, images: Sequence[Image]) -> None:
        self.all = list(images)
        self._untold: dict[str, deque[int]] = defaultdict(deque)
        for place, image in enumerate(images):
            if not image.caption and not image.credit:
                self._untold[image.url].append(place)

    def tell(self, url: str, told: str) -> None:
        if places := self._untold[url]:
            place = places.popleft()
            caption, credit = split_credit(told)
            self.all[place] = replace(self.all[place], caption=caption, credit=credit)
