"""Addresses that stand bare in a text become links, as a reader expects."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import STX, AtomicString

# The converter keeps what it made already, such as an escaped sign, as a number in the text.
_KEPT = re.compile(f"{STX}klzzwxh:([0-9]+)\x03")
# A tag that is written as words ends an address, too.
_SIGN = rf"(?!&(?:lt|gt|quot);)[^\s<>\"'`*|\\{STX}]"
_ADDRESS = rf"(?<![\w/@.=+-])https?://(?:{_SIGN}|{_KEPT.pattern.replace('(', '(?:')})+"
# A sentence goes on or ends with these; they are no part of the address.
_AFTER = re.compile(r"[.,;:!?…”’\"'_~]+$")
_MOST = 2000


class BareAddress(InlineProcessor):
    """Makes a link of ``https://blorakab.go.id/`` in the middle of words."""

    ANCESTOR_EXCLUDES = ("a", "code")

    def __init__(self, converter: Markdown) -> None:
        super().__init__(_ADDRESS, converter)

    def handleMatch(  # type: ignore[override]  # noqa: N802  (the stubs know the older kind)
        self,
        found: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element | None, int | None, int | None]:
        """Give the link, and where in the text it stands."""
        written = found[0]
        for kept in _KEPT.finditer(written):
            if not self._sign(kept):
                written = written[: kept.start()]
                break
        written = trimmed(written)
        address = _KEPT.sub(self._sign, written)
        host = address.partition("://")[2]
        if not host[:1].isalnum() or len(address) > _MOST:
            return None, found.start(), found.end()
        link = Element("a", {"href": address})
        link.text = AtomicString(address)
        return link, found.start(), found.start() + len(written)

    def _sign(self, kept: re.Match[str]) -> str:
        """Give the escaped sign that was kept, nothing where it was anything else."""
        inline: Any = self.md.treeprocessors["inline"]
        node = inline.stashed_nodes.get(kept[1])
        sign = re.fullmatch(f"{STX}([0-9]+)\x03", node) if isinstance(node, str) else None
        return chr(int(sign[1])) if sign else ""


def trimmed(address: str) -> str:
    """
    Take off what the sentence around an address put behind it.

    >>> trimmed("https://a.id/b)."), trimmed("https://a.id/b_(c)")
    ('https://a.id/b', 'https://a.id/b_(c)')
    """
    while True:
        shorter = _AFTER.sub("", address)
        for opening, closing in ("()", "[]", "{}"):
            if shorter.endswith(closing) and shorter.count(closing) > shorter.count(opening):
                shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter
