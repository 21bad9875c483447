"""The status of an event: cancelled, done, running, late, silent, postponed, planned or unknown."""

import datetime as dt
from textwrap import shorten

from plugins.domain.records.models import Event
from plugins.domain.status.event_facts import EventFacts
from plugins.domain.status.table import GAP, Row, Status, always, decide, on, words
from plugins.domain.values.names import precision_word
from plugins.domain.values.wording import format_day

_LONGEST_REASON = 60


def event_status(event: Event, today: dt.date) -> Status:
    """
    Derive the status of an event.

    >>> event_status(Event(title="Pelatihan", kind="training"), dt.date(2026, 11, 24)).code
    'unknown'
    """
    return decide(EVENT_ROWS, EventFacts(event, today))


def _cancelled_reason(facts: EventFacts) -> str:
    reason = facts.event.reason or "alasan tidak disebut"
    return shorten(reason.rstrip("."), _LONGEST_REASON, placeholder=GAP)


def _cancelled(facts: EventFacts) -> str:
    planned = facts.event.planned
    if planned is None:
        return "Kegiatan ini dibatalkan."
    return f"Kegiatan yang direncanakan {on(planned)} ini dibatalkan."


def _done(facts: EventFacts) -> str:
    happened = facts.event.happened
    if happened is None:
        return f"{facts.name} ini sudah {facts.over} dan ada buktinya; harinya belum kami temukan."
    return f"{facts.name} ini {facts.took_place} {on(happened)}, dan ada buktinya."


def _done_unproven(facts: EventFacts) -> str:
    happened = facts.event.happened
    if happened is None:
        return (
            f"{facts.name} ini dilaporkan {facts.over}, tetapi kami belum menemukan tanggal dan "
            "buktinya."
        )
    took_place = facts.took_place
    return (
        f"{facts.name} ini dilaporkan {took_place} {on(happened)}, tetapi kami belum menemukan "
        "buktinya."
    )


def _running(facts: EventFacts) -> str:
    happened = facts.event.happened
    if happened is None:
        return f"{facts.name} ini dinyatakan sedang berjalan; tanggal mulainya belum diketahui."
    return f"{facts.name} ini sedang berlangsung ({words(happened)})."


def _plan(facts: EventFacts) -> str:
    return words(facts.event.planned)


def _late(facts: EventFacts) -> str:
    reviewed = format_day(facts.event.last_reviewed or facts.today)
    return (
        f"Jadwalnya ({_plan(facts)}) sudah lewat, dan per {reviewed} "
        "kami belum menemukan pelaksanaannya."
    )


def _new_plan(facts: EventFacts) -> str:
    if facts.event.planned:
        return f"jadwal baru {_plan(facts)}"
    return "kami belum menemukan jadwal baru"


def _postponed(facts: EventFacts) -> str:
    if facts.event.planned is None:
        return "Kegiatan ini ditunda, dan kami belum menemukan jadwal barunya."
    return f"Kegiatan ini ditunda; jadwal barunya {_plan(facts)}."


def _period(facts: EventFacts) -> str:
    """Name the period that today is in; a marked date is too unsure for "this month"."""
    planned = facts.event.planned
    if planned and planned.first == planned.last and planned.first and not planned.first.mark:
        return f"{precision_word(planned.precision)} ini"
    return _plan(facts)


