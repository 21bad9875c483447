"""Promises and plans late or without news as feed items: one entry a deadline."""

import datetime as dt
from collections.abc import Iterator

from plugins.domain.feeds.forms.channel import Item
from plugins.domain.feeds.moments import midnight
from plugins.domain.markup.html_words import paragraph
from plugins.domain.records.models import Commitment, Event
from plugins.domain.site.agreement_words import parent_name
from plugins.domain.site.guids import commitment_guid, record_guid
from plugins.domain.site.lists.attention import Concern, attention
from plugins.domain.site.site import Site
from plugins.domain.values.dates import FuzzyDate

_SECTIONS = frozenset({"terlambat", "belum-ada-kabar"})


def attention_items(site: Site) -> Iterator[tuple[str, Item]]:
    """
    Give an entry for each commitment and event that is late or silent, with the page it is part of.

    What is silent and later found to be late keeps its entry; a new deadline that passes, too,
    brings another one.
    """
    for section in attention(site):
        if section.id in _SECTIONS:
            for concern in section.concerns:
                record = concern.record
                if isinstance(record, Event | Commitment):
                    page = concern.within.address if concern.within else concern.address
                    yield page, _item(site, concern, record)


def _item(site: Site, concern: Concern, record: Event | Commitment) -> Item:
    authority = site.rules.authority_tag
    if isinstance(record, Event):
        guid, deadline = record_guid(record, authority), record.planned
        within = site.programme(record.programme).title
    else:
        parent = site.parent(record)
        guid, deadline = commitment_guid(parent, record, authority), record.due
        within = parent_name(parent)
    passed = _last_day(deadline)
    if passed:
        name, first, word = f"lewat={passed.isoformat()}", passed, concern.status.label
    else:
        # Without a deadline, silence begins when nothing was heard for as long as the site waits.
        name, first = "tanpa-kabar", concern.day + dt.timedelta(days=site.rules.quiet)
        word = "Kami belum menemukan kabar"
    day = midnight(first + dt.timedelta(days=1), site.rules)
    summary = f"{concern.status.sentence} {within}."
    return Item(
        guid=f"{guid};{name}",
        title=f"{word}: {concern.title}",
        address=concern.address,
        summary=summary,
        html=paragraph(concern.title) + paragraph(summary),
        placed=day,
        published=day,
        categories=(word,),
    )


def _last_day(deadline: FuzzyDate | None) -> dt.date | None:
    return deadline.status_bounds()[1] if deadline else None
