"""Every sentence of a site has a template, and what the template rests on."""

import pytest

from plugins.domain.headers.document import dump_entries
from plugins.domain.site.sentences import derived
from plugins.domain.site.sentences.derived import (
    TEMPLATES,
    Sentence,
    sentences,
    template_of,
)
from plugins.domain.site.sentences.template import Template
from plugins.domain.site.site import Site
from tests.domain.ledger_site import files, ledger_site, promise
from tests.domain.site.sentences.test_template import SENTENCES
from tests.site.texts import agreement, event, programme, site_of

SOURCES = dump_entries(
    [
        {
            "id": "s",
            "publisher": "P",
            "title": "T",
            "date": "2020-01-02",
            "url": "https://a.id/",
            "type": "news",
        }
    ]
)
PROOF = [{"source": "s", "shows": "happening"}]
RESULT = [{"source": "s", "shows": "result"}]
PLAN = [{"source": "s", "shows": "plan"}]
# One record of each kind of case; all of a kind stand in one site.
EVENTS = {
    "batal": event(recorded="cancelled", reason="Hujan."),
    "selesai": event(happened="2018-05-08", evidence=PROOF),
    "hambatan": event(kind="setback", happened="2018-05-08", evidence=PROOF),
    "hambatan-batal": event(kind="setback", recorded="cancelled", reason="Wabah."),
    "dilaporkan": event(recorded="done"),
    "berjalan": event(recorded="running"),
    "kapan": event(evidence=PROOF),
    "terlambat": event(planned="2020", last_reviewed="2021-02-03"),
    "lewat": event(planned="2020"),
    "ditunda": event(recorded="postponed", reason="Hujan."),
    "rencana": event(planned="2027"),
    "entah": event(evidence=PLAN),
}
PROMISES = [
    promise("batal", recorded="dropped", reason="Dana."),
    promise("penuh", recorded="met", met_on="2020-01", evidence=RESULT),
    promise("penuh-lambat", recorded="met", due="2018", met_on="2020-01-02", evidence=RESULT),
    promise("penuh-tanpa-hari", recorded="met", evidence=RESULT),
    promise("sebagian", recorded="partially_met", evidence=RESULT),
    promise("tidak", recorded="not_met", last_reviewed="2021-02-03"),
    promise("tidak-tanpa-hari", recorded="not_met"),
    promise("tidak-perlu", recorded="overtaken", reason="Ada jalan lain.", evidence=RESULT),
    promise("terlambat", due="2020", last_reviewed="2021-02-03"),
    promise("lewat", due="2020"),
    promise("berjalan", recorded="in_progress", evidence=PLAN),
    promise("kelak", due="2030"),
    promise("entah", evidence=PLAN),
]
AGREEMENTS = {
    "induk": agreement(signed={"date": "2018-05-08"}, programmes=["p"], commitments=PROMISES),
    "kosong": agreement(commitments=[promise("tanpa-hari")]),
    "lengkap": agreement(
        signed={"date": "2021-02-03"},
        numbers=[{"org": "ugm", "number": "1"}],
        term={"end": "2030-01-01"},
        funding={"sources": ["APBD"]},
        dprd={"required": "no"},
    ),
    "tempat": agreement(signed={"place": "Blora"}, term={"end": "2026-12"}),
    "konsep": agreement(stage="persiapan"),
    "turunan": agreement(kind="pks", signed={"date": "2019-01-02"}, parent="pokok"),
    "pokok": agreement(signed={"date": "2018"}, term={"end": ".."}),
    "pengubah": agreement(
        kind="addendum", signed={"date": "2020-01-02"}, amends="pokok", term={"end": "2030-01-01"}
    ),
    "lama": agreement(signed={"date": "2010-01-02"}, term={"duration": "P5Y"}),
    "pengganti": agreement(signed={"date": "2019-02-03"}, supersedes=["diganti"]),
    "diganti": agreement(signed={"date": "2017-02-03"}),
    "pengganti-entah": agreement(signed={"place": "Cepu"}, supersedes=["diganti-entah"]),
    "diganti-entah": agreement(signed={"date": "2016-02-03"}),
    "usai": agreement(signed={"date": "2016-02-03"}, ended={"reason": "completed"}),
    "putus": agreement(
        signed={"date": "2016-02-03"}, ended={"reason": "terminated", "date": "2018-01-02"}
    ),
    "bulan": agreement(signed={"date": "2026-11"}),
    "berdua": agreement(
        signed={"date": "2021-02-03"},
        commitments=[{**promise("sama"), "same_as": "induk/penuh"}],
    ),
    "mulai": agreement(signed={"date": "2020-01-02"}, term={"start": "2030-01-01"}),
    "mungkin": agreement(
        signed={"date": "2020-01-02"}, term={"end": "2021", "renewal": "automatic"}
    ),
}


