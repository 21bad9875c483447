"""Posts of this site that only retell their sources: to cite one as proof is to cite oneself."""

from collections.abc import Collection
from dataclasses import fields, is_dataclass, replace
from operator import is_
from typing import Any, TypeVar, cast

from plugins.domain.records.components import Evidence
from plugins.domain.records.models import Post

T = TypeVar("T")


def is_retelling(post: Post) -> bool:
    """
    Tell whether a post is our own words about what others reported.

    An imported post is the source itself, whatever that source made it of.
    """
    return bool(post.processed_from) and not post.is_imported


def marked(value: T, retellings: Collection[str]) -> T:
    """
    Mark all evidence within a record that cites one of these posts, so that it proves nothing.

    >>> marked(Evidence(post="2024/05/a", shows="result"), {"2024/05/a"}).proves
    False
    """
    return cast(T, _marked(value, retellings))


def _marked(value: Any, retellings: Collection[str]) -> Any:
    if isinstance(value, Evidence):
        return replace(value, is_retold=True) if value.post in retellings else value
    if isinstance(value, tuple):
        parts = tuple(_marked(part, retellings) for part in value)
        return value if all(map(is_, parts, value)) else parts
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {
        item.name: part
        for item in fields(value)
        if (part := _marked(before := getattr(value, item.name), retellings)) is not before
    }
    return replace(value, **changed) if changed else value
