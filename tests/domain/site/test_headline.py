"""Headlines: the strongest that came of an agreement, else for how long nothing was found."""

import pytest

from plugins.domain.headers.document import dump_entries
from plugins.domain.site.headline import headline, outcome_line, term_line
from plugins.domain.site.site import Site
from tests.site.texts import agreement, event, programme, site_of
from tests.status_tables import label

SOURCES = dump_entries(
    [
        {"id": "s", "publisher": "P", "title": "T", "url": "https://a.id/", "type": "news"},
        {
            "id": "t",
            "publisher": "P",
            "title": "U",
            "date": "2021-08-01",
            "url": "https://b.id/",
            "type": "news",
        },
    ]
)
SIGNED = {"date": "2018-05-08"}
PROOF = [{"source": "s", "shows": "result"}]
DATED = [*PROOF, {"source": "t", "shows": "result"}]
PROMISE = {"id": "a", "plain": "Membangun jembatan.", "owner": ["ugm"], "basis": "from_news"}
MET = {**PROMISE, "recorded": "met", "met_on": "2021-01", "evidence": DATED}
PARTLY = {**MET, "id": "b", "plain": "Melatih.", "recorded": "partially_met", "met_on": "2022-01"}
KEPT, DONE = label("commitment", "met"), label("event", "done")
NOTHING = "Kami belum menemukan tindak lanjut"


def held(**fields: object) -> dict[str, str]:
    told = {"title": "Pelatihan", "agreements": ["induk"], "evidence": PROOF, **fields}
    return {"program/p/e.md": event(**told)}  # type: ignore[arg-type]


def made(files: dict[str, str] | None = None, **fields: object) -> Site:
    given = {"signed": SIGNED, **fields}
    told = agreement(**{name: value for name, value in given.items() if value})  # type: ignore[arg-type]
    base = {"mou/induk.md": told, "program/p/index.md": programme(), "rujukan/sumber.yaml": SOURCES}
    return site_of({**base, **(files or {})})


CHILD = {"mou/anak.md": agreement(kind="pks", parent="induk", signed={"date": "2019-02"})}


@pytest.mark.parametrize(
    ("site", "words"),
    [
        pytest.param(
            made({**CHILD, **held(happened="2020-03-02")}, commitments=[PARTLY, MET]),
            f"Membangun jembatan: {KEPT} Januari 2021; 2 sumber",
            id="a promise kept, before all else",
        ),
        pytest.param(
            made(commitments=[PARTLY, MET]),
            f"Membangun jembatan: {KEPT} Januari 2021; 2 sumber",
            id="kept in full before kept in part",
        ),
        pytest.param(
            made(commitments=[PARTLY]),
            f"Melatih: {label('commitment', 'partially_met')} Januari 2022; 2 sumber",
            id="kept in part",
        ),
        pytest.param(
            made({**CHILD, **held(happened="2020-03-02")}, commitments=[PROMISE]),
            "Perjanjian Kerja Sama tentang pendidikan: Ditandatangani Februari 2019",
            id="an agreement made on its basis",
        ),
        pytest.param(
            made({"mou/anak.md": agreement(parent="induk", signed={"place": "Blora"})}),
            "Nota Kesepahaman tentang pendidikan: Ditandatangani",
            id="one signed on an unknown day",
        ),
        pytest.param(
            made(held(happened="2020-03-02")),
            f"Pelatihan: {DONE} 2 Maret 2020; 1 sumber",
            id="an activity",
        ),
        pytest.param(
            made(held(recorded="done", evidence=DATED)),
            f"Pelatihan: {DONE}, dilaporkan 1 Agustus 2021; 2 sumber",
            id="an activity known by its report",
        ),
        pytest.param(
            made(held(recorded="done"), signed={"place": "Blora"}),
            f"Pelatihan: {DONE}; 1 sumber",
            id="an activity on an unknown day",
        ),
        pytest.param(
            made(),
            f"{NOTHING}; kabar terakhir 8 Mei 2018, 8 tahun 6 bulan lalu",
            id="nothing since the signing",
        ),
        pytest.param(
            made(signed={"date": "2018"}),
            f"{NOTHING}; kabar terakhir 2018",
            id="nothing since a year, which has no age",
        ),
        pytest.param(made(signed={"place": "Blora"}), NOTHING, id="nothing, on no known day"),
        pytest.param(
            made(signed=None, stage="persiapan"), label("agreement", "draft"), id="in the making"
        ),
        pytest.param(
            made(signed=None), label("agreement", "unknown:not_signed"), id="perhaps unsigned"
        ),
    ],
)
def test_the_strongest_is_said_first(site: Site, words: str) -> None:
    assert headline(site, site.agreement("induk")) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (MET, f"Membangun jembatan: {KEPT} Januari 2021; 2 sumber"),
        (
            {**MET, "due": "2020-01"},
            "Membangun jembatan: "
            + label("commitment", "met:late", "11 bulan")
            + ", Januari 2021; 2 sumber",
        ),
        (
            {**PROMISE, "recorded": "met", "evidence": DATED},
            f"Membangun jembatan: {KEPT}, dilaporkan 1 Agustus 2021; 2 sumber",
        ),
        (
            {**PROMISE, "recorded": "met", "evidence": PROOF},
            f"Membangun jembatan: {KEPT}; 1 sumber",
        ),
        (
            {**PROMISE, "due": "2020"},
            f"Membangun jembatan: {label('commitment', 'no_news')}",
        ),
        (
            PROMISE,
            "Membangun jembatan: "
            + label("commitment", "unknown", " sejak 8 Mei 2018, 8 tahun 6 bulan"),
        ),
    ],
    ids=["met", "met late", "met, day of proof", "met, no day", "no news", "unknown"],
)
def test_a_promise_is_told_by_what_came_of_it(fields: dict[str, object], words: str) -> None:
    site = made(commitments=[fields])
    assert outcome_line(site, site.commitment("induk/a")) == words


def test_the_same_outcome_is_told_of_the_other_promise() -> None:
    other = {**PROMISE, "plain": "Jembatan.", "same_as": "induk/a"}
    site = made({"mou/lain.md": agreement(signed=SIGNED, commitments=[other])}, commitments=[MET])
    line = f"Jembatan: {KEPT} Januari 2021; 2 sumber"
    assert outcome_line(site, site.commitment("lain/a")) == line
    assert headline(site, site.agreement("lain")) == line


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, None),
        ({"signed": None}, None),
        ({"signed": None, "stage": "persiapan"}, None),
        ({"term": {"end": "2020"}}, label("agreement", "ended:expired")),
        ({"term": {"end": "2030"}}, label("agreement", "in_force")),
    ],
    ids=["no term known", "perhaps unsigned", "in the making", "over", "in force"],
)
def test_the_term_is_told_where_something_is_known_of_it(
    fields: dict[str, object], words: str | None
) -> None:
    site = made(**fields)
    assert term_line(site, site.agreement("induk")) == words
