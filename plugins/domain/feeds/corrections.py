"""Corrections and withdrawals of posts as feed items, each announced once."""

from collections.abc import Iterator

from plugins.domain.feeds.forms.channel import Item
from plugins.domain.records.models import Post
from plugins.domain.site.guids import correction_guid, stamps
from plugins.domain.site.lists.corrections import Notice, correction_html, notices_of
from plugins.domain.site.post_words import withdrawal_html
from plugins.domain.site.site import Site


def correction_items(site: Site, post: Post) -> Iterator[Item]:
    """Give an entry for each correction of a post, and one for its withdrawal."""
    notices = sorted(notices_of(site, post), key=lambda notice: (notice.at.at, notice.id))
    corrections = [notice for notice in notices if not _withdraws(notice)]
    names = stamps(notice.at for notice in corrections)
    for notice, name in zip(corrections, names, strict=True):
        yield _item(site, notice, name, correction_html(notice))
    for notice in filter(_withdraws, notices):
        # A post is withdrawn once: its announcement stays the same when the day is corrected.
        yield _item(site, notice, "pencabutan", withdrawal_html(site, post))


def _withdraws(notice: Notice) -> bool:
    return notice.id == "pencabutan"


def _item(site: Site, notice: Notice, name: str, html: str) -> Item:
    post = notice.post
    return Item(
        guid=correction_guid(post, name, site.rules.authority_tag),
        title=f"{notice.label}: {post.title}",
        address=notice.address,
        summary=_summary(notice),
        html=html,
        placed=notice.at.at,
        published=notice.at.at,
        categories=(notice.label, site.rules.categories[post.category]),
    )


def _summary(notice: Notice) -> str:
    if notice.reason:
        return notice.reason
    return notice.after or f"{notice.label} atas berita {notice.post.title}"
