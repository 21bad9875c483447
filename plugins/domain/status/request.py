"""What became of a request for a document under UU 14/2008: answered, waiting, or overdue."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from plugins.domain.core.codes import REQUEST_OUTCOMES
from plugins.domain.core.rules import Rules
from plugins.domain.records.components import Request

_SATURDAY = 5
STATES = {
    "answered": "dijawab",
    "overdue": "lewat tenggat, kami belum menerima jawaban",
    "waiting": "menunggu jawaban",
}


@dataclass(frozen=True)
class Answer:
    """The state of a request on a day, in words, and the day by which an answer is due."""

    code: str
    label: str
    deadline: dt.date


def answer(request: Request, today: dt.date, rules: Rules) -> Answer:
    """
    Tell what became of a request; the last day of the deadline is no delay yet.

    >>> asked = Request(document="Naskah", to="pemkab", sent=dt.date(2026, 11, 2))
    >>> [answer(asked, dt.date(2026, 11, day), Rules()).code for day in (16, 17)]
    ['waiting', 'overdue']
    """
    first, more = rules.answer_days
    days = first + (more if request.extended else 0)
    deadline = working_days_after(request.sent, days, rules.holidays)
    if request.answered:
        outcome = f" ({REQUEST_OUTCOMES[request.outcome]})" if request.outcome else ""
        return Answer("answered", f"{STATES['answered']}{outcome}", deadline)
    code = "overdue" if today > deadline else "waiting"
    return Answer(code, STATES[code], deadline)


def working_days_after(day: dt.date, count: int, holidays: Collection[dt.date]) -> dt.date:
    """
    Count working days on from a day; weekends and holidays are none.

    >>> working_days_after(dt.date(2026, 11, 20), 1, ())
    datetime.date(2026, 11, 23)
    """
    while count:
        day += dt.timedelta(days=1)
        if day.weekday() < _SATURDAY and day not in holidays:
            count -= 1
    return day
