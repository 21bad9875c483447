"""Records become feed items: who did what, when, in full text, under a lasting identity."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from html import escape

from plugins.domain.core.codes import EVENT_KINDS
from plugins.domain.feeds.forms.channel import Attachment, Item
from plugins.domain.feeds.moments import known_day, last_major, place
from plugins.domain.markup.html_words import inline, paragraph
from plugins.domain.markup.links import with_sizes
from plugins.domain.records.components import Photo
from plugins.domain.records.models import Agreement, Event, Post, Programme, Source
from plugins.domain.site.agreement_words import agreement_kind, agreement_name, agreement_summary
from plugins.domain.site.counters import READABLE
from plugins.domain.site.guids import record_guid
from plugins.domain.site.headline import headline
from plugins.domain.site.lists.corrections import correction_html, notices_of
from plugins.domain.site.post_words import post_summary, withdrawal_html
from plugins.domain.site.site import Site
from plugins.domain.values.wording import format_day, format_fuzzy

# How many bytes a file below content/ has.
Lengths = Callable[[str], int]

# A picture is told by its name here: what it holds was read when the content was checked.
_MEDIA_TYPES = {
    "avif": "image/avif",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "pdf": "application/pdf",
    "png": "image/png",
    "webp": "image/webp",
}
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")
_UNKNOWN_TYPE = "application/octet-stream"


def post_item(site: Site, post: Post, lengths: Lengths) -> Item:
    """Give a post with its pictures, full text and sources; a withdrawn one as its notice."""
    withdrawn = post.withdrawn
    html = withdrawal_html(site, post) if withdrawn else "".join(_post_html(site, post))
    return Item(
        guid=post.id,
        title=f"Dicabut: {post.title}" if withdrawn else post.title,
        address=post.address,
        summary=post_summary(post),
        html=html,
        placed=post.date.at,
        published=post.date.at,
        updated=_last_change(post),
        author=None if withdrawn else post.author,
        categories=(site.rules.categories[post.category], *(() if withdrawn else post.tags)),
        attachment=None if withdrawn else _lead(site, post, lengths),
    )


def programme_item(site: Site, programme: Programme) -> Item:
    """Give a programme; it is dated by its own start where that is a day."""
    return Item(
        guid=record_guid(programme, site.rules.authority_tag),
        title=f"Program: {programme.title}",
        address=programme.address,
        summary=programme.summary,
        html=paragraph(programme.summary) + site.html(programme),
        placed=place(site, programme.start),
        published=known_day(site, programme.start),
        updated=last_major(programme.changes),
        categories=programme.topics,
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
        html=paragraph(summary) + site.html(event),
        placed=place(site, event.happened or site.reported(event)),
        published=known_day(site, event.happened),
        updated=last_major(event.changes),
        categories=(programme.title,),
    )


def agreement_item(site: Site, agreement: Agreement, lengths: Lengths) -> Item:
    """Give an agreement with its parties, signing, purpose, promises and text."""
    summary = f"{headline(site, agreement)}. {agreement_summary(site, agreement)}"
    promises = "".join(f"<li>{inline(promise.plain)}</li>" for promise in agreement.commitments)
    html = (
        paragraph(summary)
        + (paragraph(agreement.purpose) if agreement.purpose else "")
        + (f"<p>Yang dijanjikan:</p><ul>{promises}</ul>" if promises else "")
        + site.html(agreement)
    )
    return Item(
        guid=record_guid(agreement, site.rules.authority_tag),
        title=agreement_name(agreement),
        address=agreement.address,
        summary=summary,
        html=html,
        placed=place(site, agreement.signed_on),
        published=known_day(site, agreement.signed_on),
        updated=last_major(agreement.changes),
        categories=(agreement_kind(agreement),),
        attachment=_document(agreement, lengths),
    )


def _last_change(post: Post) -> dt.datetime | None:
    moments = [item.at.at for item in post.corrections]
    moments += [
        moment.at for moment in (post.updated, post.withdrawn and post.withdrawn.at) if moment
    ]
    changed = last_major(post.changes)
    return max((*moments, changed) if changed else moments, default=None)


def _when(event: Event) -> str:
    if event.happened:
        return format_fuzzy(event.happened)
    return f"rencana {format_fuzzy(event.planned)}" if event.planned else ""


def _post_html(site: Site, post: Post) -> Iterator[str]:
    for notice in notices_of(site, post):
        yield correction_html(notice)
    for photo in post.photos:
        yield with_sizes(_figure(photo), site.images)
    if post.dateline:
        yield paragraph(post.dateline)
    yield with_sizes(site.html(post), site.images)
    for item in post.processed_from:
        source = site.source(item.source) if item.source else None
        name = (
            f"{source.publisher}, {source.shown_title}" if source else item.name or item.url or ""
        )
        url = _address(source) if source else item.url
        shown = f'<a href="{escape(url)}">{inline(name)}</a>' if url else inline(name)
        day = f" {format_day(item.retrieved)}" if item.retrieved else ""
        yield f"<p>Disarikan{day} dari {shown}.</p>"
    if post.source and post.is_imported:
        name = post.source.name or post.source.url or ""
        url = post.source.url
        shown = f'<a href="{escape(url)}">{inline(name)}</a>' if url else inline(name)
        yield f"<p>Sumber: {shown}.</p>"


def _address(source: Source) -> str:
    return source.url or f"/dokumen/{source.path_}"


def _lead(site: Site, post: Post, lengths: Lengths) -> Attachment | None:
    """Give the first picture of a post, which feed readers show beside its title."""
    if not post.photos or post.photos[0].file not in site.images:
        return None
    photo = post.photos[0]
    image = site.image(photo.file)
    return Attachment(
        address=photo.address,
        media_type=_media_type(photo.file),
        length=lengths(f"gambar/{photo.file}"),
        width=image.width,
        height=image.height,
        alt=photo.alt or "",
    )


def _document(agreement: Agreement, lengths: Lengths) -> Attachment | None:
    """Give the first document of an agreement that can be read here."""
    for document in agreement.documents:
        if document.address and document.path and document.access in READABLE:
            return Attachment(
                address=document.address,
                media_type=_media_type(document.path, document.media_type),
                length=lengths(f"dokumen/{document.path}"),
            )
    return None


def _media_type(file: str, stated: str | None = None) -> str:
    if stated and _MEDIA_TYPE.fullmatch(stated):
        return stated
    return _MEDIA_TYPES.get(file.rpartition(".")[2].lower(), _UNKNOWN_TYPE)


def _figure(photo: Photo) -> str:
    caption = " ".join(filter(None, (photo.caption, photo.credit)))
    below = f"<figcaption>{inline(caption)}</figcaption>" if caption else ""
    alt = escape(photo.alt or "")
    return f'<figure><img src="{photo.address}" alt="{alt}">{below}</figure>'