def everything() -> Site:
    return site_of(
        {
            "rujukan/sumber.yaml": SOURCES,
            "program/p/index.md": programme(),
            "program/sunyi/index.md": programme(),
            "program/henti/index.md": programme(recorded="stopped"),
            "program/tuntas/index.md": programme(recorded="done", evidence=RESULT),
            "program/kata/index.md": programme(recorded="done"),
            "program/akhir/index.md": programme(recorded="done", end="2020-01-02"),
            "program/kelak/index.md": programme(recorded="planned", start_planned="2030"),
            **{f"program/p/{name}.md": text for name, text in EVENTS.items()},
            **{f"mou/{name}.md": text for name, text in AGREEMENTS.items()},
        }
    )


SAID = [*sentences(everything()), *sentences(ledger_site())]


@pytest.mark.parametrize("one", SAID, ids=lambda one: f"{one.record.ref} {one.place}")
def test_every_sentence_is_allowed(one: Sentence) -> None:
    assert (one.template is not None, one.unmet) == (True, ())
    assert one.holds


SPOKEN = [one for one in TEMPLATES if one.place == "kalimat"]


@pytest.mark.parametrize("one", SPOKEN, ids=lambda one: f"{one.kind}: {one.words}")
def test_every_template_of_a_sentence_is_one_that_is_said(one: Template) -> None:
    said = {found.template for found in SAID}
    said |= {template_of(kind, "kalimat", words) for kind, words in SENTENCES}
    assert one in said


def test_every_record_is_told() -> None:
    site = everything()
    told = {one.record.address for one in sentences(site)}
    records = (*site.agreements, *site.commitments, *site.programmes, *site.events)
    assert told == {one.address for one in records}


def test_a_sentence_names_its_fields_and_what_proves_it() -> None:
    site = everything()
    found = next(
        one for one in sentences(site) if one.record.ref == "induk/penuh" and one.place == "kalimat"
    )
    assert found.words == "Janji ini terpenuhi pada Januari 2020, dan ada buktinya."
    assert found.basis == ("recorded: met", "met_on: 2020-01", "result: s")


def test_what_is_derived_rests_on_what_it_is_derived_from() -> None:
    found = {one.record.ref: one.basis for one in sentences(everything()) if one.place == "kalimat"}
    assert found["diganti"] == ("successor",)
    assert found["p"][0] == "sign"


CASES = [
    pytest.param("proof happened", "", ("proof", "happened"), id="lacks proof and day"),
    pytest.param("planned", "", ("planned",), id="lacks a plan"),
    pytest.param("", "recorded", ("tanpa recorded",), id="has what it must not have"),
    pytest.param("happened|recorded", "", (), id="one of two is enough"),
]


@pytest.mark.parametrize(("rests", "lacks", "unmet"), CASES)
def test_a_template_that_asks_for_more_than_is_known_is_refused(
    monkeypatch: pytest.MonkeyPatch, rests: str, lacks: str, unmet: tuple[str, ...]
) -> None:
    asked = Template(
        "event", "status", "{kata}", "proven", tuple(rests.split()), tuple(lacks.split())
    )
    monkeypatch.setattr(derived, "TEMPLATES", (asked,))
    site = site_of({"program/p/index.md": programme(), "program/p/a.md": event(recorded="done")})
    found = next(one for one in sentences(site) if one.place == "status" and one.kind == "event")
    assert found.unmet == unmet
    assert found.holds == (not unmet)


def test_a_sentence_without_a_template_does_not_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(derived, "TEMPLATES", ())
    found = [*sentences(site_of(files()))]
    assert found
    assert not any(one.holds or (one.basis and one.unmet) for one in found)
