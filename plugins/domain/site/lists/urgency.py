"""The register in the order in which it needs attention, each group under what brings it there."""

from collections.abc import Iterable
from typing import NamedTuple

from plugins.domain.records.models import Agreement
from plugins.domain.site.counters import OVERDUE
from plugins.domain.site.site import Site

# Doubts and ends that somebody ought to look into now.
_STATUSES = frozenset({"ending", "unknown:maybe_renewed", "unknown:coarse_end"})


class Urgency(NamedTuple):
    """Agreements under one heading; none of them is in another group."""

    id: str
    heading: str
    agreements: tuple[Agreement, ...]


def by_urgency(site: Site, agreements: Iterable[Agreement]) -> tuple[Urgency, ...]:
    """Group agreements, those first that need attention; within a group their order is kept."""
    groups: dict[str, list[Agreement]] = {name: [] for name, _heading in _HEADINGS}
    for one in agreements:
        groups[_group(site, one)].append(one)
    return tuple(
        Urgency(name, heading, tuple(groups[name])) for name, heading in _HEADINGS if groups[name]
    )


_HEADINGS = (
    ("mendesak", "Perlu perhatian: masa berlaku atau janjinya lewat, atau hampir lewat"),
    ("sunyi", "Kami belum menemukan tindak lanjut"),
    ("lanjut", "Kami menemukan tindak lanjut"),
)


def _group(site: Site, agreement: Agreement) -> str:
    if site.status(agreement).full_code in _STATUSES or any(
        site.status(promise).code in OVERDUE for promise in agreement.commitments
    ):
        return "mendesak"
    return "lanjut" if site.follow_up(agreement) else "sunyi"
