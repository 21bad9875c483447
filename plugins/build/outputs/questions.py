"""What a page asks while it is rendered: each question with a digest of its answer."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

from plugins.build.outputs.value_digests import Digests, Undigestible
from plugins.domain.records.models import Record
from plugins.domain.site.site import Site

# The question about everything: what is asked with values that no name leads to depends on it.
ALL = json.dumps(["situs", "records"])
_SITE = "situs"


class Questions:
    """
    The site, and functions about it, as templates have them: every question is noted.

    A question is written as its words: whom it asks, what, and about which records. So the next
    build can ask it again, and knows by the answer whether a page that asked it still stands.
    """

    def __init__(self, site: Site, digests: Digests) -> None:
        self._site = site
        self.digests = digests
        # What every template gets, by name, beside the settings and its own.
        self.shared: dict[str, Any] = {}
        self._functions: dict[str, Callable[..., Any]] = {}
        self._answers: dict[str, str | None] = {}
        self._noted: set[str] | None = None
        self._shelves: dict[str, Mapping[str, Record]] = {}

    def site(self) -> Any:
        """Give the site, which notes what is asked of it."""
        return _NotedSite(self)

    def function(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Give a function about the site, which notes what it is asked."""
        self._functions[name] = function
        return lambda *given: self._ask(name, "", function, given)

    def of_site(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Give a function that takes a site first, which notes what it is asked of our own."""
        ours = self.function(name, lambda *given: function(self._site, *given))

        def ask(site: Any, *given: Any) -> Any:
            return ours(*given) if isinstance(site, _NotedSite) else function(site, *given)

        return ask

    @contextmanager
    def noted(self) -> Iterator[set[str]]:
        """Note every question until the end."""
        before, self._noted = self._noted, set()
        try:
            yield self._noted
        finally:
            self._noted = before

    def answer(self, question: str) -> str | None:
        """Give the digest of the answer of today; None where there is none, or nobody can say."""
        if question not in self._answers:
            self._answers[question] = None
            # What is asked about a record that has gone is never answered as before.
            with suppress(Undigestible, KeyError, AttributeError, ValueError):
                self._answers[question] = self.digests.of(self._asked_again(question)).hex()
        return self._answers[question]

    def attribute(self, name: str) -> Any:
        """Answer what a template asks of the site itself."""
        value = getattr(self._site, name)
        if callable(value):
            return lambda *given: self._ask(_SITE, name, value, given)
        self._note(json.dumps([_SITE, name]))
        return value

    def _ask(self, whom: str, what: str, function: Callable[..., Any], given: Any) -> Any:
        try:
            words = [whom, what, *map(self._in_words, given)]
        except Undigestible:
            self._note(ALL)
            self._note(json.dumps([_SITE, "today"]))
        else:
            self._note(json.dumps(words))
        # What the answer itself is made of is part of the answer.
        noted, self._noted = self._noted, None
        try:
            return function(*given)
        finally:
            self._noted = noted

    def _note(self, question: str) -> None:
        if self._noted is not None:
            self._noted.add(question)

    def _in_words(self, value: Any) -> Any:
        if value is None or isinstance(value, str | int):
            return value
        if isinstance(value, Record) and self._records(value.row.name).get(value.ref) is value:
            return [value.row.name, value.ref]
        raise Undigestible(type(value).__name__)

    def _asked_again(self, question: str) -> Any:
        whom, what, *words = json.loads(question)
        given = [self._record(*word) if isinstance(word, list) else word for word in words]
        if whom != _SITE:
            return self._functions[whom](*given)
        value = getattr(self._site, what)
        return value(*given) if callable(value) else value

    def _record(self, name: str, ref: str) -> Any:
        return self._records(name)[ref]

    def _records(self, kind: str) -> Mapping[str, Record]:
        if kind not in self._shelves:
            self._shelves[kind] = self._site.records.of_kind(kind)
        return self._shelves[kind]


class _NotedSite:
    """The site in the hands of a template."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions

    def __getattr__(self, name: str) -> Any:
        return self._questions.attribute(name)
