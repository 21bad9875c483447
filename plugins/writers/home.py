"""The home page, the page for an unknown address, and the files of the site as a whole."""

from plugins.build.generator import Output
from plugins.domain.forms.configuration import called
from plugins.domain.pages import http_headers
from plugins.domain.site.counters import home_counts
from plugins.domain.site.lists.anniversaries import anniversaries, last_post
from plugins.domain.site.lists.ledger import Ledger
from plugins.domain.site.lists.recent import last_change, recent
from plugins.domain.site.lists.scoreboard import score

NEWEST = 6
EVENTS = 5
PROMISES = 5


def write(output: Output) -> None:
    """Write them."""
    site = output.site
    past = [
        event for event in site.events if event.happened and event.happened.earliest <= site.today
    ]
    output.page(
        output.words.home(),
        nilai=score(site, site.outcomes),
        kabar_janji=Ledger(site).newest(PROMISES),
        terbaru=site.posts[:NEWEST],
        lama=last_post(site),
        ulang_tahun=anniversaries(site),
        peristiwa=past[:EVENTS],
        hitungan=home_counts(site),
        perubahan=recent(site),
        terakhir=last_change(site),
    )
    output.page(output.words.not_found())
    rules = http_headers.rules_for(output.build.identity.url)
    if host := output.build.options.forms:
        rules = http_headers.with_forms(rules, called(host))
    output.file("_headers", http_headers.write(rules).encode())
    output.copy(output.build.folders.static / "favicon.ico", "favicon.ico")
