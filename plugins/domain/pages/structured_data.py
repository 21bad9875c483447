"""What pages say of themselves to machines: schema.org in JSON-LD, and nothing made up."""

import json
from collections.abc import Iterator
from typing import Any

from plugins.domain.core.imprint import LICENCE_URL, Imprint
from plugins.domain.opendata.data_folder import OpenData
from plugins.domain.opendata.forms.data_file import Dataset
from plugins.domain.pages.promise_node import promise_node
from plugins.domain.pages.schema_dates import schema_date, schema_period
from plugins.domain.pages.schema_nodes import (
    CONTEXT,
    LANGUAGE,
    Node,
    agreement_link,
    filled,
    named,
)
from plugins.domain.records.components import Correction
from plugins.domain.records.models import (
    Agreement,
    Commitment,
    Event,
    Organisation,
    Post,
    Programme,
)
from plugins.domain.site.agreement_words import agreement_kind, agreement_name
from plugins.domain.site.page_info import PageInfo
from plugins.domain.site.post_words import post_summary
from plugins.domain.site.site import Site
from plugins.domain.values.moments import Moment

_LEGAL_FORCE = {"in_force": "InForce", "ending": "InForce", "ended": "NotInForce"}
# Inside a script element these could end it, or start what the page's own code would run.
_ESCAPES = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def script_text(data: object) -> str:
    r"""
    Write data for the inside of ``<script type="application/ld+json">``.

    >>> script_text({"name": "</script>"})
    '{"name":"\\u003c/script\\u003e"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPES)


def page_data(site: Site, imprint: Imprint, info: PageInfo, record: object = None) -> list[Node]:
    """
    Give all that a page says of itself: the way to it, and what it is about.

    A thing is described where it is named first; after that its ``@id`` stands for it.
    """
    told: set[str] = set()
    # A way of one step leads nowhere: search engines ask for two.
    first = website_node(imprint) if info.address == "/" else breadcrumb_list(imprint, info)
    found = [first, *_nodes(site, imprint, record)]
    return [{"@context": CONTEXT, **_told_once(node, told)} for node in found]


def _told_once(node: Node, told: set[str]) -> Node:
    if "@id" in node:
        told.add(node["@id"])
    return {name: _value_once(value, told) for name, value in node.items()}


def _value_once(value: Any, told: set[str]) -> Any:
    if isinstance(value, list):
        return [_value_once(item, told) for item in value]
    if not isinstance(value, dict):
        return value
    if value.get("@id") in told:
        return {"@id": value["@id"]}
    return _told_once(value, told)


def _nodes(site: Site, imprint: Imprint, record: object) -> Iterator[Node]:
    match record:
        case Post():
            yield news_article(site, imprint, record)
        case Programme():
            for event in site.events_of(record):
                node = event_node(site, imprint, event)
                # Search engines refuse an event that says not when or not where it was.
                if {"startDate", "location"} <= set(node):
                    yield node
        case Agreement():
            yield agreement_node(site, imprint, record)
        case Commitment():
            yield promise_node(site, imprint, record)
        case Organisation():
            yield organisation_node(site, imprint, record)
        case OpenData():
            for dataset in record.datasets:
                yield dataset_node(site, imprint, dataset)


def breadcrumb_list(imprint: Imprint, info: PageInfo) -> Node:
    """Give the way to a page, itself at its end."""
    steps = [(label, address) for label, address in info.breadcrumb if address != info.address]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": label,
                "item": imprint.url(address),
            }
            for position, (label, address) in enumerate([*steps, (info.title, info.address)], 1)
        ],
    }


def website_node(imprint: Imprint) -> Node:
    """Describe the site on its first page, from which search engines take its name."""
    return filled(
        {
            "@type": "WebSite",
            "@id": imprint.url("/#situs"),
            "url": imprint.url("/"),
            "name": imprint.identity.name,
            "inLanguage": LANGUAGE,
            "publisher": _publisher(imprint),
        }
    )


def news_article(site: Site, imprint: Imprint, post: Post) -> Node:
    """Describe a post; of a withdrawn one only that it was withdrawn, and why."""
    url = imprint.url(post.address)
    base: Node = {
        "@type": "NewsArticle",
        "@id": url,
        "url": url,
        "mainEntityOfPage": url,
        "headline": post.title,
        "inLanguage": LANGUAGE,
        "datePublished": _moment(post.date),
        "dateModified": _moment(_modified(post)),
        "publisher": _publisher(imprint),
        "isAccessibleForFree": True,
    }
    if post.withdrawn:
        notice = _comment(post_summary(post), post.withdrawn.at)
        return filled({**base, "creativeWorkStatus": "Dicabut", "correction": [notice]})
    return filled(
        {
            **base,
            "description": post.summary,
            "articleSection": site.rules.categories[post.category],
            "keywords": list(post.tags),
            "dateline": post.dateline,
            "creditText": post.author,
            "image": [imprint.url(photo.address) for photo in post.photos],
            "contentLocation": [{"@type": "Place", "name": place} for place in post.places],
            "isBasedOn": _based_on(site, post),
            "about": [
                *(named(imprint, site.organisation(ref)) for ref in post.orgs),
                *(agreement_link(imprint, site.agreement(ref)) for ref in post.agreements),
            ],
            "mentions": [
                {"@type": "Person", "name": site.person(ref).full_name} for ref in post.people
            ],
            "license": None if post.is_imported else LICENCE_URL,
            "correction": [correction_comment(item) for item in post.corrections],
        }
    )


def correction_comment(correction: Correction) -> Node:
    """Describe a correction with its own time, as the press council asks."""
    parts = (
        ("Semula", correction.before),
        ("Menjadi", correction.after),
        ("Alasan", correction.reason),
        ("Oleh", correction.by),
    )
    text = " ".join(f"{word}: {said}" for word, said in parts if said)
    return _comment(text or "Ada koreksi.", correction.at)


def event_node(site: Site, imprint: Imprint, event: Event) -> Node:
    """Describe an event; a date that schema.org cannot say is left out."""
    start, end = schema_period(event.happened or event.planned)
    previous = [text for date in event.previously_planned if (text := schema_date(date))]
    url = imprint.url(event.address)
    return filled(
        {
            "@type": "Event",
            "@id": url,
            "url": url,
            "name": event.title,
            "startDate": start,
            "endDate": end,
            "previousStartDate": previous[-1] if previous and event.planned else None,
            "eventStatus": _event_status(event),
            "location": _place(event.place) if event.place else None,
            "inLanguage": LANGUAGE,
            "about": {
                "@type": "Thing",
                "@id": imprint.url(f"/program/{event.programme}/"),
                "name": site.programme(event.programme).title,
            },
            "contributor": [named(imprint, site.organisation(ref)) for ref in event.orgs],
            "subjectOf": [
                {
                    "@type": "NewsArticle",
                    "@id": imprint.url(post.address),
                    "headline": post.title,
                }
                for post in site.posts_about(event)
            ],
        }
    )


def agreement_node(site: Site, imprint: Imprint, agreement: Agreement) -> Node:
    """Describe an agreement; whether it is in force is said only where that is known."""
    url = imprint.url(agreement.address)
    force = _LEGAL_FORCE.get(site.status(agreement).code)
    return filled(
        {
            "@type": "Legislation",
            "@id": url,
            "url": url,
            "name": agreement_name(agreement),
            "alternateName": agreement.heading,
            "description": agreement.purpose,
            "inLanguage": LANGUAGE,
            "legislationType": agreement_kind(agreement),
            "legislationIdentifier": [item.number for item in agreement.numbers],
            "legislationDate": schema_date(agreement.signed_on),
            "legislationLegalForce": f"{CONTEXT}/{force}" if force else None,
            "legislationPassedBy": [
                named(imprint, site.organisation(party.org)) for party in agreement.parties
            ],
            "legislationChanges": [
                agreement_link(imprint, site.agreement(ref))
                for ref in (*filter(None, [agreement.amends]), *agreement.supersedes)
            ],
        }
    )


def organisation_node(site: Site, imprint: Imprint, organisation: Organisation) -> Node:
    """Describe an office or another body."""
    parent = organisation.parent
    return filled(
        {
            **named(imprint, organisation),
            "alternateName": organisation.short_name,
            "parentOrganization": (named(imprint, site.organisation(parent)) if parent else None),
            "sameAs": [*filter(None, [organisation.website]), *organisation.same_as],
        }
    )


def dataset_node(site: Site, imprint: Imprint, dataset: Dataset) -> Node:
    """Describe a table of the open data with its files."""
    table = dataset.table
    return filled(
        {
            "@type": "Dataset",
            "@id": imprint.url(f"/data/#{table.name}"),
            "url": imprint.url("/data/"),
            "name": f"{table.title}, {imprint.identity.region}",
            "description": imprint.with_notice(table.about),
            "inLanguage": LANGUAGE,
            "license": LICENCE_URL,
            "isAccessibleForFree": True,
            "dateModified": site.today.isoformat(),
            "publisher": _publisher(imprint),
            "spatialCoverage": {"@type": "Place", "name": imprint.identity.region},
            "distribution": [
                {
                    "@type": "DataDownload",
                    "encodingFormat": file.media_type,
                    "contentUrl": imprint.url(file.address),
                    "contentSize": f"{file.bytes} B",
                    "sha256": file.sha256,
                }
                for file in dataset.files
            ],
        }
    )


def _comment(text: str, at: Moment) -> Node:
    return {
        "@type": "CorrectionComment",
        "text": text,
        "datePublished": _moment(at),
        "inLanguage": LANGUAGE,
    }


def _moment(moment: Moment) -> str:
    return moment.isoformat() if moment.has_time else moment.day.isoformat()


def _modified(post: Post) -> Moment:
    times = [post.date, *(item.at for item in post.corrections)]
    if post.updated:
        times.append(post.updated)
    if post.withdrawn:
        times.append(post.withdrawn.at)
    return max(times, key=lambda moment: moment.at)


def _place(place: str) -> Node:
    """Describe where an event is; search engines want an address, and this is all of it we know."""
    return {"@type": "Place", "name": place, "address": place}


def _publisher(imprint: Imprint) -> Node | None:
    name = imprint.identity.publisher
    if name is None:
        return None
    kind = "GovernmentOrganization" if imprint.identity.official else "Organization"
    return {
        "@type": kind,
        "@id": imprint.url("/#penerbit"),
        "name": name,
        "url": imprint.url("/"),
    }


def _based_on(site: Site, post: Post) -> list[str]:
    found = [
        site.source(item.source).url if item.source else item.url for item in post.processed_from
    ]
    if post.source and post.is_imported:
        found.append(post.source.url)
    return [url for url in found if url]


def _event_status(event: Event) -> str | None:
    if event.recorded == "cancelled":
        name = "EventCancelled"
    elif event.recorded == "postponed" and event.planned is None:
        name = "EventPostponed"
    elif event.previously_planned and event.planned:
        name = "EventRescheduled"
    elif event.happened or event.planned:
        name = "EventScheduled"
    else:
        return None
    return f"{CONTEXT}/{name}"
