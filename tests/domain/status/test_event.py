import dataclasses
import datetime as dt

import pytest

from plugins.domain.status.record_status import event_status
from tests.domain.status_records import ANNOUNCED, SHOWN, event
from tests.status_tables import assert_status

TODAY = "2026-11-24"

# id, header, today, code, what fills the gap of its label
CASES = [
    ("cancelled", "recorded: cancelled\nreason: Dana dialihkan.", TODAY,
     "cancelled", "Dana dialihkan"),
    ("cancelled before a passed plan", "recorded: cancelled\nplanned: 2025\nreason: Hujan", TODAY,
     "cancelled", "Hujan"),
    ("cancelled without a reason", "recorded: cancelled", TODAY,
     "cancelled", "alasan tidak disebut"),
    ("cancelled for a long reason", f"recorded: cancelled\nreason: {'panjang ' * 20}", TODAY,
     "cancelled", f"{'panjang ' * 6}panjang…"),
    ("recorded done, proven", f"recorded: done\n{SHOWN}", TODAY, "done", ""),
    ("recorded done, only announced", f"recorded: done\n{ANNOUNCED}", TODAY, "done_unproven", ""),
    ("recorded done, a result proves",
     "recorded: done\nevidence: [{post: 2018/05/a, shows: result}]", TODAY, "done", ""),
    ("happened this month, proven", f"happened: 2026-11\n{SHOWN}", TODAY, "done", ""),
    ("happened, not proven", "happened: 2018-05-08", TODAY, "done_unproven", ""),
    ("happened beats a passed plan", f"happened: 2026-11-20\nplanned: 2026-01\n{SHOWN}", TODAY,
     "done", ""),
    ("duration ended yesterday", f"happened: 2026-11-20/2026-11-23\n{SHOWN}", TODAY, "done", ""),
    ("duration ends today", f"happened: 2026-11-20/2026-11-24\n{SHOWN}", TODAY, "running", ""),
    ("duration begins today", "happened: 2026-11-24/2026-11-30", TODAY, "running", ""),
    ("duration with an approximate end", f"happened: 2026-11-01/2026-11-10~\n{SHOWN}", TODAY,
     "running", ""),
    ("closed duration after its plan", "happened: 2026-11-20/2026-11-30\nplanned: 2026-01", TODAY,
     "running", ""),
    ("still going", "happened: 2026-11-20/..", TODAY, "running", ""),
    ("still going, plan not over", "happened: 2026-11-20/..\nplanned: 2026-11-24", TODAY,
     "running", ""),
    ("still going, plan over", "happened: 2026-11-20/..\nplanned: 2026-11-23", TODAY,
     "no_news", ""),
    ("still going, plan over, looked for",
     "happened: 2026-11-20/..\nplanned: 2026-11-22\nlast_reviewed: 2026-11-23", TODAY, "late", ""),
    ("goes on from tomorrow", "happened: 2026-11-25/..", TODAY, "unknown:whether", ""),
    ("recorded running", "recorded: running", TODAY, "running", ""),
    ("recorded running, plan over", "recorded: running\nplanned: 2026-10", TODAY, "no_news", ""),
    ("planned last quarter, reviewed on its last day",
     "planned: 2026-35\nlast_reviewed: 2026-09-30", TODAY, "no_news", ""),
    ("planned last quarter, reviewed later", "planned: 2026-35\nlast_reviewed: 2026-10-02", TODAY,
     "late", ""),
    ("planned last quarter, never reviewed", "planned: 2026-35", TODAY, "no_news", ""),
    ("deadline was yesterday", "planned: ../2026-11-23", TODAY, "no_news", ""),
    ("an approximate month counts as its year", "planned: 2026-05~", TODAY,
     "planned", "sekitar Mei 2026"),
    ("an approximate year counts as three", "planned: 2025~", TODAY, "planned", "sekitar 2025"),
    ("postponed, no new plan", "recorded: postponed\nreason: Hujan", TODAY,
     "postponed", "kami belum menemukan jadwal baru"),
    ("postponed, proven without a day", f"recorded: postponed\n{SHOWN}", TODAY,
     "postponed", "kami belum menemukan jadwal baru"),
    ("proven without a day, plan over", f"planned: 2026-05\n{SHOWN}", TODAY, "unknown:when", ""),
    ("proven without a day, plan over, looked for",
     f"planned: 2026-05\nlast_reviewed: 2026-07-01\n{SHOWN}", TODAY, "unknown:when", ""),
    ("proven without a day", SHOWN, TODAY, "unknown:when", ""),
    ("postponed to a later year", "recorded: postponed\nplanned: 2027", TODAY,
     "postponed", "jadwal baru 2027"),
    ("postponed, the new plan has passed", "recorded: postponed\nplanned: 2026-09", TODAY,
     "no_news", ""),
    ("postponed, proven, the new plan ends today",
     f"recorded: postponed\nplanned: 2026-11-24\n{SHOWN}", TODAY,
     "postponed", "jadwal baru 24 November 2026"),
    ("postponed, proven, the new plan ended yesterday",
     f"recorded: postponed\nplanned: 2026-11-23\n{SHOWN}", TODAY, "no_news", ""),
    ("postponed, proven, the new plan over, looked for",
     f"recorded: postponed\nplanned: 2026-11-22\nlast_reviewed: 2026-11-23\n{SHOWN}", TODAY,
     "late", ""),
    ("postponed, proven, no new plan", f"recorded: postponed\n{SHOWN}", TODAY,
     "postponed", "kami belum menemukan jadwal baru"),
    ("planned this quarter", "planned: 2026-36", TODAY, "planned", "triwulan ini"),
    ("planned this month, last day", "planned: 2026-11", "2026-11-30", "planned", "bulan ini"),
    ("planned this month, the day after", "planned: 2026-11", "2026-12-01", "no_news", ""),
    ("planned this semester", "planned: 2026-41", TODAY, "planned", "semester ini"),
    ("planned this year, 31 December", "planned: 2026", "2026-12-31", "planned", "tahun ini"),
    ("planned this year, 1 January after", "planned: 2026", "2027-01-01", "no_news", ""),
    ("planned over several days", "planned: 2026-11-23/2026-11-26", TODAY,
     "planned", "23–26 November 2026"),
    ("planned on one of several days", "planned: '[2026-11-23..2026-11-26]'", TODAY,
     "planned", "antara 23 dan 26 November 2026"),
    ("planned next quarter", "planned: 2027-33", TODAY, "planned", ""),
    ("planned today", "planned: 2026-11-24", TODAY, "planned", ""),
    ("a deadline has no period of its own", "planned: ../2026-12-31", TODAY, "planned", ""),
    ("announced without a date", ANNOUNCED, TODAY, "unknown:whether", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "today", "code", "fill"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_event_status(header: str, today: str, code: str, fill: str) -> None:
    status = event_status(event(header), dt.date.fromisoformat(today))
    assert_status(status, "event", code, fill)


SENTENCES = [
    ("cancelled, planned", "recorded: cancelled\nplanned: 2026-05",
     "Kegiatan yang direncanakan pada Mei 2026 ini dibatalkan."),
    ("cancelled", "recorded: cancelled", "Kegiatan ini dibatalkan."),
    ("done", f"happened: 2018-05-08\n{SHOWN}",
     "Kegiatan ini berlangsung pada 8 Mei 2018, dan ada buktinya."),
    ("done, no day", f"recorded: done\n{SHOWN}",
     "Kegiatan ini sudah selesai dan ada buktinya; harinya belum kami temukan."),
    ("unproven", "happened: 2018-05~",
     "Kegiatan ini dilaporkan berlangsung sekitar Mei 2018, tetapi kami belum menemukan buktinya."),
    ("unproven, no day", "recorded: done",
     "Kegiatan ini dilaporkan selesai, tetapi kami belum menemukan tanggal dan buktinya."),
    ("running", "happened: 2026-11-20/..",
     "Kegiatan ini sedang berlangsung (sejak 20 November 2026)."),
    ("running, no day", "recorded: running",
     "Kegiatan ini dinyatakan sedang berjalan; tanggal mulainya belum diketahui."),
    ("late", "planned: 2026-35\nlast_reviewed: 2026-10-02",
     ("Jadwalnya (triwulan III 2026) sudah lewat, dan per 2 Oktober 2026 "
      "kami belum menemukan pelaksanaannya.")),
    ("no news", "planned: ../2026-09-30",
     ("Jadwalnya (paling lambat 30 September 2026) sudah lewat, dan kami belum menemukan kabar "
      "pelaksanaannya.")),
    ("postponed", "recorded: postponed\nplanned: 2027-01",
     "Kegiatan ini ditunda; jadwal barunya Januari 2027."),
    ("postponed, no plan", "recorded: postponed",
     "Kegiatan ini ditunda, dan kami belum menemukan jadwal barunya."),
    ("in its period", "planned: 2026-36",
     "Kegiatan ini dijadwalkan triwulan IV 2026, dan waktu itu sedang berjalan."),
    ("planned", "planned: 2027-02-01",
     "Kegiatan ini direncanakan dengan jadwal 1 Februari 2027."),
    ("unknown when", SHOWN,
     "Kegiatan ini terbukti berlangsung, tetapi kami belum menemukan harinya."),
    ("unknown whether", "", "Kami belum menemukan kabar apakah kegiatan ini terjadi."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "sentence"), [case[1:] for case in SENTENCES], ids=[case[0] for case in SENTENCES]
)
def test_event_sentence(header: str, sentence: str) -> None:
    assert event_status(event(header), dt.date(2026, 11, 24)).sentence == sentence


KINDS = [
    ("setback", "Hambatan ini terjadi pada 8 Mei 2018, dan ada buktinya.", "Terjadi"),
    ("regulation", "Peristiwa ini terjadi pada 8 Mei 2018, dan ada buktinya.", "Selesai"),
    ("award", "Peristiwa ini terjadi pada 8 Mei 2018, dan ada buktinya.", "Selesai"),
    ("evaluation", "Peristiwa ini terjadi pada 8 Mei 2018, dan ada buktinya.", "Selesai"),
    ("signing", "Kegiatan ini berlangsung pada 8 Mei 2018, dan ada buktinya.", "Selesai"),
]


@pytest.mark.parametrize(("kind", "sentence", "label"), KINDS, ids=[case[0] for case in KINDS])
def test_a_sentence_calls_an_event_by_its_kind(kind: str, sentence: str, label: str) -> None:
    one = dataclasses.replace(event(f"happened: 2018-05-08\n{SHOWN}"), kind=kind)
    status = event_status(one, dt.date(2026, 11, 24))
    assert (status.code, status.label, status.sentence) == ("done", label, sentence)


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        (f"recorded: done\n{SHOWN}", ("Hambatan ini sudah terjadi dan ada buktinya; harinya belum "
         "kami temukan.")),
        ("recorded: done", ("Hambatan ini dilaporkan terjadi, tetapi kami belum menemukan tanggal "
         "dan buktinya.")),
        (SHOWN, "Hambatan ini terbukti terjadi, tetapi kami belum menemukan harinya."),
        ("", "Kami belum menemukan kabar apakah hambatan ini terjadi."),
    ],
    ids=["done, no day", "unproven, no day", "unknown when", "unknown whether"],
)  # fmt: skip
def test_a_setback_is_never_said_to_be_finished(header: str, sentence: str) -> None:
    one = dataclasses.replace(event(header), kind="setback")
    assert event_status(one, dt.date(2026, 11, 24)).sentence == sentence
