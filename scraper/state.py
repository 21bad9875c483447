"""What is on disk already: every post by its identity, and every address that is taken."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.domain.frontmatter import Header, InvalidHeader, Items, parse
from plugins.domain.problems import Problem
from scraper import hashes


@dataclass(frozen=True)
class Known:
    """A post on disk; without ``record`` it was written by hand."""

    path: Path
    id: str
    source: str = ""
    record: str = ""
    written: str = ""

    @property
    def is_imported(self) -> bool:
        return bool(self.record and self.written)


class State:
    """
    The posts of ``content/berita``, found by what stands in their headers.

    There is no other store: what a file says of itself is all that the importer knows.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._posts: dict[str, list[Known]] = {}
        self._taken: set[str] = set()
        self._unreadable: dict[Path, str] = {}
        self._problems: list[Problem] = []

    @classmethod
    def read(cls, root: Path) -> "State":
        """Read every post below ``root``, the folder ``content/berita``."""
        state = cls(root)
        for path in sorted(root.rglob("*.md")):
            state._read(path)
        return state

    def _read(self, path: Path) -> None:
        self._taken.add(self.ref(path))
        text = path.read_bytes().decode("utf-8", "replace")
        try:
            header, _body = parse(text)
        except InvalidHeader as error:
            # Which post it is cannot be told: find() looks for identities in its text.
            self._unreadable[path] = text
            shown = f"content/berita/{self.ref(path)}.md"
            self._problems.append(Problem(shown, error.line, error.finding, error.remedy))
            return
        self.add(_known(path, header))
        self._taken.update(_old_refs(header))

    def add(self, post: Known) -> None:
        """Take note of a post that was just written."""
        self._taken.add(self.ref(post.path))
        posts = self._posts.setdefault(post.id, [])
        posts[:] = [other for other in posts if other.path != post.path] + [post]

    def ref(self, path: Path) -> str:
        """Give the reference of a post, ``2018/05/<slug>``."""
        return path.relative_to(self._root).with_suffix("").as_posix()

    def path(self, ref: str) -> Path:
        """Give the file of a reference."""
        return self._root / f"{ref}.md"

    def is_taken(self, ref: str) -> bool:
        """Tell whether a post stands or stood at this address."""
        return ref in self._taken or self.path(ref).exists()

    def find(self, identity: str) -> tuple[Known, ...]:
        """Give the posts with this identity: one, unless somebody copied a file."""
        return tuple(self._posts.get(identity, ()))

    def find_unreadable(self, identity: str) -> Path | None:
        """Give a file whose header is broken and that names this identity."""
        named = re.compile(re.escape(identity) + r"(?![\w-])")
        found = (path for path, text in self._unreadable.items() if named.search(text))
        return next(found, None)

    def __iter__(self) -> Iterator[Known]:
        for posts in self._posts.values():
            yield from posts

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the files themselves."""
        return tuple(self._problems)


def is_edited(post: Known) -> bool:
    """Tell whether somebody changed an imported post since it was written."""
    try:
        header, body = parse(post.path.read_text(encoding="utf-8"))
    except (InvalidHeader, OSError, UnicodeDecodeError):
        return True
    return hashes.of_file(header, body) != post.written


def _known(path: Path, header: Header) -> Known:
    state = header.get(hashes.STATE)
    values = state if isinstance(state, Header) else Header()

    def value(of: Header, key: str) -> str:
        found = of.get(key, "")
        return found if isinstance(found, str) else ""

    return Known(
        path,
        value(header, "id"),
        value(values, "source"),
        value(values, "record"),
        value(values, "written"),
    )


def _old_refs(header: Header) -> Iterator[str]:
    addresses = header.get("old_addresses")
    for address in addresses if isinstance(addresses, Items) else ():
        if isinstance(address, str) and address.startswith("/berita/"):
            yield address.removeprefix("/berita/").strip("/")
