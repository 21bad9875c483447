"""Calendars: the days that are surely known, as iCalendar files."""
