"""Cut the depth of HTML before any parser sees it: parsers and cleaners are quadratic in it."""

import re
from dataclasses import dataclass, field

from plugins.domain.elements import VOID

MAX_DEPTH = 512

# A tag as tokenizers of HTML see it; comments are passed over whole.
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(/?)([a-zA-Z][^\s/>]*)(?:[^\"'>]|\"[^\"]*\"|'[^']*')*+>", re.DOTALL
)
# Start tags that close an element of the first set, unless one of the second stands between.
_IMPLIED_ENDS = {
    "li": ({"li"}, {"ul", "ol", "menu", "dir"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "p": ({"p"}, {"td", "th", "button", "caption", "table"}),
    "option": ({"option"}, {"select", "datalist"}),
    "tr": ({"tr"}, {"table"}),
    "td": ({"td", "th"}, {"table"}),
    "th": ({"td", "th"}, {"table"}),
    "tbody": ({"tbody", "thead", "tfoot"}, {"table"}),
    "tfoot": ({"tbody", "thead", "tfoot"}, {"table"}),
}


def flatten(html: str, limit: int = MAX_DEPTH) -> str:
    """
    Take out the tags of elements that stand deeper than the limit; every word stays.

    >>> flatten("<b><i><u>a</u></i>b</b>", limit=2)
    '<b><i>a</i>b</b>'
    """
    if html.count("<") <= limit:
        return html
    nest = _Nest(limit)
    return _TAG.sub(lambda tag: tag[0] if nest.keeps(tag) else "", html)


@dataclass
class _Nest:
    """The elements that are open, each with whether its tags are kept."""

    limit: int
    open: list[tuple[str, bool]] = field(default_factory=list)
    count: dict[str, int] = field(default_factory=dict)

    def keeps(self, tag: re.Match[str]) -> bool:
        name = (tag[2] or "").lower()
        if not name or name in VOID:
            return True
        if tag[1]:
            return self._close(name)
        self._close_implied(name)
        kept = len(self.open) < self.limit
        self.open.append((name, kept))
        self.count[name] = self.count.get(name, 0) + 1
        return kept

    def _close(self, name: str) -> bool:
        """Close the innermost element of that name, and what is still open inside it."""
        if not self.count.get(name):
            return len(self.open) <= self.limit
        while True:
            last, kept = self.open.pop()
            self.count[last] -= 1
            if last == name:
                return kept

    def _close_implied(self, name: str) -> None:
        closes, bounds = _IMPLIED_ENDS.get(name, ((), ()))
        if not any(self.count.get(other) for other in closes):
            return
        for last, _kept in reversed(self.open[-self.limit :]):
            if last in closes:
                self._close(last)
                return
            if last in bounds:
                return
