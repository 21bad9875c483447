"""News posts gathered by category, topic and year; all lists newest first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from plugins.domain.records.models import Post
from plugins.domain.values.slugs import slugify


@dataclass(frozen=True)
class Shelf:
    """The posts under one category or topic."""

    slug: str
    name: str
    posts: tuple[Post, ...]


@dataclass(frozen=True)
class Month:
    """The posts of one month, 1 to 12."""

    number: int
    posts: tuple[Post, ...]


@dataclass(frozen=True)
class Year:
    """The posts of one year, by month."""

    year: int
    months: tuple[Month, ...]

    @property
    def address(self) -> str:
        return f"/arsip/{self.year}/"

    @property
    def posts(self) -> tuple[Post, ...]:
        return tuple(post for month in self.months for post in month.posts)


def by_category(posts: Iterable[Post], categories: Mapping[str, str]) -> tuple[Shelf, ...]:
    """Give one shelf a category, in the order of the settings, the empty ones too."""
    found = defaultdict(list)
    for post in posts:
        found[post.category].append(post)
    return tuple(Shelf(slug, name, tuple(found[slug])) for slug, name in categories.items())


def topic_slug(tag: str) -> str:
    """
    Give the address word of a tag; spellings that differ only in case or marks share it.

    >>> topic_slug("Smart City"), topic_slug("smart-city")
    ('smart-city', 'smart-city')
    """
    return slugify(tag)


def by_topic(posts: Iterable[Post]) -> tuple[Shelf, ...]:
    """Give one shelf a topic, by slug; the spelling used most names it, then the first."""
    found: dict[str, dict[str, Post]] = defaultdict(dict)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for post in posts:
        for tag in post.tags:
            slug = topic_slug(tag)
            found[slug][post.ref] = post
            names[slug][tag] += 1
    return tuple(
        Shelf(slug, min(names[slug], key=lambda name: (-names[slug][name], name)), tuple(shelf))
        for slug, shelf in sorted((slug, found[slug].values()) for slug in found)
    )


def by_year(posts: Iterable[Post]) -> tuple[Year, ...]:
    """Give the years that have posts, and in each the months that have."""
    return tuple(
        Year(
            year,
            tuple(
                Month(month, tuple(group))
                for month, group in groupby(of_year, key=lambda post: post.date.day.month)
            ),
        )
        for year, of_year in groupby(posts, key=lambda post: post.date.day.year)
    )


@dataclass(frozen=True)
class Neighbours:
    """The posts beside one in time: the one before is older."""

    previous: Post | None
    next: Post | None


def neighbours(posts: Sequence[Post]) -> dict[str, Neighbours]:
    """Give each post, by reference, the next older and the next newer one."""
    # Cut to length: without posts there is nobody beside anybody either.
    older = [*posts[1:], None][: len(posts)]
    newer = [None, *posts[:-1]][: len(posts)]
    return {
        post.ref: Neighbours(before, after)
        for post, before, after in zip(posts, older, newer, strict=True)
    }
