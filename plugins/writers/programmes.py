"""The list of programmes, and each programme with its promises and its timeline."""

from plugins.build.generator import Output
from plugins.domain.drawings.year_strip import strip_of
from plugins.domain.site.lists.ledger import ADDRESS, Ledger
from plugins.domain.site.lists.scoreboard import score
from plugins.domain.site.timeline import timeline


def write(output: Output) -> None:
    """Write the pages of all programmes."""
    site = output.site
    output.page(output.words.programmes())
    shelves = {shelf.address: shelf for shelf in Ledger(site).programmes}
    for programme in site.programmes:
        events = site.events_of(programme)
        shelf = shelves.get(f"{ADDRESS}program/{programme.ref}/")
        # A promise that counts with another one keeps its place: that of the one that counts.
        places = {one.same_as or one.ref: one.id for one in programme.commitments}
        rows = shelf.rows if shelf else ()
        output.page(
            output.words.programme(programme),
            program=programme,
            nilai=score(site, (row.promise for row in rows), shelf.address) if shelf else None,
            janji=[(row.promise, places.get(row.promise.ref)) for row in rows],
            linimasa=timeline(events, site.today, site.reported),
            pita=strip_of(site, events),
        )
