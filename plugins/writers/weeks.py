"""The pages of weeks: the newest, and each under its lasting address."""

from plugins.build.generator import Output
from plugins.domain.digest.week_text import week_text

# A page leads to so many weeks before it; the older ones follow from week to week.
LISTED = 12


def write(output: Output) -> None:
    """Write them."""
    words, publisher, reports = output.words.weeks, output.build.identity, output.build.weeks
    weeks = [report.week for report in reports]
    for place, report in enumerate(reports):
        variables = {
            "laporan": report,
            "sesudah": weeks[place - 1] if place else None,
            "sebelum": weeks[place + 1 : place + 1 + LISTED],
            "teks": week_text(publisher, report),
        }
        output.page(words.week(report), **variables)
        if place == 0:
            output.page(words.newest(), **variables)
