"""Ends of agreements announced ahead: each once, on its own day, and never taken back."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from plugins.domain.feeds.forms.channel import Item
from plugins.domain.feeds.moments import midnight
from plugins.domain.markup.html_words import paragraph
from plugins.domain.records.models import Agreement
from plugins.domain.site.agreement_words import agreement_kind, agreement_name, agreement_summary
from plugins.domain.site.guids import record_guid
from plugins.domain.site.site import Site
from plugins.domain.status.agreement import standing_status
from plugins.domain.status.standing import Standing
from plugins.domain.values.wording import count_days, format_day

DAYS_BEFORE = (90, 30, 7, 0)
_STANDING = frozenset({"in_force", "ending"})


class EndNotice(NamedTuple):
    """That so many days are left until an end, said on the day on which it is so."""

    on: dt.date
    left: int
    end: dt.date


def end_notices(site: Site, agreement: Agreement) -> Iterator[EndNotice]:
    """
    Give what was to be announced up to today, as it stood on the day of each notice.

    What was said stays said: an amendment that moves the end brings notices of its own, and an
    agreement that is ended early has none from then on.
    """
    if agreement.amends or (agreement.ended and agreement.ended.date is None):
        # The end of what is amended is announced once; an end on an unknown day cannot be.
        return
    standing = replace(site.standing(agreement), agreement=replace(agreement, ended=None))
    for end in sorted(_ends(standing)):
        for left in DAYS_BEFORE:
            on = end - dt.timedelta(days=left)
            if on <= site.today and not _had_ended(agreement, on) and _stood(standing.on(on), end):
                yield EndNotice(on, left, end)


def end_items(site: Site, agreement: Agreement) -> Iterator[Item]:
    """Give the entries that announce the end of an agreement."""
    guid = record_guid(agreement, site.rules.authority_tag)
    name = agreement_name(agreement)
    for on, left, end in end_notices(site, agreement):
        day = midnight(on, site.rules)
        last = format_day(end)
        when = f"{count_days(left)} lagi" if left else "hari ini"
        ahead = f"tinggal {count_days(left)}" if left else "hari itu hari terakhirnya"
        summary = (
            f"Perjanjian ini berlaku sampai {last}; pada {format_day(on)} {ahead}. "
            f"{agreement_summary(site, agreement)}"
        )
        yield Item(
            guid=f"{guid};berakhir={end.isoformat()};{left}",
            title=f"Berakhir {when} ({last}): {name}",
            address=agreement.address,
            summary=summary,
            html=paragraph(summary),
            placed=day,
            published=day,
            categories=("Masa berlaku", agreement_kind(agreement)),
        )


def _ends(standing: Standing) -> set[dt.date]:
    """Give every end, known to the day, that was in force at some time."""
    signed = (standing.of(one).signing for one in standing.later)
    days = {dt.date.min, standing.today, *(bounds[0] for bounds in signed if bounds)}
    ends = (standing.on(day).end for day in days if day <= standing.today)
    return {end.day for end in ends if end and end.day}


def _had_ended(agreement: Agreement, on: dt.date) -> bool:
    ended = agreement.ended
    return bool(ended and ended.date and ended.date.status_bounds()[1] < on)


def _stood(standing: Standing, end: dt.date) -> bool:
    """Say whether an agreement was in force on a day, with that end."""
    known = standing.end
    status = standing_status(standing)
    in_force = status.code in _STANDING or status.reason == "coarse_start"
    return known is not None and known.day == end and in_force
