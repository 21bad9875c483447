"""A promise as machines read it: an action of those who owe it."""

from plugins.domain.core.imprint import Imprint
from plugins.domain.pages.schema_dates import schema_date
from plugins.domain.pages.schema_nodes import CONTEXT, Node, agreement_link, filled, named
from plugins.domain.records.models import Agreement, Commitment
from plugins.domain.site.headline import outcome_words
from plugins.domain.site.site import Site

_DONE = "CompletedActionStatus"
_ACTION_STATES = {
    "met": _DONE,
    "partially_met": "ActiveActionStatus",
    "running": "ActiveActionStatus",
    "planned": "PotentialActionStatus",
    "not_met": "FailedActionStatus",
}


def promise_node(site: Site, imprint: Imprint, promise: Commitment) -> Node:
    """Describe a promise as an action of those who owe it; its state only where it is known."""
    url = imprint.url(promise.address)
    outcome = site.outcome(promise)
    state = _ACTION_STATES.get(site.status(outcome).code)
    parent = site.parent(promise)
    made, met = site.made(promise), outcome.met_on
    return filled(
        {
            "@type": "Action",
            "@id": url,
            "url": url,
            "name": promise.title,
            "description": f"{outcome_words(site, promise)}.",
            "agent": [named(imprint, site.organisation(ref)) for ref in promise.owner],
            "actionStatus": f"{CONTEXT}/{state}" if state else None,
            "startTime": schema_date(made) if made else None,
            "endTime": schema_date(met) if met and state == _DONE else None,
            "object": (
                agreement_link(imprint, parent)
                if isinstance(parent, Agreement)
                else {"@type": "Thing", "@id": imprint.url(parent.address), "name": parent.title}
            ),
        }
    )
