"""What schema.org knows, as far as our pages use it, and what is wrong with what they say."""

import re
from collections.abc import Iterator
from typing import Any

# Properties of schema.org with the value types that it expects there, as far as we use them.
THING = {"@id": "URL", "url": "URL", "name": "Text", "description": "Text", "alternateName": "Text"}
CREATIVE_WORK = {
    **THING,
    "inLanguage": "Text",
    "datePublished": "Date",
    "dateModified": "Date",
    "publisher": "Organization",
    "isAccessibleForFree": "Boolean",
    "license": "URL",
    "keywords": "Text",
    "creditText": "Text",
    "contentLocation": "Place",
    "spatialCoverage": "Place",
    "isBasedOn": "URL",
    "about": "Thing",
    "mentions": "Thing",
    "headline": "Text",
    "mainEntityOfPage": "URL",
    "image": "URL",
    "text": "Text",
    "creativeWorkStatus": "Text",
    "correction": "CorrectionComment",
}
ORGANISATION = {**THING, "parentOrganization": "Organization", "sameAs": "URL"}
ALLOWED: dict[str, dict[str, str]] = {
    "NewsArticle": {**CREATIVE_WORK, "articleSection": "Text", "dateline": "Text"},
    "CorrectionComment": CREATIVE_WORK,
    "Event": {
        **THING,
        "startDate": "Date",
        "endDate": "Date",
        "previousStartDate": "Date",
        "eventStatus": "EventStatusType",
        "location": "Place",
        "inLanguage": "Text",
        "about": "Thing",
        "contributor": "Organization",
        "subjectOf": "CreativeWork",
    },
    "Legislation": {
        **CREATIVE_WORK,
        "legislationType": "Text",
        "legislationIdentifier": "Text",
        "legislationDate": "Date",
        "legislationLegalForce": "LegalForceStatus",
        "legislationPassedBy": "Organization",
        "legislationChanges": "Legislation",
    },
    "Action": {
        **THING,
        "agent": "Organization",
        "actionStatus": "ActionStatusType",
        "startTime": "Date",
        "endTime": "Date",
        "object": "Thing",
    },
    "Dataset": {**CREATIVE_WORK, "distribution": "DataDownload"},
    "DataDownload": {
        **CREATIVE_WORK,
        "contentUrl": "URL",
        "contentSize": "Text",
        "encodingFormat": "Text",
        "sha256": "Text",
    },
    "BreadcrumbList": {**THING, "itemListElement": "ListItem"},
    "ListItem": {**THING, "position": "Integer", "item": "URL"},
    "Organization": ORGANISATION,
    "GovernmentOrganization": ORGANISATION,
    "CollegeOrUniversity": ORGANISATION,
    "NewsMediaOrganization": ORGANISATION,
    "Person": THING,
    "Place": {**THING, "address": "Text"},
    "WebSite": CREATIVE_WORK,
    "Thing": THING,
}
# Which of the types that we use are kinds of another one.
KINDS = {
    "Organization": {
        "Organization",
        "GovernmentOrganization",
        "CollegeOrUniversity",
        "NewsMediaOrganization",
    },
    "CreativeWork": {"NewsArticle", "Legislation", "Dataset", "DataDownload"},
    "Thing": set(ALLOWED),
}
DATE = re.compile(r"\d{4}(-(0\d|1[0-2])(-\d{2}(T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?)?)?")
ENUMERATIONS = {
    "EventStatusType": {"EventCancelled", "EventPostponed", "EventRescheduled", "EventScheduled"},
    "LegalForceStatus": {"InForce", "NotInForce"},
    "ActionStatusType": {
        *("ActiveActionStatus", "CompletedActionStatus", "FailedActionStatus"),
        "PotentialActionStatus",
    },
}


# What search engines ask of a thing before they show it (Search Central, structured data).
REQUIRED = {
    "Event": {"name", "startDate", "location"},
    "Dataset": {"name", "description"},
    "NewsArticle": {"headline", "datePublished"},
    "WebSite": {"name", "url"},
    "BreadcrumbList": {"itemListElement"},
}
SHORTEST_DESCRIPTION = 50


def lacking(node: dict[str, Any]) -> Iterator[str]:
    """Give what a thing on a page lacks for search engines to show it."""
    kind = node["@type"]
    for name in sorted(REQUIRED.get(kind, set()) - set(node)):
        yield f"{kind} has no {name}"
    if kind == "Event" and "address" not in node.get("location", {}):
        yield "Event.location has no address"
    if kind == "BreadcrumbList" and len(node["itemListElement"]) < 2:
        yield "BreadcrumbList has one step"
    if kind == "Dataset" and len(node.get("description", "")) < SHORTEST_DESCRIPTION:
        yield "Dataset.description is short"


def faults(node: dict[str, Any]) -> Iterator[str]:
    """Give every property that schema.org does not know of a type, or expects otherwise."""
    if "@type" not in node:
        if set(node) != {"@id"}:
            yield f"{node} has no type"
        return
    kind = node["@type"]
    for name, value in node.items():
        if name in {"@type", "@context"}:
            continue
        expected = ALLOWED[kind].get(name)
        if expected is None:
            yield f"{kind} has no {name}"
            continue
        for item in value if isinstance(value, list) else [value]:
            if not is_a(item, expected):
                yield f"{kind}.{name}: {item!r} is no {expected}"
            if isinstance(item, dict):
                yield from faults(item)


def is_a(value: Any, expected: str) -> bool:
    if isinstance(value, dict):
        if "@type" not in value:  # a reference: test_a_thing_is_told_before_it_is_named_again
            return True
        return value["@type"] in KINDS.get(expected, {expected})
    if expected in ENUMERATIONS:
        return value in {f"https://schema.org/{name}" for name in ENUMERATIONS[expected]}
    if expected == "URL":
        return re.fullmatch(r"https?://[^\s]+", value) is not None
    if expected == "Date":
        return DATE.fullmatch(value) is not None
    types = {"Text": str, "Integer": int, "Boolean": bool}
    return isinstance(value, types.get(expected, ())) and value != ""


def ids(value: Any) -> Iterator[tuple[str, bool]]:
    """Give the ids in the order of the text, each with whether the thing is described there."""
    if isinstance(value, list):
        for item in value:
            yield from ids(item)
    elif isinstance(value, dict):
        if "@id" in value:
            yield value["@id"], len(value) > 1
        yield from ids(list(value.values()))
