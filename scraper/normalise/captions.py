"""Captions that authors write as text below a picture: a name of who made it, or italics, tell."""

import re
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
    images = list(converted.images)
    place = 0
    while place < len(blocks):
        found = _ALONE.fullmatch(blocks[place]) if blocks[place].startswith("![") else None
        if found:
            told, taken = _caption(found["rest"], blocks[place + 1 :])
            # Where nothing else is left, the words are the text.
            if told and len(blocks) > place + 1 + taken:
                blocks[place] = f'![{found["alt"]}]({found["url"]} "{quoted(told)}")'
                del blocks[place + 1 : place + 1 + taken]
                _tell(images, found["url"], told)
        place += 1
    return replace(converted, text="\n\n".join(blocks), images=tuple(images))


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


def _tell(images: list[Image], url: str, told: str) -> None:
    for place, image in enumerate(images):
        if image.url == url and not image.caption and not image.credit:
            caption, credit = split_credit(told)
            images[place] = replace(image, caption=caption, credit=credit)
            return
