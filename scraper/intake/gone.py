"""Finds the posts that a source no longer has."""

from collections.abc import Iterator

from scraper.intake.intake import Intake
from scraper.reading.fetch import Fetch, Refused, Unreachable
from scraper.store.state import Known

# A site that was rebuilt loses everything at once: that is for a person to see, not for us to mark.
MOST = 25
# What a walk through the source found out by itself.
STATUS = "404"


def missing(intake: Intake) -> list[Known]:
    """Give the posts of a source, not yet marked, that a walk through all of it has not met."""
    return [
        known
        for known in intake.place.state
        if known.is_imported
        and known.source == intake.source.name
        and not known.gone
        and known.address.startswith(("http://", "https://"))
        and known.ref not in intake.seen
    ]


def confirmed(posts: list[Known], fetch: Fetch) -> Iterator[tuple[Known, str]]:
    """Give those whose address answers that nothing stands there, with the status that says so."""
    for known in sorted(posts, key=lambda known: known.ref):
        try:
            fetch(known.address)
        except Refused as error:
            if error.is_gone:
                yield known, str(error.status)
        except Unreachable:
            continue
