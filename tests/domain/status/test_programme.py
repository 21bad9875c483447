import datetime as dt

import pytest

from plugins.domain.headers.document import dump_entries
from plugins.domain.status.record_status import Status, programme_status
from plugins.domain.values.dates import FuzzyDate
from tests.domain.status_records import ANNOUNCED, SHOWN, programme
from tests.site.texts import site_of
from tests.status_tables import assert_status

TODAY = dt.date(2026, 11, 24)
DATED = "evidence: [{source: dated, shows: happening}]"
SOURCES = dump_entries(
    [
        {"id": name, "publisher": "P", "title": "T", "url": "https://a.id/", "type": "news"} | more
        for name, more in {"berita": {}, "s": {}, "dated": {"date": "2026-05"}}.items()
    ]
)


def status(header: str, events: list[str], **others: str) -> Status:
    """Give the status of a programme with these events and agreements."""
    files = {"rujukan/sumber.yaml": SOURCES}
    files["program/p/index.md"] = f"---\ntitle: Kota cerdas\nsummary: Layanan.\n{header}\n---\n"
    for number, text in enumerate(events):
        head = f"title: Pelatihan\nkind: training\n{text}"
        files[f"program/p/e{number}.md"] = f"---\n{head}\n---\n"
    for name, text in others.items():
        head = f"title: tentang data\nkind: pks\nparties: [{{org: blora}}]\n{text}"
        files[f"mou/{name}.md"] = f"---\n{head}\nprogrammes: [p]\n---\n"
    site = site_of(files, TODAY)
    return site.status(site.programme("p"))


MEASURED = (
    "indicators: [{{id: a, name: Pengguna, values: "
    "[{{as_of: '{}', value: 1, kind: actual, evidence: [{{source: s, shows: result}}]}}]}}]"
).format

