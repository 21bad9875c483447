"""Which posts belong together: those that report the same event, agreement or programme."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from plugins.domain.records.models import Post

# A shared record says more than a shared word.
_WEIGHTS = {"commitments": 8, "events": 8, "agreements": 6, "programmes": 3, "tags": 2, "places": 1}
# Posts far apart in time rarely belong together, and a bound keeps the cost linear.
_NEAR = 40


class Related:
    """
    The posts related to each post, from one index of what they share.

    Only the posts nearest in time count for a shared word, so that the cost stays linear.
    """

    def __init__(self, posts: Sequence[Post]) -> None:
        self._posts = posts
        self._places: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._position: dict[str, dict[tuple[str, str], int]] = {}
        for number, post in enumerate(posts):
            known = self._position[post.ref] = {}
            for key in _keys(post):
                known[key] = len(self._places[key])
                self._places[key].append(number)

    def to(self, post: Post, limit: int = 3) -> tuple[Post, ...]:
        """Give the closest posts, the strongest tie first, then the newest."""
        scores: Counter[int] = Counter()
        for key, at in self._position[post.ref].items():
            places = self._places[key]
            for number in places[max(0, at - _NEAR) : at + _NEAR + 1]:
                scores[number] += _WEIGHTS[key[0]]
        ranked = sorted(scores, key=lambda number: (-scores[number], number))
        others = (self._posts[number] for number in ranked)
        return tuple([other for other in others if other.ref != post.ref][:limit])


def _keys(post: Post) -> Iterator[tuple[str, str]]:
    for field in _WEIGHTS:
        for value in dict.fromkeys(getattr(post, field)):
            yield field, value.casefold()
