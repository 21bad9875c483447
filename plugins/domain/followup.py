"""What came of an agreement: agreements made on its basis, events after it, promises kept."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.domain.models import Agreement, Commitment, Event

KEPT = frozenset({"met", "partially_met"})


@dataclass(frozen=True)
class FollowUp:
    """What is known to have followed an agreement; false where nothing is."""

    children: tuple[Agreement, ...]
    events: tuple[Event, ...]
    kept: tuple[Commitment, ...]

    def __bool__(self) -> bool:
        return bool(self.children or self.events or self.kept)

    @property
    def proven(self) -> tuple[Commitment, ...]:
        """The commitments that are proven to be met in full."""
        return tuple(promise for promise in self.kept if promise.recorded == "met")


def follow_up(
    agreement: Agreement, children: Iterable[Agreement], done: Iterable[Event]
) -> FollowUp:
    """
    Gather what followed an agreement (content contract, section 4).

    ``done`` are the events with the status ``done`` that name it; only those count that ended
    after its signing began, and all where the signing is unknown.
    """
    signed = agreement.signed_on
    return FollowUp(
        tuple(children),
        tuple(
            event
            for event in done
            if signed is None or (event.happened and event.happened.latest > signed.earliest)
        ),
        tuple(promise for promise in agreement.commitments if promise.recorded in KEPT),
    )
