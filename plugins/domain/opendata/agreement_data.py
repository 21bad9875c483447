"""One agreement as data: the record, what follows from it, and everything that it names."""

from collections.abc import Iterable, Mapping

from plugins.domain.core.imprint import LICENCE_URL, Imprint
from plugins.domain.records.declarations.field_types import Ref
from plugins.domain.records.models import Agreement, Commitment, Event, Post, Programme, Record
from plugins.domain.records.plain_values import plain, plain_fields
from plugins.domain.records.record_walk import walk
from plugins.domain.site.counters import has_text
from plugins.domain.site.site import Site
from plugins.domain.status.followup import days_since_signing
from plugins.domain.values.json_text import Value

Titled = Agreement | Event | Post | Programme

NO_FOLLOW_UP = "Kami belum menemukan tindak lanjut."


def agreement_data(
    site: Site, agreement: Agreement, imprint: Imprint, history: Value = None
) -> dict[str, Value]:
    """
    Gather all that is known of an agreement.

    Organisations, people and sources that the record names by their ids stand at the end, after
    the ``history`` of the record, where one is told.
    """
    record = dict(plain_fields(agreement))
    del record["commitments"]
    named = _Named(site)
    named.add(agreement)
    return {
        "ref": agreement.ref,
        "page": imprint.url(agreement.address),
        "status_on": site.today.isoformat(),
        "publisher": imprint.publisher,
        "notice": imprint.identity.notice,
        "licence": LICENCE_URL,
        "status": _status(site, agreement),
        "follow_up": _follow_up(site, agreement, imprint),
        "record": {**record, "body": agreement.body},
        "commitments": [_commitment(site, promise, imprint) for promise in agreement.commitments],
        "relations": _relations(site, agreement, imprint),
        "history": history,
        "organisations": named.of_kind("organisation"),
        "people": named.of_kind("person"),
        "sources": named.of_kind("source"),
    }


def _status(site: Site, record: Agreement | Event | Commitment | Programme) -> Value:
    status = site.status(record)
    return {
        "code": status.code,
        "reason": status.reason,
        "label": status.label,
        "sentence": status.sentence,
    }


def _follow_up(site: Site, agreement: Agreement, imprint: Imprint) -> Value:
    found = site.follow_up(agreement)
    return {
        "followed_up": bool(found),
        "grade": found.grade,
        "sentence": None if found else NO_FOLLOW_UP,
        "days_since_signing": days_since_signing(site.standing(agreement)),
        "children": _links(site, found.children, imprint),
        "events_after": _links(site, found.events, imprint),
        "commitments_kept": [promise.ref for promise in found.kept],
        "commitments_proven": len(found.proven),
        "commitments_total": len(agreement.commitments),
        "has_text": has_text(agreement),
    }


def _commitment(site: Site, promise: Commitment, imprint: Imprint) -> Value:
    return {
        "ref": promise.ref,
        "page": imprint.url(promise.address),
        "status": _status(site, promise),
        **dict(plain_fields(promise)),
    }


def _relations(site: Site, agreement: Agreement, imprint: Imprint) -> Value:
    single = {"parent": agreement.parent, "amends": agreement.amends}
    return {
        **{
            name: _link(site, site.agreement(ref), imprint) if ref else None
            for name, ref in single.items()
        },
        "supersedes": _links(site, map(site.agreement, agreement.supersedes), imprint),
        "children": _links(site, site.children(agreement), imprint),
        "amendments": _links(site, site.amendments(agreement), imprint),
        "successors": _links(site, site.successors(agreement), imprint),
        "programmes": _links(site, map(site.programme, agreement.programmes), imprint),
        "events": _links(site, site.events_about(agreement), imprint),
        "posts": _links(site, site.posts_about(agreement), imprint),
    }


def _links(site: Site, records: Iterable[Titled], imprint: Imprint) -> Value:
    return [_link(site, record, imprint) for record in records]


def _link(site: Site, record: Titled, imprint: Imprint) -> Value:
    link: dict[str, Value] = {
        "ref": record.ref,
        "title": record.title,
        "page": imprint.url(record.address),
    }
    return link if isinstance(record, Post) else {**link, "status": _status(site, record)}


class _Named:
    """The records that a record names by id, and those that they name in turn."""

    def __init__(self, site: Site) -> None:
        self._known: Mapping[str, Mapping[str, Record]] = {
            "organisation": site.records.organisations,
            "person": site.records.people,
            "source": site.records.sources,
        }
        self._found: dict[str, dict[str, Record]] = {kind: {} for kind in self._known}

    def add(self, model: Record) -> None:
        for leaf in walk(model).leaves:
            kind = leaf.type.kind if isinstance(leaf.type, Ref) else ""
            if kind in self._found and leaf.value not in self._found[kind]:
                record = self._known[kind][leaf.value]
                self._found[kind][leaf.value] = record
                self.add(record)

    def of_kind(self, kind: str) -> Value:
        found = self._found[kind]
        return {ref: plain(found[ref]) for ref in sorted(found)}
