"""The lasting identities of feed entries that are not posts (RFC 4151)."""

from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from plugins.domain.records.models import Agreement, Commitment, Event, Post, Programme
from plugins.domain.values.moments import Moment

_SAFE = "!$&'()*+,;=:@"


def record_guid(record: Agreement | Event | Programme, authority: str) -> str:
    """Build the identity of a record from its first address, which never changes (RFC 4151)."""
    first = record.old_addresses[0] if record.old_addresses else record.address
    return f"tag:{authority}:{first}"


def commitment_guid(parent: Agreement | Programme, promise: Commitment, authority: str) -> str:
    """
    Build the identity of a commitment, which its parent takes along when it moves.

    One that moved to another parent is named by the place where it stood first.
    """
    if promise.old_addresses:
        return f"tag:{authority}:{promise.old_addresses[0]}"
    return f"{record_guid(parent, authority)}#{promise.id}"


def correction_guid(post: Post, what: str, authority: str) -> str:
    """
    Build the identity of what happened to a post; the post's own may be of any kind.

    >>> post = Post(id="https://a.id/?p=1", title="", date=None, category="", summary="")
    >>> correction_guid(post, "2024-05-02", "contoh.id,2026")
    'tag:contoh.id,2026:koreksi/https:%2F%2Fa.id%2F%3Fp=1/2024-05-02'
    """
    return f"tag:{authority}:koreksi/{quote(post.id, _SAFE)}/{what}"


def stamps(moments: Iterable[Moment]) -> Iterator[str]:
    """
    Name moments for identities; those that a record has twice are told apart by their order.

    >>> import datetime as dt
    >>> day = Moment(dt.datetime(2024, 5, 2), has_time=False)
    >>> list(stamps([day, day]))
    ['2024-05-02', '2024-05-02;2']
    """
    seen: Counter[str] = Counter()
    for moment in moments:
        name = moment.text.replace(" ", "T")
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name};{seen[name]}"
