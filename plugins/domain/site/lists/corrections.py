"""Corrections and withdrawals of posts: all in one list, each with its own time and place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.domain.core.codes import CORRECTION_KINDS
from plugins.domain.markup.html_words import inline
from plugins.domain.records.models import Post
from plugins.domain.site.post_words import WITHDRAWN
from plugins.domain.site.site import Site
from plugins.domain.values.moments import Moment
from plugins.domain.values.wording import format_moment

ADDRESS = "/koreksi/"
WITHDRAWAL = "Pencabutan"


@dataclass(frozen=True, kw_only=True)
class Notice:
    """
    One correction or withdrawal; ``id`` names it within its post, and both pages link to it.

    Of a withdrawn post nothing is told that was withdrawn: ``before`` and ``after`` are empty.
    """

    post: Post
    id: str
    at: Moment
    label: str
    before: str | None = None
    after: str | None = None
    reason: str | None = None
    by: str | None = None
    replacement: Post | None = None

    @property
    def address(self) -> str:
        """Where the post shows it."""
        return f"{self.post.address}#{self.id}"

    @property
    def heading(self) -> str:
        """What stands above it on the post."""
        return WITHDRAWN if self.label == WITHDRAWAL else self.label

    @property
    def list_id(self) -> str:
        """The id of its entry in the list of all corrections."""
        return f"{self.post.ref.replace('/', '-')}-{self.id}"

    @property
    def list_address(self) -> str:
        """Where the list of all corrections shows it."""
        return f"{ADDRESS}#{self.list_id}"


def notices(site: Site) -> tuple[Notice, ...]:
    """Give all corrections and withdrawals, the newest first."""
    found = [notice for post in site.posts for notice in notices_of(site, post)]
    return tuple(sorted(found, key=_order, reverse=True))


def notices_of(site: Site, post: Post) -> tuple[Notice, ...]:
    """Give the corrections and the withdrawal of one post, the newest first."""
    return tuple(sorted(_notices(site, post), key=_order, reverse=True))


def _order(notice: Notice) -> tuple[object, str]:
    return (notice.at.at, notice.list_id)


def _notices(site: Site, post: Post) -> Iterator[Notice]:
    for number, item in enumerate(post.corrections, start=1):
        notice = Notice(
            post=post,
            id=f"koreksi-{number}",
            at=item.at,
            label=CORRECTION_KINDS[item.kind],
            before=item.before,
            after=item.after,
            reason=item.reason,
            by=item.by,
        )
        yield replace(notice, before=None, after=None) if post.withdrawn else notice
    if post.withdrawn:
        new = post.withdrawn.replaced_by
        yield Notice(
            post=post,
            id="pencabutan",
            at=post.withdrawn.at,
            label=WITHDRAWAL,
            reason=post.withdrawn.reason,
            replacement=site.post(new) if new else None,
        )


def correction_html(notice: Notice) -> str:
    """Say what was wrong, what is right, and since when."""
    parts = [f"<strong>{notice.label}, {format_moment(notice.at, weekday=False)}.</strong>"]
    if notice.before:
        parts.append(f"Semula: <del>{inline(notice.before)}</del>.")
    if notice.after:
        parts.append(f"Menjadi: <ins>{inline(notice.after)}</ins>.")
    if notice.reason:
        parts.append(f"Alasan: {inline(notice.reason)}")
    if notice.by:
        parts.append(f"Oleh: {inline(notice.by)}.")
    return f"<p>{' '.join(parts)}</p>"
