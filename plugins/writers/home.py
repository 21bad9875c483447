"""The home page, the page for an unknown address, and the files of the site as a whole."""

from pathlib import Path

from plugins.build.generator import Output
from plugins.domain.pages import http_headers
from plugins.domain.site.counters import home_counts
from plugins.domain.site.lists.recent import last_change, recent

NEWEST = 8
EVENTS = 6


def write(output: Output) -> None:
    """Write them."""
    site = output.site
    past = [
        event for event in site.events if event.happened and event.happened.earliest <= site.today
    ]
    output.page(
        output.words.home(),
        terbaru=site.posts[:NEWEST],
        peristiwa=past[:EVENTS],
        janji=home_counts(site),
        perubahan=recent(site),
        terakhir=last_change(site),
    )
    output.page(output.words.not_found())
    rules = http_headers.rules_for(output.settings["SITEURL"])
    output.file("_headers", http_headers.write(rules).encode())
    output.copy(Path(output.settings["THEME"]) / "static" / "favicon.ico", "favicon.ico")
