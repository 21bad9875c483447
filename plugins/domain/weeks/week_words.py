"""A week in words: its title, and what happened in it in one sentence."""

from plugins.domain.weeks.happenings import CHANGED, CORRECTED, NEW
from plugins.domain.weeks.last_days import ENDED, SOON
from plugins.domain.weeks.week import Week
from plugins.domain.weeks.week_report import WeekReport

_SILENT = "tidak ada yang kami catat baru, berubah, lewat, atau dikoreksi"
_TOLD = {
    NEW: "baru dicatat {}",
    CHANGED: "berubah {}",
    ENDED: "lewat tenggat atau habis masa berlakunya {}",
    CORRECTED: "{}",
    SOON: "jatuh tempo dalam 30 hari {}",
}


def title(week: Week) -> str:
    """Give the title of the page of a week."""
    return f"Pekan dalam janji, {week.words}"


def summary(report: WeekReport) -> str:
    """
    Tell a week in one sentence, honestly where nothing happened.

    >>> import datetime as dt
    >>> from plugins.domain.weeks.week import week_of
    >>> week = week_of(dt.date(2026, 11, 24))
    >>> summary(WeekReport(week, week.sunday, True, ()))
    'Pekan 23–29 November 2026: tidak ada yang kami catat baru, berubah, lewat, atau dikoreksi.'
    """
    told = [_TOLD[part.id].format(part.counts) for part in report.parts if part.id in _TOLD]
    if report.is_silent:
        told.insert(0, _SILENT)
    return f"Pekan {report.week.words}: {'; '.join(told)}."
