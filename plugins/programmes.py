"""The list of programmes, and each programme with its timeline."""

from plugins.domain.timeline import timeline
from plugins.output import Output


def write(output: Output) -> None:
    """Write the pages of all programmes."""
    site = output.site
    output.page(output.words.programmes())
    for programme in site.programmes:
        groups = timeline(site.events_of(programme), site.today, site.reported)
        output.page(output.words.programme(programme), program=programme, linimasa=groups)
