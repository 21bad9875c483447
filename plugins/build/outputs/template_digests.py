"""A template with all that it includes, as one digest."""

import hashlib
import re
from collections.abc import Callable

# Whatever a template extends, includes or imports it names as a text.
_NAMED = re.compile(r"[\"']([\w./-]+\.html)[\"']")

Source = Callable[[str], str]


class TemplateDigests:
    """The digests of templates, each source read once."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._texts: dict[str, str] = {}
        self._known: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Give the digest of a template and of every template it leads to."""
        if name not in self._known:
            self._known[name] = self._digest(name)
        return self._known[name]

    def _digest(self, name: str) -> str:
        found: dict[str, str] = {}
        waiting = [name]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found[one] = self._text(one)
                waiting += _NAMED.findall(found[one])
        return hashlib.sha256(repr(sorted(found.items())).encode()).hexdigest()

    def _text(self, name: str) -> str:
        if name not in self._texts:
            self._texts[name] = self._source(name)
        return self._texts[name]
