"""Records become feed items: who did what, when, in full text, under a lasting identity."""

import datetime as dt
from collections.abc import Iterator
from html import escape

from plugins.domain.codes import AGREEMENT_KINDS, EVENT_KINDS
from plugins.domain.dates import FuzzyDate
from plugins.domain.feeds import Item
from plugins.domain.html import render
from plugins.domain.models import Agreement, Event, Post, Programme, Source
from plugins.domain.parts import Photo, Withdrawal
from plugins.domain.site import Site
from plugins.domain.wording import format_day, format_fuzzy


def record_guid(record: Agreement | Event | Programme, authority: str) -> str:
    """Build the identity of a record from its first address, which never changes (RFC 4151)."""
    first = record.old_addresses[0] if record.old_addresses else record.address
    return f"tag:{authority}:{first}"


def post_item(site: Site, post: Post) -> Item:
    """Give a post with its pictures, full text and sources; a withdrawn one as its notice."""
    html = _notice(post.withdrawn) if post.withdrawn else "".join(_post_html(site, post))
    return Item(
        guid=post.id,
        title=post.title,
        address=post.address,
        summary=post_summary(post),
        html=html,
        published=post.date.at,
        author=post.author,
        categories=(site.rules.categories[post.category], *post.tags),
    )


def post_summary(post: Post) -> str:
    """Give what a list says of a post; of a withdrawn one, only that and why it is."""
    return f"Berita ini dicabut. {post.withdrawn.reason}" if post.withdrawn else post.summary


def programme_item(site: Site, programme: Programme) -> Item:
    """Give a programme with its status; it is dated by its own start where that is a day."""
    return Item(
        guid=record_guid(programme, site.rules.authority_tag),
        title=f"Program: {programme.title}",
        address=programme.address,
        summary=programme.summary,
        html=_paragraph(programme.summary) + render(programme.body),
        published=_known_day(site, programme.start),
    )


def event_item(site: Site, event: Event) -> Item:
    """Give an event of a programme with what is known of its time and place."""
    programme = site.programme(event.programme)
    when = _when(event)
    facts = [f"{EVENT_KINDS[event.kind]}, {when}." if when else f"{EVENT_KINDS[event.kind]}."]
    if event.place:
        facts.append(f"Tempat: {event.place}.")
    facts.append(f"Program: {programme.title}.")
    summary = " ".join(facts)
    return Item(
        guid=record_guid(event, site.rules.authority_tag),
        title=event.title,
        address=event.address,
        summary=summary,
        html=_paragraph(summary) + render(event.body),
        published=_known_day(site, event.happened),
        categories=(programme.title,),
    )


def agreement_item(site: Site, agreement: Agreement) -> Item:
    """Give an agreement with its parties, signing, purpose and promises."""
    summary = agreement_summary(site, agreement)
    promises = "".join(f"<li>{escape(promise.plain)}</li>" for promise in agreement.commitments)
    html = (
        _paragraph(summary)
        + (_paragraph(agreement.purpose) if agreement.purpose else "")
        + (f"<p>Yang dijanjikan:</p><ul>{promises}</ul>" if promises else "")
        + render(agreement.body)
    )
    return Item(
        guid=record_guid(agreement, site.rules.authority_tag),
        title=agreement_name(agreement),
        address=agreement.address,
        summary=summary,
        html=html,
        published=_known_day(site, agreement.signed.date if agreement.signed else None),
        categories=(agreement_kind(agreement),),
    )


def agreement_kind(agreement: Agreement) -> str:
    """Name the kind of an agreement; one of no usual kind is called what its heading calls it."""
    if agreement.kind != "other":
        return AGREEMENT_KINDS[agreement.kind]
    heading = agreement.heading or "Perjanjian"
    return heading[:1].upper() + heading[1:]


def agreement_name(agreement: Agreement) -> str:
    """Name an agreement by its kind and what it is about."""
    kind = agreement_kind(agreement)
    title = agreement.title
    return f"{kind} {title}" if title.lower().startswith("tentang ") else f"{kind}: {title}"


def agreement_summary(site: Site, agreement: Agreement) -> str:
    """Say in one sentence who agreed, and when as far as it is known."""
    names = [site.organisation(party.org).name for party in agreement.parties]
    between = f" antara {_join(names)}" if names else ""
    date = agreement.signed.date if agreement.signed else None
    signed = f"ditandatangani {format_fuzzy(date)}" if date else "hari tanda tangan tidak diketahui"
    return f"{agreement_kind(agreement)}{between}, {signed}."


def _join(names: list[str]) -> str:
    if len(names) < 3:
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"


def _when(event: Event) -> str:
    if event.happened:
        return format_fuzzy(event.happened)
    return f"rencana {format_fuzzy(event.planned)}" if event.planned else ""


def _known_day(site: Site, date: FuzzyDate | None) -> dt.datetime | None:
    """Give the first moment of a day that is surely known, never one that is made up."""
    if date is None or date.first is None or date.is_range:
        return None
    first = date.first
    if first.precision != "day" or first.mark or first.earliest > site.today:
        return None
    return dt.datetime.combine(first.earliest, dt.time(), site.rules.zone)


def _post_html(site: Site, post: Post) -> Iterator[str]:
    for photo in post.photos:
        yield _figure(photo)
    if post.dateline:
        yield _paragraph(post.dateline)
    yield render(post.body)
    for item in post.processed_from:
        source = site.source(item.source) if item.source else None
        name = f"{source.publisher}, {source.title}" if source else item.name or item.url or ""
        url = _address(source) if source else item.url
        shown = f'<a href="{escape(url)}">{escape(name)}</a>' if url else escape(name)
        day = f" {format_day(item.retrieved)}" if item.retrieved else ""
        yield f"<p>Disarikan{day} dari {shown}.</p>"
    if post.source and post.is_imported:
        name = post.source.name or post.source.url or ""
        url = post.source.url
        shown = f'<a href="{escape(url)}">{escape(name)}</a>' if url else escape(name)
        yield f"<p>Sumber: {shown}.</p>"


def _address(source: Source) -> str:
    return source.url or f"/dokumen/{source.path_}"


def _figure(photo: Photo) -> str:
    caption = " ".join(filter(None, (photo.caption, photo.credit)))
    below = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    alt = escape(photo.alt or "")
    return f'<figure><img src="{escape(photo.address)}" alt="{alt}">{below}</figure>'


def _notice(withdrawn: Withdrawal) -> str:
    day = format_day(withdrawn.at.day)
    return _paragraph(f"Berita ini dicabut {day}. Alasan: {withdrawn.reason}")


def _paragraph(text: str) -> str:
    return f"<p>{escape(text, quote=False)}</p>"
