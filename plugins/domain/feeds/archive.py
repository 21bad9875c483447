"""Long feeds in parts: the newest entries, and archives that stay as they are (RFC 5005)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.domain.feeds.forms.channel import Item


@dataclass(frozen=True)
class Part:
    """
    The entries of one document, newest first; ``number`` is that of an archive.

    Archives are counted from the oldest, so that a new entry changes none of those before it.
    """

    items: tuple[Item, ...]
    number: int | None = None
    older: int | None = None
    newer: int | None = None


def in_order(items: Sequence[Item]) -> tuple[Item, ...]:
    """Put the newest first; the same moment is told apart by what never changes."""
    return tuple(sorted(items, key=lambda item: (item.placed, item.guid), reverse=True))


def cut(items: Sequence[Item], size: int) -> Iterator[Part]:
    """
    Cut a feed into its newest ``size`` entries and as many archives as hold the others.

    An archive is always full. The newest one may share entries with the feed itself, which
    readers know by their ids.
    """
    items = in_order(items)
    count = max(0, -(-(len(items) - size) // size))
    yield Part(items[:size], older=count or None)
    for number in range(1, count + 1):
        first, end = len(items) - size * number, len(items) - size * (number - 1)
        yield Part(
            items[first:end],
            number,
            older=number - 1 or None,
            newer=number + 1 if number < count else None,
        )
