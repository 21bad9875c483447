"""Weeks as feed items: one entry for each that is over, so that no entry ever changes its week."""

import datetime as dt
from collections.abc import Iterable, Iterator

from plugins.domain.feeds.forms.channel import Item
from plugins.domain.feeds.moments import midnight
from plugins.domain.markup.html_words import inline, paragraph
from plugins.domain.site.site import Site
from plugins.domain.weeks.week_report import Part, WeekReport
from plugins.domain.weeks.week_words import summary, title


def week_items(site: Site, reports: Iterable[WeekReport]) -> Iterator[Item]:
    """Give an entry for each week that is over, on the first moment after it."""
    for report in reports:
        if report.is_over:
            week = report.week
            over = midnight(week.sunday + dt.timedelta(days=1), site.rules)
            yield Item(
                guid=f"tag:{site.rules.authority_tag}:{week.address}",
                title=title(week),
                address=week.address,
                summary=summary(report),
                html="".join((paragraph(summary(report)), *map(_part, report.parts))),
                placed=over,
                published=over,
                categories=("Pekan",),
            )


def _part(part: Part) -> str:
    lines = "".join(
        f'<li>{inline(line.words)}: <a href="{line.address}">{inline(line.title)}</a></li>'
        for line in part.lines
    )
    return f"<p><strong>{inline(part.heading)}</strong> ({inline(part.counts)})</p><ul>{lines}</ul>"
