"""What is on disk already: every post by its identity, and every address that is taken."""

import datetime as dt
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.domain.core.problems import Problem
from plugins.domain.headers.document import (
    Header,
    InvalidHeader,
    Items,
    Value,
    parse,
    parse_entries,
)
from scraper.model import address_keys, hashes
from scraper.model.posts import DRAFT
from scraper.store.parsed import parsed


@dataclass(frozen=True, slots=True)
class Known:
    """
    A post on disk; without ``record`` it was written by hand.

    ``cites`` are the keys of the addresses that the post itself gives as where it comes from,
    ``also`` those under ``also_published``, ``apart`` what ``not_duplicate_of`` names.
    """

    root: Path
    ref: str
    id: str
    source: str = ""
    record: str = ""
    written: str = ""
    address: str = ""
    gone: str = ""
    is_draft: bool = False
    day: dt.date | None = None
    cites: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()

    @property
    def path(self) -> Path:
        """The file; put together when it is asked for, because a run knows tens of thousands."""
        return self.root / f"{self.ref}.md"

    @property
    def is_imported(self) -> bool:
        return bool(self.record and self.written)

    @property
    def origin(self) -> str:
        """The source of an imported post, empty for one by hand."""
        return self.source if self.is_imported else ""


class State:
    """
    The posts of ``content/berita``, found by what stands in their headers.

    There is no other store: what a file says of itself is all that the importer knows.
    """

    def __init__(self, root: Path, citations: Mapping[str, str] | None = None) -> None:
        self._root = root
        self._citations = citations or {}
        self._posts: dict[str, Known] = {}
        self._by_id: dict[str, tuple[str, ...]] = {}
        self._by_address: dict[str, tuple[str, ...]] = {}
        self._by_day: dict[dt.date | None, list[str]] = {}
        self._by_source: Counter[str] = Counter()
        self._taken: set[str] = set()
        self._unreadable: dict[Path, str] = {}
        self._problems: list[Problem] = []

    @classmethod
    def read(cls, root: Path) -> "State":
        """Read every post below ``root``, the folder ``content/berita``."""
        state = cls(root, _citations(root.parent / "rujukan" / "sumber.yaml"))
        for path in sorted(root.rglob("*.md")):
            state._read(path)
        return state

    def read_again(self, path: Path) -> None:
        """Know of a file what it says on disk, after all."""
        self._forget(self.ref(path))
        if path.is_file():
            self._read(path)

    def _read(self, path: Path) -> None:
        self._taken.add(self.ref(path))
        try:
            text = path.read_bytes().decode("utf-8", "replace")
        except OSError as error:
            finding = f"tidak dapat dibaca sebagai berkas ({error.strerror})"
            shown = f"content/berita/{self.ref(path)}.md"
            self._problems.append(Problem(shown, 1, finding, "pindahkan, atau perbaiki izinnya"))
            return
        try:
            header, _body = parse(text)
        except InvalidHeader as error:
            # Which post it is cannot be told: find_unreadable() looks for identities in its text.
            self._unreadable[path] = text
            shown = f"content/berita/{self.ref(path)}.md"
            self._problems.append(Problem(shown, error.line, error.finding, error.remedy))
            return
        self.take(path, header)
        self._taken.update(_old_refs(header))

    def take(self, path: Path, header: Header) -> None:
        """Take note of what the file at a path says from now on."""
        ref = self.ref(path)
        self._forget(ref)
        post = _known(self._root, ref, header, self._citations)
        self._posts[ref] = post
        self._by_source[post.origin] += 1
        self._taken.add(ref)
        self._by_id[post.id] = (*self._by_id.get(post.id, ()), ref)
        self._by_day.setdefault(post.day, []).append(ref)
        for address in _addresses(post):
            self._by_address[address] = (*self._by_address.get(address, ()), ref)

    def _forget(self, ref: str) -> None:
        post = self._posts.pop(ref, None)
        if post:
            self._by_source[post.origin] -= 1
            self._by_id[post.id] = _without(self._by_id[post.id], ref)
            self._by_day[post.day].remove(ref)
            for address in _addresses(post):
                self._by_address[address] = _without(self._by_address[address], ref)

    def ref(self, path: Path) -> str:
        """Give the reference of a post, ``2018/05/<slug>``."""
        return path.relative_to(self._root).with_suffix("").as_posix()

    def path(self, ref: str) -> Path:
        """Give the file of a reference."""
        return self._root / f"{ref}.md"

    def is_taken(self, ref: str) -> bool:
        """Tell whether a post stands or stood at this address."""
        return ref in self._taken or self.path(ref).exists()

    def get(self, ref: str) -> Known | None:
        """Give the post of a reference, if it can be read."""
        return self._posts.get(ref)

    def find(self, identity: str) -> tuple[Known, ...]:
        """Give the posts with this identity: one, unless somebody copied a file."""
        return self._all(self._by_id.get(identity, ()))

    def find_address(self, address: str) -> tuple[Known, ...]:
        """Give the posts that come from an address, cite it, or are published there, too."""
        return self._all(self._by_address.get(address_keys.key(address), ()))

    def has_others(self, source: str) -> bool:
        """Tell whether there are posts by hand, or from another source than this one."""
        return self._by_source[source] < len(self._posts)

    def near(self, day: dt.date, days: int) -> Iterator[Known]:
        """Give the posts dated at most so many days before or after a day."""
        for distance in range(-days, days + 1):
            try:
                near = day + dt.timedelta(distance)
            except OverflowError:
                continue
            yield from self._all(self._by_day.get(near, ()))

    def find_unreadable(self, identity: str) -> Path | None:
        """Give a file whose header is broken and that names this identity."""
        if not self._unreadable:
            return None
        named = re.compile(re.escape(identity) + r"(?![\w-])")
        found = (path for path, text in self._unreadable.items() if named.search(text))
        return next(found, None)

    def __iter__(self) -> Iterator[Known]:
        yield from self._posts.values()

    def _all(self, refs: Iterable[str]) -> tuple[Known, ...]:
        return tuple(self._posts[ref] for ref in refs)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the files themselves."""
        return tuple(self._problems)


def is_edited(post: Known, text: str) -> bool:
    """Tell whether somebody changed an imported post since it was written."""
    try:
        header, body = parsed(text)
    except InvalidHeader:
        return True
    return hashes.of_file(header, body) != post.written


def _without(refs: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(ref for ref in refs if ref != gone)


def _addresses(post: Known) -> set[str]:
    own = {address_keys.key(post.address)} if post.address else set()
    return own | {*post.cites, *post.also}


def _known(root: Path, ref: str, header: Header, citations: Mapping[str, str]) -> Known:
    state = _mapping(header.get(hashes.STATE))
    record, written = _text(state, "record"), _text(state, "written")
    return Known(
        root,
        ref,
        _text(header, "id"),
        sys.intern(_text(state, "source")),
        record,
        written,
        _text(state, "address"),
        _text(state, "gone"),
        _text(header, "status") == DRAFT,
        _day(_text(header, "date")),
        # An imported post may be retold from others, and is still not theirs.
        () if record and written else tuple(_cited(header, citations)),
        tuple(_keys(_text(entry, "url") for entry in _entries(header, "also_published"))),
        tuple(entry for entry in _list(header, "not_duplicate_of") if isinstance(entry, str)),
    )


def _cited(header: Header, citations: Mapping[str, str]) -> Iterator[str]:
    told = [_text(_mapping(header.get("source")), "url")]
    for entry in _entries(header, "processed_from"):
        told += [_text(entry, "url"), citations.get(_text(entry, "source"), "")]
    yield from _keys(told)


def _keys(addresses: Iterable[str]) -> Iterator[str]:
    seen = set()
    for address in addresses:
        if (found := address_keys.key(address)) and found not in seen:
            seen.add(found)
            yield found


def _mapping(value: Value | None) -> Header:
    return value if isinstance(value, Header) else Header()


def _list(header: Header, name: str) -> Items:
    value = header.get(name)
    return value if isinstance(value, Items) else Items()


def _entries(header: Header, name: str) -> Iterator[Header]:
    for entry in _list(header, name):
        if isinstance(entry, Header):
            yield entry


def _text(header: Header, name: str) -> str:
    found = header.get(name, "")
    return found if isinstance(found, str) else ""


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None


def _citations(path: Path) -> dict[str, str]:
    """Give the address of every source that posts may cite; what is wrong with it others say."""
    try:
        entries = parse_entries(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, InvalidHeader):
        return {}
    return {
        _text(entry, "id"): _text(entry, "url") for entry in entries if isinstance(entry, Header)
    }


def _old_refs(header: Header) -> Iterator[str]:
    for address in _list(header, "old_addresses"):
        if isinstance(address, str) and address.startswith("/berita/"):
            yield address.removeprefix("/berita/").strip("/")
