import icalendar
import pytest

from plugins.writers.calendars import write
from tests.domain.open_site import empty_site, open_site
from tests.plugins.builds import build_of
from tests.plugins.writers.test_opendata import Recorder


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("kalender/program.ics", "Jalan dibuka"),
        ("kalender/mou.ics", "Hari terakhir: Nota Kesepahaman tentang jalan desa"),
    ],
)
def test_each_calendar_is_written_to_its_address(name: str, title: str) -> None:
    output = Recorder(build_of(open_site()))
    write(output)  # type: ignore[arg-type]
    assert set(output.files) == {
        *("kalender/program.ics", "kalender/mou.ics"),
        *("kalender/janji.ics", "kalender/permintaan.ics"),
    }
    (event,) = icalendar.Calendar.from_ical(output.files[name]).walk("VEVENT")
    assert event["SUMMARY"] == title


def test_an_empty_calendar_is_written_too() -> None:
    output = Recorder(build_of(empty_site()))
    write(output)  # type: ignore[arg-type]
    for name, content in output.files.items():
        calendar = icalendar.Calendar.from_ical(content)
        assert calendar.walk("VEVENT") == []
        # The day by which an answer is due is always known.
        passed_over = name != "kalender/permintaan.ics"
        assert ("Tidak ada yang dilewatkan" in calendar["X-WR-CALDESC"]) is passed_over
