"""A week in at most 500 signs, ready to be pasted into a message."""

from plugins.domain.core.publisher import Identity
from plugins.domain.digest.summary_text import cut
from plugins.domain.weeks.week_report import WeekReport
from plugins.domain.weeks.week_words import summary

LIMIT = 500
# A name, a notice or a sentence longer than that is shortened, so that something is told.
_NAME_LIMIT = 60
_NOTICE_LIMIT = 100


def week_text(identity: Identity, report: WeekReport) -> str:
    """Give the lines: the sentence of the week, a line a part, who says so, and where to read."""
    address = identity.url + report.week.address
    source = f"{cut(identity.name, _NAME_LIMIT)}."
    if identity.notice:
        source += f" {cut(identity.notice, _NOTICE_LIMIT)}."
    room = LIMIT - len(source) - len(address) - 2
    lines = [cut(summary(report), room)]
    room -= len(lines[0])
    for part in report.parts:
        first = part.lines[0]
        line = f"{first.words}: {first.title}"
        if len(line) + 1 <= room:
            lines.append(line)
            room -= len(line) + 1
    return "\n".join([*lines, source, address])