# id, header of the programme, headers of its events, code, what fills the gap of its label
CASES = [
    ("stopped", f"recorded: stopped\n{SHOWN}", [], "stopped", ""),
    ("stopped despite a sign of life", "recorded: stopped", [f"happened: 2026-11\n{SHOWN}"],
     "stopped", ""),
    ("done, proven", f"recorded: done\n{SHOWN}", [], "done", ""),
    ("done, only announced", f"recorded: done\n{ANNOUNCED}", [f"happened: 2026-11\n{SHOWN}"],
     "done_unproven", ""),
    ("a proven event 365 days ago", "", [f"happened: 2025-11-24\n{SHOWN}"], "running", ""),
    ("a proven event 366 days ago", "", [f"happened: 2025-11-23\n{SHOWN}"],
     "no_news", "23 November 2025"),
    ("a cancelled event is no sign", "",
     [f"recorded: cancelled\nreason: Hujan\n{DATED}"], "unknown", ""),
    ("a recent event without proof", "", ["happened: 2026-11-01"], "unknown", ""),
    ("a proven event without a day", "", [f"recorded: done\n{SHOWN}"], "unknown", ""),
    ("a proven event with the day of its proof alone", "", [f"recorded: done\n{DATED}"],
     "running", ""),
    ("a proven event that goes on, proof dated", "", [f"happened: 2018-05/..\n{DATED}"],
     "running", ""),
    ("a proven event that goes on, no day since", "", [f"happened: 2018-05/..\n{SHOWN}"],
     "no_news", "Mei 2018"),
    ("an indicator of this year", MEASURED("2026"), [], "running", ""),
    ("an indicator of about 2024 may be of 2025", MEASURED("2024~"), [], "running", ""),
    ("an indicator of a year ahead is no sign", MEASURED("2027"), [], "unknown", ""),
    ("the younger of two signs", MEASURED("2019"), [f"happened: 2021-05-03/2021-05-05\n{SHOWN}"],
     "no_news", "5 Mei 2021"),
    ("a coarse sign invents no day", MEASURED("2021"), [], "no_news", "2021"),
    ("told of after its last sign", "evidence: [{source: dated, shows: plan}]",
     [f"happened: 2021-05-03\n{SHOWN}"], "no_news", "Mei 2026"),
    ("told of before its last sign", "evidence: [{source: dated, shows: plan}]",
     [f"happened: 2025-11\n{SHOWN}", f"happened: 2026-06-01\n{SHOWN}"], "running", ""),
    ("recorded running without a sign", "recorded: running", [], "unknown", ""),
    ("planned without dates", "recorded: planned", [], "planned", ""),
    ("planned, starts today", "recorded: planned\nstart_planned: 2026-11-24", [], "planned", ""),
    ("planned, start has passed", "recorded: planned\nstart_planned: 2026-11-23", [],
     "unknown", ""),
    ("planned, end has passed", "recorded: planned\nend_planned: 2025", [], "unknown", ""),
    ("planned, with a recent sign", "recorded: planned", [f"happened: 2026-11\n{SHOWN}"],
     "running", ""),
    ("planned, with an old sign", "recorded: planned\nend_planned: 2027",
     [f"happened: 2020\n{SHOWN}"], "planned", ""),
    ("planned dates count only where it is recorded planned", "start_planned: 2027", [],
     "unknown", ""),
    ("nothing known", "", [], "unknown", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "events", "code", "fill"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_programme_status(header: str, events: list[str], code: str, fill: str) -> None:
    found = status(header, events)
    assert_status(found, "programme", code, fill)


PROMISE = (
    "commitments: [{{id: a, plain: Membangun., owner: [blora], basis: from_news, recorded: met, "
    "met_on: '{}', evidence: [{{source: s, shows: result}}]}}]"
).format


@pytest.mark.parametrize(
    ("agreement", "code", "fill"),
    [
        pytest.param("signed: {date: 2026-01-08}", "running", "", id="signed within the year"),
        pytest.param(
            "signed: {date: 2019-01-08}", "no_news", "8 Januari 2019", id="signed long ago"
        ),
        pytest.param(
            f"signed: {{date: 2019-01-08}}\n{PROMISE('2026-03')}", "running", "", id="promise kept"
        ),
    ],
)
def test_an_agreement_of_a_programme_is_a_sign_of_life(
    agreement: str, code: str, fill: str
) -> None:
    assert_status(status("", [], data=agreement), "programme", code, fill)


def test_a_regency_chooses_how_long_a_programme_may_be_quiet() -> None:
    signs = [FuzzyDate.parse("2026-11-17")]
    codes = [programme_status(programme(), TODAY, signs, quiet=days).code for days in (6, 7)]
    assert codes == ["no_news", "running"]


SENTENCES = [
    ("stopped", "recorded: stopped\nend: 2020-05", [], "Program ini dihentikan pada Mei 2020."),
    ("stopped, no day", "recorded: stopped", [], "Program ini dihentikan."),
    ("done", f"recorded: done\nend: 2020\n{SHOWN}", [],
     "Program ini selesai pada 2020, dan ada buktinya."),
    ("unproven", "recorded: done", [],
     "Program ini dilaporkan selesai, tetapi kami belum menemukan buktinya."),
    ("running", "", [f"happened: 2026-11-01\n{SHOWN}"],
     "Program ini berjalan; tanda kegiatan terakhirnya 1 November 2026."),
    ("running, going on", "", [f"happened: 2018-05/..\n{DATED}"],
     "Program ini berjalan; tanda kegiatan terakhirnya Mei 2026."),
    ("planned start", "recorded: planned\nstart_planned: 2027-01\nend_planned: 2028", [],
     "Program ini direncanakan mulai pada Januari 2027."),
    ("planned end", "recorded: planned\nend_planned: 2028", [],
     "Program ini direncanakan selesai pada 2028."),
    ("planned, no dates", "recorded: planned", [],
     "Program ini direncanakan, tetapi jadwalnya belum kami temukan."),
    ("no news", "", [f"happened: '[2020-05-08..2020-05-09]'\n{SHOWN}"],
     "Kami belum menemukan kabar tentang program ini sejak 9 Mei 2020."),
    ("unknown", "", [], "Kami belum menemukan tanda bahwa program ini berjalan."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "events", "sentence"),
    [case[1:] for case in SENTENCES],
    ids=[case[0] for case in SENTENCES],
)
def test_programme_sentence(header: str, events: list[str], sentence: str) -> None:
    assert status(header, events).sentence == sentence
