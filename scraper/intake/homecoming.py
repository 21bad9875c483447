"""Links that come home: what leads to a post that is imported leads to our page of it."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from scraper.model import address_keys
from scraper.store.state import Known, State

# A link as our Markdown writes it: behind its words, or as an address alone.
_LINK = re.compile(r"\]\(<?(https?://[^\s<>()]+)>?(?=[\s)])|<(https?://[^\s<>]+)>")
_HOME = re.compile(r"\]\(/berita/([^\s()#]+)/(?=[\s)])")
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_SPECIAL = re.compile(r"([\\`*_\[\]])")


@dataclass(frozen=True)
class Homecoming:
    """The way home from the texts of a run; a post dated after ``today`` has no page yet."""

    state: State
    today: dt.date

    def body(self, text: str, ref: str) -> str:
        """Give the text of the post ``ref`` with its links to other posts led to our pages."""
        if "http" not in text:
            return text
        return "".join(
            line if is_code else _LINK.sub(lambda link: self._led(link, ref), line)
            for line, is_code in _lines(text)
        )

    def alone(self, text: str) -> str:
        """Give a text for who knows no other post: links to those that are out lead to home."""
        return _HOME.sub(lambda link: "](/" if self._stands(link[1]) else link[0], text)

    def _stands(self, ref: str) -> bool:
        known = self.state.get(ref)
        return known is not None and self._is_out(known)

    def _led(self, link: re.Match[str], ref: str) -> str:
        address = link[1] or link[2]
        page = self._page(address, ref)
        if not page:
            return link[0]
        if link[1]:
            return f"]({page}"
        words = _SPECIAL.sub(r"\\\1", address)
        return f"[{words}]({page})"

    def _page(self, address: str, ref: str) -> str:
        """Give our address of a post that comes from an address, if there is one and no other."""
        key = address_keys.key(address)
        found = [known for known in self.state.find_address(address) if _is_it(known, key)]
        if len(found) != 1 or found[0].ref == ref or not self._is_out(found[0]):
            return ""
        return f"/berita/{found[0].ref}/"

    def _is_out(self, known: Known) -> bool:
        return not known.is_draft and known.day is not None and known.day <= self.today


def _is_it(known: Known, key: str) -> bool:
    """Tell whether a post comes from an address or is out there too; one that cites it does not."""
    return known.is_imported and key in {address_keys.key(known.address), *known.also}


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Give the lines of a text, and whether each stands in a block of code."""
    fence = ""
    for line in text.splitlines(keepends=True):
        mark = _FENCE.match(line)
        yield line, bool(fence) or bool(mark)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence):
            fence = ""
