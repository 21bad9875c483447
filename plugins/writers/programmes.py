"""The list of programmes, and each programme with its timeline."""

from plugins.build.generator import Output
from plugins.domain.drawings.year_strip import strip
from plugins.domain.site.timeline import timeline


def write(output: Output) -> None:
    """Write the pages of all programmes."""
    site = output.site
    output.page(output.words.programmes())
    for programme in site.programmes:
        events = site.events_of(programme)
        output.page(
            output.words.programme(programme),
            program=programme,
            linimasa=timeline(events, site.today, site.reported),
            pita=strip(site, events),
        )
