"""Runs of words with their style and link, written as one line of Markdown."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from scraper.markdown import escape

STRONG, EM, DEL, MARK, SUP, SUB, CODE = (1 << place for place in range(7))
# From the outside to the inside. The others have no sign in our dialect: they stay tags.
_STYLES = (
    (STRONG, "**", "strong"),
    (EM, "*", "em"),
    (DEL, "", "del"),
    (MARK, "", "mark"),
    (SUP, "", "sup"),
    (SUB, "", "sub"),
    (CODE, "", "code"),
)
_WHITE = re.compile(r"\s+")
_UNSEEN = re.compile("[\\s\u200b-\u200d\u2060\ufeff]*")


@dataclass(eq=False)
class Picture:
    """
    A picture of a post; its caption may be found after the picture itself.

    ``shown`` is the address of the size that the page shows, where ``url`` is a better one.
    """

    url: str
    alt: str
    caption: str = ""
    shown: str = ""

    def markdown(self) -> str:
        """Write the picture, with its caption as its title."""
        title = f' "{escape.quoted(self.caption)}"' if self.caption else ""
        return f"![{escape.quoted(self.alt)}]({self.url}{title})"


@dataclass(frozen=True)
class Mark:
    """What is written as it stands: the number of a note, words that a link leads to."""

    written: str

    def markdown(self) -> str:
        """Give it as it stands."""
        return self.written


@dataclass(eq=False)
class Link:
    """One link of the source; the words that share it stay one link as long as they adjoin."""

    url: str


class Run(NamedTuple):
    """Words of one style and link, or a picture, or None for a line break."""

    content: str | Picture | Mark | None
    style: int = 0
    link: Link | None = None


def is_blank(runs: Iterable[Run]) -> bool:
    """Say whether there is nothing to be seen in a line."""
    return all(isinstance(run.content, str) and _UNSEEN.fullmatch(run.content) for run in runs)


def line(runs: Sequence[Run]) -> str:
    r"""
    Write one line.

    >>> line([Run("a "), Run("b ", STRONG), Run("c", STRONG | EM), Run("*d", EM)])
    'a <strong>b *c*</strong>*\\*d*'
    """
    if len(runs) == 1 and not runs[0].style and not runs[0].link:
        content = runs[0].content
        if isinstance(content, str):
            return escape.text(" ".join(content.split()))
    tokens = _spaced(runs)
    out = ""
    for link, group in groupby(tokens, key=lambda run: run.link):
        piece = _styled(list(group), 0, "[" if link else out[-1:])
        if link:
            # At the head of a line, "[a]:" defines an address instead of linking to it.
            piece = f"[{piece.replace(']:', ']&#58;')}]({link.url})"
        if out.endswith("!") and piece.startswith("["):
            out = f"{out[:-1]}\\!"  # else the link would be read as a picture
        out += piece
    return out


def _spaced(runs: Sequence[Run]) -> list[Run]:
    """Make each white space one space, outside of what begins or ends there."""
    found: list[Run] = []
    space = False
    for run in runs:
        words = run.content
        trailing = False
        if isinstance(words, str):
            words = _WHITE.sub(" ", words)
            if words in {"", " "}:
                space = space or words == " "
                continue
            space = space or words[0] == " "
            trailing = words[-1] == " "
            words = words.strip(" ")
        if space and found:
            last = found[-1]
            link = run.link if run.link is last.link else None
            found.append(Run(" ", run.style & last.style, link))
        found.append(Run(words, run.style, run.link))
        space = trailing
    return found


def _styled(tokens: list[Run], level: int, before: str) -> str:
    """Write tokens of one link; ``before`` is the character that stands before them."""
    if level == len(_STYLES) or not any(token.style for token in tokens):
        return _plain(tokens)
    bit = _STYLES[level][0]
    out = ""
    for on, group in groupby(tokens, key=lambda run: run.style & bit):
        members = list(group)
        if not on:
            out += _styled(members, level + 1, out[-1:] or before)
            continue
        # White space that only an outer style shares must not stand within the signs.
        lead = " " if members[0].content == " " else ""
        trail = " " if members[-1].content == " " and len(members) > 1 else ""
        members = members[len(lead) : len(members) - len(trail)]
        out += lead
        if members:
            out += _marked(members, level, out[-1:] or before) + trail
    return out


def _marked(members: list[Run], level: int, before: str) -> str:
    """Write tokens that share a style, with its signs around them."""
    _bit, sign, tag = _STYLES[level]
    if sign and before != "*":
        piece = _styled(members, level + 1, "*")
        # Signs that meet other signs, or stars of the text, would be paired differently.
        if not piece.endswith("*"):
            return f"{sign}{piece}{sign}"
    return f"<{tag}>{_styled(members, level + 1, '>')}</{tag}>"


def _plain(tokens: list[Run]) -> str:
    out = ""
    for is_text, group in groupby(tokens, key=lambda run: isinstance(run.content, str)):
        if is_text:
            out += escape.text("".join(str(run.content) for run in group))
        else:
            out += "".join(
                run.content.markdown() for run in group if isinstance(run.content, Picture | Mark)
            )
    return out
