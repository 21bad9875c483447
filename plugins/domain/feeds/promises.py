"""Promises as feed items: that one was given, and once for each outcome what came of it."""

from collections.abc import Iterator

from plugins.domain.feeds.attention import attention_items
from plugins.domain.feeds.forms.channel import Item
from plugins.domain.feeds.moments import known_day, place
from plugins.domain.markup.html_words import paragraph
from plugins.domain.records.models import Commitment
from plugins.domain.site.agreement_words import parent_name
from plugins.domain.site.guids import commitment_guid
from plugins.domain.site.headline import outcome_line
from plugins.domain.site.lists.ledger import ADDRESS
from plugins.domain.site.site import Site

# What is settled is told of once more; what is open changes with the days and is not.
_SETTLED = frozenset({"met", "partially_met", "not_met", "dropped", "overtaken"})


def promise_items(site: Site) -> Iterator[Item]:
    """Give the entries of every promise; what passed its deadline is told of as elsewhere."""
    for promise in site.outcomes:
        yield _given(site, promise)
        if site.status(promise).code in _SETTLED:
            yield _settled(site, promise)
    for _page, item in attention_items(site):
        if item.address.startswith(ADDRESS):
            yield item


def _given(site: Site, promise: Commitment) -> Item:
    """Say that a promise was given, and what is known of it now."""
    parent, made = site.parent(promise), site.made(promise)
    return Item(
        guid=commitment_guid(parent, promise, site.rules.authority_tag),
        title=promise.title,
        address=promise.address,
        summary=_told(site, promise),
        html=_html(site, promise),
        placed=place(site, made),
        published=known_day(site, made),
        categories=("Janji",),
    )


def _settled(site: Site, promise: Commitment) -> Item:
    """Say what came of a promise; another outcome is another entry."""
    status = site.status(promise)
    date = promise.met_on or site.proof_day(promise.evidence)
    guid = commitment_guid(site.parent(promise), promise, site.rules.authority_tag)
    return Item(
        guid=f"{guid};{status.code}",
        title=f"{status.label}: {promise.title}",
        address=promise.address,
        summary=_told(site, promise),
        html=_html(site, promise),
        placed=place(site, date),
        published=known_day(site, date),
        categories=("Janji", status.label),
    )


def _told(site: Site, promise: Commitment) -> str:
    owners = ", ".join(site.organisation(ref).name for ref in promise.owner)
    return f"{outcome_line(site, promise)}. Penanggung jawab: {owners}."


def _html(site: Site, promise: Commitment) -> str:
    within = f"Dari {parent_name(site.parent(promise))}."
    return paragraph(_told(site, promise)) + paragraph(within)
