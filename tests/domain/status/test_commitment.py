import datetime as dt

import pytest

from plugins.domain.status.record_status import commitment_status
from plugins.domain.values.dates import FuzzyDate
from tests.domain.status_records import SHOWN, commitment
from tests.status_tables import assert_status

TODAY = dt.date(2026, 11, 24)

# id, header, last news, code, what fills the gap of its label
CASES = [
    ("dropped", "recorded: dropped\nreason: Dana", None, "dropped", ""),
    ("met", f"recorded: met\n{SHOWN}", None, "met", ""),
    ("met after its deadline", f"recorded: met\ndue: 2020\nmet_on: 2021\n{SHOWN}", None,
     "met:late", "1 hari"),
    ("met long after its deadline", f"recorded: met\ndue: 2020-01-31\nmet_on: 2021-03-02\n{SHOWN}",
     None, "met:late", "1 tahun 1 bulan"),
    ("met perhaps after its deadline", f"recorded: met\ndue: 2020-12-15\nmet_on: 2020-12\n{SHOWN}",
     None, "met", ""),
    ("met, the day unknown, by a deadline", f"recorded: met\ndue: 2020-12\n{SHOWN}",
     None, "met", ""),
    ("met on the last day", f"recorded: met\ndue: 2020-12\nmet_on: 2020-12-31\n{SHOWN}",
     None, "met", ""),
    ("met about a later day", f"recorded: met\ndue: 2020-12-15\nmet_on: 2020-12-20~\n{SHOWN}",
     None, "met", ""),
    ("overtaken", f"recorded: overtaken\nreason: Dibangun pusat\n{SHOWN}", None, "overtaken", ""),
    ("partially met", f"recorded: partially_met\n{SHOWN}", None, "partially_met", ""),
    ("not met, reviewed", "recorded: not_met\nlast_reviewed: 2026-10-02", None,
     "not_met", "per 2 Oktober 2026"),
    ("not met, no review", "recorded: not_met", None, "not_met", "hari pemeriksaan tidak dicatat"),
    ("late", "due: 2026-35\nlast_reviewed: 2026-10-01", None, "late", ""),
    ("reviewed on the last day", "due: 2026-35\nlast_reviewed: 2026-09-30", None, "no_news", ""),
    ("overdue, never reviewed", "due: ../2026-11-23", None, "no_news", ""),
    ("overdue though in progress", "due: 2025\nrecorded: in_progress", None, "no_news", ""),
    ("due today, in progress", "due: 2026-11-24\nrecorded: in_progress", None, "running", ""),
    ("in progress without a deadline", "recorded: in_progress", None, "running", ""),
    ("due today", "due: ../2026-11-24", None, "planned", ""),
    ("due about last month counts as the year", "due: 2026-10~", None, "planned", ""),
    ("not started, due later", "due: 2027\nrecorded: not_started", None, "planned", ""),
    ("no deadline, signed to the day", "", "2018-05-08",
     "unknown", " sejak 8 Mei 2018, 8 tahun 6 bulan"),
    ("no deadline, signed some day of a year", "", "2018", "unknown", " sejak 2018"),
    ("no deadline, news of this month", "", "2026-11", "unknown", " sejak November 2026, 0 hari"),
    ("no deadline, news of a month", "", "2018-05", "unknown", " sejak Mei 2018, 8 tahun 5 bulan"),
    ("no deadline, signing unknown", "recorded: not_started", None, "unknown", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "signed", "code", "fill"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_commitment_status(header: str, signed: str | None, code: str, fill: str) -> None:
    date = FuzzyDate.parse(signed) if signed else None
    status = commitment_status(commitment(header), TODAY, date)
    assert_status(status, "commitment", code, fill)


SENTENCES = [
    ("dropped", "recorded: dropped", None, "Janji ini dibatalkan dan tidak berlaku lagi."),
    ("met", f"recorded: met\nmet_on: 2021-05-18\n{SHOWN}", None,
     "Janji ini terpenuhi pada 18 Mei 2021, dan ada buktinya."),
    ("met, no day", f"recorded: met\n{SHOWN}", None,
     "Janji ini sudah terpenuhi dan ada buktinya."),
    ("partly", f"recorded: partially_met\nmet_on: 2021\n{SHOWN}", None,
     "Janji ini terpenuhi sebagian pada 2021; tentang selebihnya kami belum menemukan kabar."),
    ("partly, no day", f"recorded: partially_met\n{SHOWN}", None,
     "Janji ini terpenuhi sebagian; tentang selebihnya kami belum menemukan kabar."),
    ("partly, the rest is known",
     f"recorded: partially_met\nreason: Satu dari dua lajur.\n{SHOWN}", None,
     "Janji ini terpenuhi sebagian; Satu dari dua lajur."),
    ("overtaken", f"recorded: overtaken\nreason: dibangun pusat.\n{SHOWN}", None,
     "Janji ini tidak perlu lagi: dibangun pusat."),
    ("not met", "recorded: not_met\nlast_reviewed: 2026-10-02", None,
     "Janji ini ternyata tidak terpenuhi (per 2 Oktober 2026)."),
    ("late", "due: 2025\nlast_reviewed: 2026-10-02", None,
     "Tenggatnya (2025) sudah lewat, dan per 2 Oktober 2026 kami belum menemukan pemenuhannya."),
    ("no news", "due: 2025", None,
     "Tenggatnya (2025) sudah lewat, dan kami belum menemukan kabar pemenuhannya."),
    ("running", "recorded: in_progress\ndue: ../2026-12-31", None,
     "Janji ini sedang dikerjakan; tenggatnya paling lambat 31 Desember 2026."),
    ("running, no deadline", "recorded: in_progress", None,
     "Janji ini sedang dikerjakan; tenggatnya belum kami temukan."),
    ("running, seen", "recorded: in_progress", "2023-11-28",
     "Janji ini dicatat sedang dikerjakan; kabar terakhirnya 28 November 2023."),
    ("not due", "due: 2027", None, "Janji ini belum jatuh tempo; tenggatnya 2027."),
    ("unknown", "", "2018-05-08",
     "Kami belum menemukan kabar tentang janji ini sejak 8 Mei 2018."),
    ("unknown, no signing", "", None,
     "Kami belum menemukan kabar dan tenggat janji ini."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "signed", "sentence"),
    [case[1:] for case in SENTENCES],
    ids=[case[0] for case in SENTENCES],
)
def test_commitment_sentence(header: str, signed: str | None, sentence: str) -> None:
    date = FuzzyDate.parse(signed) if signed else None
    assert commitment_status(commitment(header), TODAY, date).sentence == sentence
