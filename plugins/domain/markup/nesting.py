"""Cut the depth of HTML before any parser sees it: parsers and cleaners are quadratic in it."""

import re
from dataclasses import dataclass, field

from plugins.domain.markup.elements import BLOCKS, GROUPS, UNREAD, VOID

MAX_DEPTH = 512

_SPACE = r"\t\n\f\r "
_ATTRIBUTES = (
    rf"(?:[{_SPACE}/]++|(?:=[^{_SPACE}/>=]*+|[^{_SPACE}/>=]++)"
    rf"(?:[{_SPACE}]*+=[{_SPACE}]*+"
    rf"(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|(?![\"'])[^{_SPACE}>]*+))?+)*+"
)
# As tokenizers of HTML see them: comments, what they take for comments, and tags. What is left
# open at the end is theirs to judge, but must not be searched again from its middle.
_TOKEN = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))|(?P<cdata><!\[CDATA\[)|<(?:[!?]|/[^a-zA-Z>])[^>]*+(?:>|\Z)"
    rf"|<(?P<end>/?)(?P<name>[a-zA-Z][^{_SPACE}/>]*+){_ATTRIBUTES}(?:>|\Z)",
    re.DOTALL,
)
# Inside these a parser sees text, so that its depth and ours would part.
_TEXT = ("script", "style", "iframe", "noembed", "noframes", "noscript")
_TEXTS = re.compile(
    rf"<({'|'.join(_TEXT)})(?=[{_SPACE}/>]){_ATTRIBUTES}(?:>|\Z)"
    rf".*?(?:</\1(?=[{_SPACE}/>]){_ATTRIBUTES}(?:>|\Z)|\Z)",
    re.DOTALL | re.IGNORECASE,
)
# Their words are read like any other once their tags are gone.
_UNWRAPPED = UNREAD | {"plaintext", "textarea", "title", "xmp"}
# Start tags that close an element of the first set, unless one of the second stands between.
_CELL = {"td", "th"}
_GROUP = {"tbody", "thead", "tfoot"}
_ITEM = ({"li", "p"}, {"ul", "ol", "menu", "dir", "table", *_CELL})
_TERM = ({"dt", "dd", "p"}, {"dl", "table", *_CELL})
_IMPLIED_ENDS: dict[str, tuple[set[str], set[str]]] = {
    **dict.fromkeys(
        (BLOCKS | GROUPS) - VOID | {"form", "menu", "dir"},
        ({"p"}, {"button", "caption", "object", "table", *_CELL}),
    ),
    "li": _ITEM,
    "dt": _TERM,
    "dd": _TERM,
    "option": ({"option"}, {"select", "datalist"}),
    "tr": ({"tr"}, {"table"}),
    **dict.fromkeys(_CELL, (_CELL, {"table"})),
    **dict.fromkeys(_GROUP, (_GROUP, {"table"})),
}


def flatten(html: str, limit: int = MAX_DEPTH) -> str:
    """
    Take out the tags of elements that stand deeper than the limit; every word stays.

    Nothing is left to a parser's repairs: where one element ends another, its end tag is written.

    >>> flatten("<b><i><u>a</u></i>b</b>", limit=2), flatten("<p><b>a<p>b", limit=2)
    ('<b><i>a</i>b</b>', '<p><b>a</b></p><p>b')
    """
    if html.count("<") <= limit:
        return html
    nest = _Nest(limit)
    return _TOKEN.sub(nest.write, _TEXTS.sub("", html))


@dataclass
class _Nest:
    """The elements that are open, each with whether its tags are kept."""

    limit: int
    open: list[tuple[str, bool]] = field(default_factory=list)
    count: dict[str, int] = field(default_factory=dict)

    def write(self, token: re.Match[str]) -> str:
        """Give what stands for a token in the flat HTML."""
        if token["cdata"]:
            return ""
        name = (token["name"] or "").lower()
        if not name or name in VOID:
            return token[0]
        if name in _UNWRAPPED:
            return ""
        if token["end"]:
            return self._close(name)
        before = self._close_implied(name)
        kept = len(self.open) < self.limit
        self.open.append((name, kept))
        self.count[name] = self.count.get(name, 0) + 1
        return before + token[0] if kept else before

    def _close(self, name: str) -> str:
        """Close the innermost element of that name, and what is still open inside it."""
        if not self.count.get(name):
            return ""
        ends = []
        while True:
            last, kept = self.open.pop()
            self.count[last] -= 1
            if kept:
                ends.append(f"</{last}>")
            if last == name:
                return "".join(ends)

    def _close_implied(self, name: str) -> str:
        closes, bounds = _IMPLIED_ENDS.get(name, (set(), set()))
        if len(self.open) > self.limit or not any(self.count.get(other) for other in closes):
            return ""
        ended = ""
        for last, _kept in reversed(self.open):
            if last in closes:
                ended = last
            if last in bounds:
                break
        return self._close(ended) if ended else ""
