"""What is out on a day: drafts and later posts are not, and nothing may lead to them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from plugins.domain.records.components import Evidence, Reply
from plugins.domain.records.models import Agreement, Commitment, Page, Post, Programme
from plugins.domain.records.reading import Records


def is_out(record: Post | Page, today: dt.date) -> bool:
    """Say whether a post or page is published: no draft, and a post's day has come."""
    if record.status != "published":
        return False
    return not isinstance(record, Post) or record.date.day <= today


def public(records: Records, today: dt.date) -> Records:
    """
    Leave out what is not published, and every trace of it in the records that are.

    A post that nobody can read yet proves nothing, so that evidence citing it goes, too.
    """
    hidden = frozenset(post.ref for post in records.posts.values() if not is_out(post, today))
    return replace(
        records,
        posts={
            ref: _without_replacement(post, hidden)
            for ref, post in records.posts.items()
            if ref not in hidden
        },
        pages={ref: page for ref, page in records.pages.items() if is_out(page, today)},
        programmes={
            ref: replace(
                programme,
                evidence=_shown(programme.evidence, hidden),
                commitments=_promises(programme, hidden),
                indicators=tuple(
                    replace(
                        item,
                        values=tuple(
                            replace(value, evidence=_shown(value.evidence, hidden))
                            for value in item.values
                        ),
                    )
                    for item in programme.indicators
                ),
                budget=tuple(
                    replace(item, evidence=_shown(item.evidence, hidden))
                    for item in programme.budget
                ),
                replies=_replies(programme, hidden),
            )
            for ref, programme in records.programmes.items()
        },
        events={
            ref: replace(
                event,
                evidence=_shown(event.evidence, hidden),
                figures=tuple(
                    replace(item, evidence=_shown(item.evidence, hidden)) for item in event.figures
                ),
            )
            for ref, event in records.events.items()
        },
        agreements={
            ref: _public_agreement(agreement, hidden)
            for ref, agreement in records.agreements.items()
        },
    )


def _public_agreement(agreement: Agreement, hidden: frozenset[str]) -> Agreement:
    dprd = agreement.dprd
    return replace(
        agreement,
        evidence=_shown(agreement.evidence, hidden),
        dprd=replace(dprd, evidence=_shown(dprd.evidence, hidden)) if dprd else None,
        commitments=_promises(agreement, hidden),
        requests=tuple(
            replace(item, evidence=_shown(item.evidence, hidden)) for item in agreement.requests
        ),
        replies=_replies(agreement, hidden),
    )


def _promises(parent: Agreement | Programme, hidden: frozenset[str]) -> tuple[Commitment, ...]:
    return tuple(
        replace(
            promise,
            evidence=_shown(promise.evidence, hidden),
            replies=_replies(promise, hidden),
        )
        for promise in parent.commitments
    )


def _replies(
    record: Agreement | Programme | Commitment, hidden: frozenset[str]
) -> tuple[Reply, ...]:
    return tuple(
        replace(reply, evidence=_shown(reply.evidence, hidden)) for reply in record.replies
    )


def _without_replacement(post: Post, hidden: frozenset[str]) -> Post:
    if post.withdrawn is None or post.withdrawn.replaced_by not in hidden:
        return post
    return replace(post, withdrawn=replace(post.withdrawn, replaced_by=None))


def _shown(evidence: Iterable[Evidence], hidden: frozenset[str]) -> tuple[Evidence, ...]:
    return tuple(item for item in evidence if item.post not in hidden)
