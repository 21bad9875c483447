import datetime as dt

import pytest

from plugins.domain.drawings.year_strip import Gap, YearStrip, strip_of
from plugins.domain.headers.document import dump_entries
from plugins.domain.site.silences import Silence
from plugins.domain.values.dates import FuzzyDate
from tests.site.texts import event, programme, site_of

SOURCES = dump_entries(
    [{"id": "s", "publisher": "P", "title": "T", "url": "https://a.id/", "type": "news"}]
)
PROOF = [{"source": "s", "shows": "happening"}]


def laid_out(*fields: dict[str, object]) -> YearStrip | None:
    files = {f"program/p/e{number}.md": event(**given) for number, given in enumerate(fields)}
    site = site_of({"program/p/index.md": programme(), "rujukan/sumber.yaml": SOURCES, **files})
    events = sorted(site.events, key=lambda one: one.ref)
    return strip_of(site, events)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param((), id="none"),
        pytest.param(({"happened": "2020-01-01"},), id="one"),
        pytest.param(({"happened": "2020-01-01"}, {}), id="one with a date"),
    ],
)
def test_a_strip_needs_two_dates(fields: tuple[dict[str, object], ...]) -> None:
    assert laid_out(*fields) is None


def test_days_lie_to_scale() -> None:
    # 2025 and 2026 have 730 days.
    found = laid_out(
        {"happened": "2025-01-01", "evidence": PROOF},
        {"happened": "2026-01-01"},
        {"planned": "2026-12-31"},
    )
    assert found
    assert [(mark.x, mark.width) for mark in found.marks] == [(0, 0), (50, 0), (99.86, 0)]
    assert [mark.planned for mark in found.marks] == [False, False, True]
    assert [mark.proven for mark in found.marks] == [True, False, False]
    assert [(tick.year, tick.x) for tick in found.ticks] == [(2025, 0), (2026, 50)]
    assert found.today == round(100 * (365 + 327) / 730, 2)
    assert (found.has_plans, found.has_unproven, found.has_periods) == (True, True, False)
    assert found.words == (
        "Linimasa 2025 sampai 2026: 1 peristiwa terbukti terjadi, 1 dilaporkan tetapi buktinya "
        "belum kami temukan, 1 direncanakan, 1 masa lebih dari 365 hari yang tanda kegiatannya "
        "belum kami temukan. Rinciannya di daftar di bawah."
    )
    assert found.longest is not None


def test_without_a_silence_none_is_the_longest() -> None:
    proven = [{"happened": day, "evidence": PROOF} for day in ("2026-01-01", "2026-11-01")]
    found = laid_out(*proven)
    assert found
    assert (found.gaps, found.longest) == ((), None)
    assert found.words == (
        "Linimasa 2026 sampai 2026: 2 peristiwa terbukti terjadi, 0 direncanakan, 0 masa lebih "
        "dari 365 hari yang tanda kegiatannya belum kami temukan. Rinciannya di daftar di bawah."
    )


@pytest.mark.parametrize(
    ("date", "x", "width"),
    [
        pytest.param({"happened": "2025"}, 0, 50, id="a year"),
        pytest.param({"happened": "2025-12-31/2026-12-31"}, 49.86, 50.14, id="a duration"),
        pytest.param({"happened": "2025-01-01/2025-01-03"}, 0, 0, id="a few days are a stroke"),
        pytest.param({"happened": "2026-01-01/.."}, 50, 44.93, id="still going until today"),
        pytest.param({"planned": "2026-12-01/.."}, 95.75, 0, id="still going, not begun"),
        pytest.param({"planned": "../2026-01-01"}, 50, 0, id="a deadline is its last day"),
    ],
)
def test_what_is_longer_has_a_width(date: dict[str, object], x: float, width: float) -> None:
    found = laid_out({"happened": "2025-06-01"}, date)
    assert found
    assert (found.marks[1].x, found.marks[1].width) == (x, width)
    assert found.has_periods is (width > 0)


def test_a_silence_lies_to_scale_between_what_is_proven() -> None:
    found = laid_out(
        {"happened": "2020-12-31", "evidence": PROOF},
        {"happened": "2022-06-01"},
        {"happened": "2023-01-01", "evidence": PROOF},
        {"planned": "2024-01-01"},
    )
    assert found
    first, second = found.gaps
    days = (dt.date(2023, 1, 1) - dt.date(2020, 12, 31)).days
    sides = (FuzzyDate.parse("2020-12-31"), FuzzyDate.parse("2023-01-01"))
    silence = Silence(dt.date(2020, 12, 31), dt.date(2023, 1, 1), False, *sides)
    assert first == Gap(round(100 * 365 / 2557, 2), round(100 * days / 2557, 2), silence)
    assert second.silence.open
    assert found.longest == (
        "Masa terpanjang yang tanda kegiatannya belum kami temukan: 1 Januari 2023 sampai "
        "24 November 2026 (hari ini), 1.423 hari."
    )


def test_a_past_silence_may_be_the_longest() -> None:
    found = laid_out(
        {"happened": "2015-01-01", "evidence": PROOF}, {"happened": "2025-01-01", "evidence": PROOF}
    )
    assert found
    assert found.longest == (
        "Masa terpanjang yang tanda kegiatannya belum kami temukan: 1 Januari 2015 sampai "
        "1 Januari 2025, 3.653 hari."
    )


@pytest.mark.parametrize(
    ("first", "labelled"),
    [
        pytest.param("2022", [2022, 2023, 2024, 2025], id="few, and none at the edge"),
        pytest.param("2017", [2017, 2019, 2021, 2023], id="every second"),
        pytest.param("2001", [2001, 2006, 2011, 2016, 2021], id="every fifth"),
    ],
)
def test_few_years_are_written(first: str, labelled: list[int]) -> None:
    found = laid_out({"happened": f"{first}-01-01"}, {"happened": "2026-01-01"})
    assert found
    assert len(found.ticks) == 2026 - int(first) + 1
    years = [tick.year for tick in found.ticks if tick.labelled]
    assert years[: len(labelled)] == labelled
    assert len(years) <= 6
    assert all(tick.x <= 90 for tick in found.ticks if tick.labelled)
