import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.values.durations import Duration, InvalidDuration


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("P5Y", (5, 0, 0)),
        ("P6M", (0, 6, 0)),
        ("P30D", (0, 0, 30)),
        ("P1Y6M", (1, 6, 0)),
        ("P1Y6M15D", (1, 6, 15)),
        ("P0Y18M", (0, 18, 0)),
        ("P6Y6M", (6, 6, 0)),
        ("P1Y1M0D", (1, 1, 0)),
        ("P9999Y9999M99999D", (9999, 9999, 99999)),
    ],
)
def test_parse(text: str, parts: tuple[int, int, int]) -> None:
    duration = Duration.parse(text)
    assert (duration.years, duration.months, duration.days) == parts
    assert duration.text == text


@pytest.mark.parametrize(
    "text",
    ["", "P", "5Y", "p5y", "P5", "PY", "P-5Y", "P5Y ", "P1W", "PT5H", "P1M1Y", "P1.5Y", "P12345Y",
     "P٥Y", "lima tahun", "P5Y\n"],
    ids=repr,
)  # fmt: skip
def test_parse_rejects_what_is_no_duration(text: str) -> None:
    with pytest.raises(InvalidDuration) as caught:
        Duration.parse(text)
    assert caught.value.finding == f"jangka waktu '{text}' tidak dikenali"
    assert caught.value.remedy.startswith("tulis tahun (Y), bulan (M), atau hari (D)")


@pytest.mark.parametrize(
    ("text", "duration"),
    [("5 tahun", "P5Y"), ("18 Bulan", "P18M"), ("30 hari", "P30D"), ("1 tahun 6 bulan", "P1Y6M")],
)
def test_a_duration_in_words_is_answered_with_its_form(text: str, duration: str) -> None:
    with pytest.raises(InvalidDuration) as caught:
        Duration.parse(text)
    assert caught.value.remedy == f"tulis {duration}"


@pytest.mark.parametrize("text", ["P0Y", "P0M", "P0D", "P0Y0M0D"])
def test_parse_rejects_nothing(text: str) -> None:
    with pytest.raises(InvalidDuration) as caught:
        Duration.parse(text)
    assert caught.value.finding == f"jangka waktu '{text}' kosong"
    assert caught.value.remedy.startswith("tulis tahun (Y), bulan (M), atau hari (D)")


@pytest.mark.parametrize(
    ("start", "text", "end"),
    [
        ("2018-05-08", "P10Y", "2028-05-07"),
        ("2024-02-29", "P5Y", "2029-02-28"),
        ("2024-02-29", "P4Y", "2028-02-28"),
        ("2023-01-31", "P1M", "2023-02-28"),
        ("2024-01-31", "P1M", "2024-02-29"),
        ("2023-01-30", "P1M", "2023-02-28"),
        ("2023-02-28", "P1M", "2023-03-27"),
        ("2023-12-31", "P2M", "2024-02-29"),
        ("2023-11-30", "P14M", "2025-01-29"),
        ("2026-01-01", "P1D", "2026-01-01"),
        ("2026-01-01", "P365D", "2026-12-31"),
        ("2026-01-15", "P1Y6M15D", "2027-07-29"),
        ("2026-01-01", "P9999Y", "9999-12-31"),
        ("9999-12-01", "P99999D", "9999-12-31"),
        ("9999-12-31", "P1M", "9999-12-31"),
    ],
)
def test_end(start: str, text: str, end: str) -> None:
    assert Duration.parse(text).end(dt.date.fromisoformat(start)) == dt.date.fromisoformat(end)


@given(st.dates(dt.date(1945, 1, 1), dt.date(2100, 1, 1)), st.integers(1, 240))
def test_months_end_the_day_before_their_anniversary(start: dt.date, months: int) -> None:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    after = Duration.parse(f"P{months}M").end(start) + dt.timedelta(days=1)
    if start.day <= calendar.monthrange(year, month + 1)[1]:
        assert after == dt.date(year, month + 1, start.day)
    else:
        assert after == dt.date(year, month + 1, 28) + dt.timedelta(
            days=calendar.monthrange(year, month + 1)[1] - 27
        )


@given(st.dates(dt.date(1945, 1, 1), dt.date(2100, 1, 1)), st.integers(1, 99999))
def test_days_are_counted(start: dt.date, days: int) -> None:
    assert (Duration.parse(f"P{days}D").end(start) - start).days == days - 1


@given(
    st.lists(st.dates(dt.date(1945, 1, 1), dt.date(2100, 1, 1)), min_size=2, max_size=2),
    st.sampled_from(["P1M", "P5Y", "P1Y6M", "P30D"]),
)
def test_a_later_start_never_ends_earlier(starts: list[dt.date], text: str) -> None:
    first, last = (Duration.parse(text).end(start) for start in sorted(starts))
    assert first <= last
