"""What the descriptions of all records for machines are made of: nodes of schema.org."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from plugins.domain.core.imprint import Imprint
from plugins.domain.records.models import Agreement, Organisation
from plugins.domain.site.agreement_words import agreement_name

Node: TypeAlias = dict[str, Any]

CONTEXT = "https://schema.org"
LANGUAGE = "id"
_GOVERNMENT = frozenset({"kabupaten", "provinsi", "kementerian", "lembaga", "opd", "desa"})
_ORGANISATION_TYPES = {
    **dict.fromkeys(_GOVERNMENT, "GovernmentOrganization"),
    "perguruan_tinggi": "CollegeOrUniversity",
    "media": "NewsMediaOrganization",
}


def filled(node: Mapping[str, Any]) -> Node:
    """Leave out what is not known: an empty property would say that there is nothing."""
    return {name: value for name, value in node.items() if value not in (None, [], "")}


def named(imprint: Imprint, organisation: Organisation) -> Node:
    url = imprint.url(organisation.address)
    kind = _ORGANISATION_TYPES.get(organisation.kind or "", "Organization")
    return {"@type": kind, "@id": url, "url": url, "name": organisation.name}


def agreement_link(imprint: Imprint, agreement: Agreement) -> Node:
    url = imprint.url(agreement.address)
    return {"@type": "Legislation", "@id": url, "url": url, "name": agreement_name(agreement)}
