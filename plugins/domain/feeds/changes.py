"""What became of records as feed items: great changes, and ends of agreements."""

import datetime as dt
from collections.abc import Iterator

from plugins.domain.feeds.forms.channel import Item
from plugins.domain.feeds.moments import beginning, majors, midnight
from plugins.domain.markup.html_words import paragraph
from plugins.domain.records.models import Agreement, Event, Programme
from plugins.domain.site.agreement_words import agreement_kind, agreement_name, agreement_summary
from plugins.domain.site.guids import record_guid, stamps
from plugins.domain.site.site import Site
from plugins.domain.status.agreement_facts import AgreementFacts

_DAY = dt.timedelta(days=1)


def change_items(site: Site, record: Agreement | Programme | Event) -> Iterator[Item]:
    """Give an entry for each great change of a record."""
    guid = record_guid(record, site.rules.authority_tag)
    changes = majors(record.changes)
    name = agreement_name(record) if isinstance(record, Agreement) else record.title
    for change, stamp in zip(changes, stamps(change.at for change in changes), strict=True):
        note = change.note or ""
        yield Item(
            guid=f"{guid};perubahan={stamp}",
            title=f"Perubahan: {name}",
            address=record.address,
            summary=note,
            html=paragraph(note),
            placed=change.at.at,
            published=change.at.at,
            categories=("Perubahan",),
        )


def ended_items(site: Site, agreement: Agreement) -> Iterator[Item]:
    """Give the entry that says that an agreement has ended; what amends another has no end."""
    status = site.status(agreement)
    if status.code != "ended" or agreement.amends:
        return
    last = _last_day(site, agreement)
    guid = record_guid(agreement, site.rules.authority_tag)
    # The day is part of the identity: an agreement that was prolonged may end a second time.
    known = f"={last.isoformat()}" if last else ""
    # A successor signed on some day of this year may have a last possible day that is ahead.
    day = midnight(last + _DAY, site.rules) if last and last < site.today else None
    summary = f"{status.sentence} {agreement_summary(site, agreement)}"
    yield Item(
        guid=f"{guid};berakhir{known}",
        title=f"Berakhir: {agreement_name(agreement)}",
        address=agreement.address,
        summary=summary,
        html=paragraph(summary),
        placed=day or beginning(site.rules),
        published=day,
        categories=("Berakhir", agreement_kind(agreement)),
    )


def _last_day(site: Site, agreement: Agreement) -> dt.date | None:
    """Give the last day on which an agreement that has ended may have been in force."""
    ended = agreement.ended
    if ended:
        return ended.date.status_bounds()[1] if ended.date else None
    standing = site.standing(agreement)
    if standing.successor:
        start = AgreementFacts(standing).successor_start
        return start.status_bounds()[1] - _DAY if start else None
    end = standing.end
    return end.latest if end else None
