"""What the status of an event depends on, asked on a day."""

import datetime as dt
from dataclasses import dataclass

from plugins.domain.records.models import Event
from plugins.domain.status.table import has_passed, proven, reviewed_after

# What people hold; anything else comes about, and a setback that came about is not over for that.
_HELD = frozenset({"signing", "meeting", "training", "launch"})


@dataclass(frozen=True)
class EventFacts:
    """An event on a day."""

    event: Event
    today: dt.date

    @property
    def is_setback(self) -> bool:
        """Whether it tells of what held something up."""
        return self.event.kind == "setback"

    @property
    def name(self) -> str:
        """What a sentence calls it."""
        if self.is_setback:
            return "Hambatan"
        return "Kegiatan" if self.event.kind in _HELD else "Peristiwa"

    @property
    def took_place(self) -> str:
        """What a sentence says of it on its day."""
        return "berlangsung" if self.event.kind in _HELD else "terjadi"

    @property
    def over(self) -> str:
        """What a sentence says of it where its day is not known."""
        return "selesai" if self.event.kind in _HELD else "terjadi"

    @property
    def is_over(self) -> bool:
        """Whether it is recorded done, or has happened and does not go on today."""
        happened = self.event.happened
        if self.event.recorded == "done":
            return True
        if happened is None:
            return False
        return not happened.is_duration or has_passed(happened, self.today)

    @property
    def is_proven(self) -> bool:
        """Whether evidence shows that it took place or had a result."""
        return proven(self.event.evidence)

    @property
    def lacks_its_day(self) -> bool:
        """Whether it is proven to have taken place while no day is known, and none is awaited."""
        return self.is_proven and self.event.happened is None and self.event.recorded != "postponed"

    @property
    def is_running(self) -> bool:
        """Whether it goes on today; an end that nobody knows is trusted until the plan is over."""
        happened = self.event.happened
        within = (
            happened is not None
            and happened.is_duration
            and happened.status_bounds()[0] <= self.today <= happened.status_bounds()[1]
        )
        if within and happened is not None and not happened.is_ongoing:
            return True
        return (within or self.event.recorded == "running") and not self.plan_has_passed

    @property
    def plan_has_passed(self) -> bool:
        """Whether the last day of the plan in force is over."""
        return has_passed(self.event.planned, self.today)

    @property
    def was_looked_for(self) -> bool:
        """Whether somebody looked for news after the last day of the plan."""
        return reviewed_after(self.event.planned, self.event.last_reviewed)

    @property
    def is_in_planned_period(self) -> bool:
        """Whether today is within a plan that names no single day."""
        planned = self.event.planned
        if planned is None or planned.is_deadline:
            return False
        earliest, latest = planned.status_bounds()
        return earliest != latest and earliest <= self.today <= latest
