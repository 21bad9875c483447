"""What the content holds already, as answers name it: found by any of its names, never guessed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property

from plugins.domain.records.models import Organisation, Person
from plugins.domain.records.reading import Records
from plugins.domain.values.slugs import slugify
from scraper.new.asking import Choice, InvalidAnswer, one_of

# Written before a name that only looks like a known one.
NEW = "+"
_NEAR = 0.86


@dataclass(frozen=True)
class Known:
    """Records by the names that people call them."""

    records: Records
    # What this very session has made, by kind.
    made: dict[str, list[Choice]] = field(default_factory=dict)

    @cached_property
    def _there(self) -> dict[str, list[Choice]]:
        records = self.records
        return {
            "organisation": [_organisation(one) for one in records.organisations.values()],
            "person": [_person(one) for one in records.people.values()],
            "source": [
                Choice(one.id, f"{one.publisher}: {one.shown_title}", (bare(one.url or one.id),))
                for one in records.sources.values()
            ],
            "post": [
                Choice(ref, one.title, (one.address, one.path))
                for ref, one in records.posts.items()
            ],
            "programme": [
                Choice(ref, one.title, (f"program/{ref}",))
                for ref, one in records.programmes.items()
            ],
        }

    def choices(self, kind: str) -> list[Choice]:
        """Give all records of a kind, those just made included."""
        return [*self._there[kind], *self.made.get(kind, ())]

    def labels(self, kind: str) -> list[str]:
        """Give what is offered of a kind."""
        return [one.label for one in self.choices(kind)]

    def one(self, kind: str) -> Callable[[str], str]:
        """Make a reader of a record that must be there, by name or address."""
        read = one_of(self.choices(kind), "ketik sebagian namanya, lalu pilih")

        def read_plain(text: str) -> str:
            return read(_local(text))

        return read_plain

    def find(self, kind: str, text: str) -> str | None:
        """
        Give the record that has this very name, None where it is new.

        Raises InvalidAnswer where it looks like a known one: a slip must not make a second.
        """
        choices = self.choices(kind)
        name = text.removeprefix(NEW).strip().casefold()
        found = {one.value for one in choices if name in one.names}
        if len(found) == 1:
            return found.pop()
        if found:
            raise InvalidAnswer(f"'{text}' dapat berarti beberapa", "tulis namanya yang lengkap")
        if text.startswith(NEW):
            return None
        by_name = {word: one.label for one in choices for word in one.names}
        if near := get_close_matches(name, by_name, n=1, cutoff=_NEAR):
            finding = f"'{text}' mirip '{by_name[near[0]]}'"
            raise InvalidAnswer(finding, f"tulis nama itu, atau '{NEW}{text}' bila memang lain")
        return None

    def new_id(self, kind: str, text: str, most: int = 60) -> str:
        """Give an id that no record of a kind has."""
        return free_name(slugify(text), [one.value for one in self.choices(kind)], most)

    def add(self, kind: str, choice: Choice) -> None:
        """Know a record that is about to be written."""
        self.made.setdefault(kind, []).append(choice)


def free_name(slug: str, taken: Iterable[str], most: int = 60) -> str:
    """
    Shorten a slug at a word, and number it where it is taken.

    >>> free_name("lomba-membaca", ["lomba-membaca"]), free_name("lomba-membaca", [], 8)
    ('lomba-membaca-2', 'lomba')
    """
    head, hyphen, _rest = slug[: most + 1].rpartition("-")
    short = slug if len(slug) <= most else head if hyphen else slug[:most]
    names, known, number = short, set(taken), 1
    while names in known:
        number += 1
        names = f"{short}-{number}"
    return names


def bare(address: str) -> str:
    """
    Give an address without what browsers add or leave out.

    >>> bare("https://www.kabar.example/a/"), bare("mou/a")
    ('kabar.example/a', 'mou/a')
    """
    return address.partition("://")[2].removeprefix("www.").rstrip("/") or address


def _local(text: str) -> str:
    """Give a reference or address of this site without host, folder and ending."""
    path = text.partition("://")[2].partition("/")[2] if "://" in text else text
    path = path.removeprefix("content/").removesuffix(".md").strip("/")
    return path.removeprefix("berita/") or text


def _organisation(one: Organisation) -> Choice:
    return Choice(one.id, one.name, (one.short_name,) if one.short_name else ())


def _person(one: Person) -> Choice:
    return Choice(one.id, one.name, (one.full_name,) if one.full_name != one.name else ())
