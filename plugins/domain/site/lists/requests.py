"""Requests for information of all agreements, those whose answer is due first before the others."""

import datetime as dt
from dataclasses import dataclass

from plugins.domain.records.components import Request
from plugins.domain.records.models import Agreement
from plugins.domain.site.site import Site
from plugins.domain.status.request import Answer


@dataclass(frozen=True)
class MadeRequest:
    """A request, the agreement it asks for, and what became of it."""

    request: Request
    agreement: Agreement
    answer: Answer


def requests(site: Site) -> tuple[MadeRequest, ...]:
    """Give all requests: the open ones by their deadline, then the answered, the youngest first."""
    found = [
        MadeRequest(request, agreement, site.answer(request))
        for agreement in site.agreements
        for request in agreement.requests
    ]
    return tuple(sorted(found, key=_order))


def _order(one: MadeRequest) -> tuple[bool, int, str, dt.date]:
    answered = one.request.answered
    day = -answered.toordinal() if answered else one.answer.deadline.toordinal()
    return (answered is not None, day, one.agreement.ref, one.request.sent)