EVENT_ROWS: tuple[Row[EventFacts], ...] = (
    Row(
        code="cancelled",
        address_word="dibatalkan",
        tone="rest",
        shape="crossed",
        label="Dibatalkan: …",
        explanation="Sumber menyatakan kegiatan dibatalkan. Alasannya ikut dicantumkan.",
        holds=lambda facts: facts.event.recorded == "cancelled",
        sentence=_cancelled,
        fill=_cancelled_reason,
    ),
    Row(
        code="done",
        address_word="selesai",
        tone="good",
        shape="checked",
        label="Selesai",
        explanation=(
            "Kegiatan sudah lewat atau dinyatakan selesai, dan paling sedikit satu bukti "
            "menunjukkan pelaksanaan atau hasilnya. Pengumuman saja bukan bukti."
        ),
        holds=lambda facts: facts.is_over and facts.is_proven and not facts.is_setback,
        sentence=_done,
    ),
    Row(
        code="done",
        address_word="selesai",
        tone="rest",
        shape="checked",
        label="Terjadi",
        explanation=(
            "Sebuah hambatan terjadi, dan paling sedikit satu bukti menunjukkannya. Apakah "
            "hambatan itu sudah teratasi, tidak dikatakan oleh status ini."
        ),
        holds=lambda facts: facts.is_over and facts.is_proven,
        sentence=_done,
    ),
    Row(
        code="done_unproven",
        address_word="belum-terbukti",
        tone="soon",
        shape="unproven",
        label="Dilaporkan selesai, kami belum menemukan bukti",
        explanation=(
            "Kegiatan sudah lewat atau dinyatakan selesai, tetapi kami belum menemukan bukti yang "
            "menunjukkan pelaksanaan atau hasilnya."
        ),
        holds=lambda facts: facts.is_over,
        sentence=_done_unproven,
    ),
    Row(
        code="running",
        address_word="berjalan",
        tone="good",
        shape="half",
        label="Berjalan",
        explanation=(
            "Hari ini termasuk dalam jangka pelaksanaannya. Bila hari akhirnya belum diketahui, "
            "atau kegiatan hanya dinyatakan berjalan, rencananya juga harus belum lewat."
        ),
        holds=lambda facts: facts.is_running,
        sentence=_running,
    ),
    Row(
        code="unknown",
        reason="when",
        address_word="belum-diketahui",
        tone="none",
        shape="dashed",
        label="Tidak diketahui kapan",
        explanation=(
            "Bukti menunjukkan bahwa kegiatan terlaksana atau ada hasilnya, tetapi kami belum "
            "menemukan harinya."
        ),
        holds=lambda facts: facts.lacks_its_day,
        sentence=lambda facts: (
            f"{facts.name} ini terbukti {facts.took_place}, tetapi kami belum menemukan harinya."
        ),
    ),
    Row(
        code="late",
        address_word="terlambat",
        tone="late",
        shape="alarm",
        label="Terlambat",
        explanation=(
            "Hari terakhir rencananya sudah lewat. Sesudah hari itu ada yang mencari kabarnya, "
            "dan pelaksanaannya tidak ditemukan."
        ),
        holds=lambda facts: facts.plan_has_passed and facts.was_looked_for,
        sentence=_late,
    ),
    Row(
        code="no_news",
        address_word="belum-ada-kabar",
        tone="soon",
        shape="hollow",
        label="Lewat tenggat, kami belum menemukan kabar",
        explanation=(
            "Hari terakhir rencananya sudah lewat, dan sesudah hari itu belum ada yang mencari "
            "kabarnya. Kegiatan mungkin sudah terlaksana."
        ),
        holds=lambda facts: facts.plan_has_passed,
        sentence=lambda facts: (
            f"Jadwalnya ({_plan(facts)}) sudah lewat, dan kami belum menemukan kabar "
            "pelaksanaannya."
        ),
    ),
    Row(
        code="postponed",
        address_word="ditunda",
        tone="soon",
        shape="pause",
        label="Ditunda, …",
        explanation=(
            "Sumber menyatakan kegiatan ditunda. Kami belum menemukan jadwal barunya, atau jadwal "
            "itu belum lewat."
        ),
        holds=lambda facts: facts.event.recorded == "postponed",
        sentence=_postponed,
        fill=_new_plan,
    ),
    Row(
        code="planned",
        address_word="direncanakan",
        tone="rest",
        shape="dotted",
        label="Dijadwalkan …",
        explanation=(
            "Rencananya hanya menyebut bulan, triwulan, semester, tahun, atau jangka waktu, dan "
            "hari ini termasuk di dalamnya."
        ),
        holds=lambda facts: facts.is_in_planned_period,
        sentence=lambda facts: (
            f"Kegiatan ini dijadwalkan {_plan(facts)}, dan waktu itu sedang berjalan."
        ),
        fill=_period,
    ),
    Row(
        code="planned",
        address_word="direncanakan",
        tone="rest",
        shape="dotted",
        label="Direncanakan",
        explanation="Ada rencananya, dan hari terakhir rencana itu belum lewat.",
        holds=lambda facts: facts.event.planned is not None,
        sentence=lambda facts: f"Kegiatan ini direncanakan dengan jadwal {_plan(facts)}.",
    ),
    Row(
        code="unknown",
        reason="whether",
        address_word="belum-diketahui",
        tone="none",
        shape="dashed",
        label="Belum diketahui apakah terjadi",
        explanation=(
            "Kegiatan hanya diumumkan atau disebut. Kami belum menemukan jadwal, tanggal "
            "pelaksanaan, atau bukti bahwa kegiatan itu terjadi."
        ),
        holds=always,
        sentence=lambda facts: (
            f"Kami belum menemukan kabar apakah {facts.name.lower()} ini terjadi."
        ),
    ),
)
