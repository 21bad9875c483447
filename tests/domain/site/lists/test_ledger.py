"""The ledger: which promises stand in which list, in which order, and how they are counted."""

import pytest

from plugins.domain.site.lists.ledger import Ledger, Shelf
from plugins.domain.site.lists.offices import offices
from plugins.domain.site.lists.scoreboard import KINDS, SILENT_WORD, SILENT_WORDS, score
from plugins.domain.site.lists.track_records import ORDERS, track_records
from plugins.domain.status.commitment import COMMITMENT_ROWS
from tests.domain.ledger_site import ledger_site, promise
from tests.site.texts import agreement, site_of

SITE = ledger_site()
LEDGER = Ledger(SITE)


def names(shelf: Shelf) -> set[str]:
    return {row.promise.id for row in shelf.rows}


def at(address: str, shelves: tuple[Shelf, ...]) -> Shelf:
    return next(shelf for shelf in shelves if shelf.address == address)


def test_an_outcome_stands_once_the_youngest_promise_first() -> None:
    assert len(LEDGER.rows) == 11
    assert LEDGER.rows[0].promise.ref == "kota/lain"
    assert "sama" not in {row.promise.id for row in LEDGER.rows}


def test_a_promise_without_a_day_stands_last() -> None:
    files = {"mou/a.md": agreement(commitments=[promise("x")])}
    found = Ledger(
        site_of(
            {**files, "mou/b.md": agreement(signed={"date": "2020"}, commitments=[promise("y")])}
        )
    )
    assert [row.promise.id for row in found.rows] == ["y", "x"]
    assert found.rows[1].news is None
    assert [shelf.label for shelf in found.years] == ["2020"]


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("terpenuhi", {"penuh", "tanpa-hari"}),
        ("terpenuhi-sebagian", {"sebagian"}),
        ("berjalan", {"jalan"}),
        ("belum-jatuh-tempo", {"nanti"}),
        ("terlambat", {"terlambat"}),
        ("tidak-terpenuhi", {"gagal"}),
        ("dibatalkan", {"batal"}),
        ("tidak-perlu-lagi", set()),
        ("belum-ada-kabar", {"lewat"}),
        ("belum-diketahui", {"sunyi", "lain"}),
        ("tanpa-kabar", {"lewat", "sunyi", "lain"}),
    ],
)
def test_a_list_by_status(word: str, wanted: set[str]) -> None:
    assert names(at(f"/janji/status/{word}/", LEDGER.statuses)) == wanted


def test_every_status_has_its_list_and_is_counted() -> None:
    words = {row.address_word for row in COMMITMENT_ROWS}
    assert words | {SILENT_WORD} == {shelf.address.split("/")[3] for shelf in LEDGER.statuses}
    assert {kind.word for kind in KINDS} | SILENT_WORDS == words | {SILENT_WORD}


def test_lists_by_owner_year_and_programme() -> None:
    assert [(one.label, len(one.rows)) for one in LEDGER.owners] == [
        ("UGM", 10),
        ("Pemerintah Kabupaten Blora", 1),
        ("Sekretariat Daerah", 1),
    ]
    assert [(one.label, len(one.rows)) for one in LEDGER.years] == [("2019", 1), ("2018", 10)]
    assert [(one.address, len(one.rows)) for one in LEDGER.programmes] == [
        ("/janji/program/kota/", 11)
    ]


def test_what_a_body_owes_by_status() -> None:
    owner = at("/janji/pengampu/ugm/", LEDGER.owners)
    found = LEDGER.statuses_of(owner)
    assert names(at("/janji/pengampu/ugm/tanpa-kabar/", found)) == {"lewat", "sunyi"}
    assert found[0].heading == "Penanggung jawab: UGM; keadaan: terpenuhi"
    assert found[0].owner is owner


def test_each_count_leads_to_exactly_its_rows() -> None:
    counted = score(SITE, SITE.outcomes)
    assert counted.total == 11
    assert sum(part.number for part in counted.parts) == 11
    for part in counted.parts:
        assert len(at(part.address, LEDGER.statuses).rows) == part.number
    assert counted.words == (
        "2 terpenuhi, 1 terpenuhi sebagian, 1 berjalan, 1 belum jatuh tempo, 1 terlambat, "
        "1 tidak terpenuhi, 1 dibatalkan, 3 belum kami temukan kabarnya"
    )
    ends = [round(part.x + part.width, 1) for part in counted.parts]
    assert ends[-1] == 100
    assert ends == sorted(ends)


def test_nothing_counted_has_no_parts() -> None:
    assert score(SITE, ()).parts == ()


def test_offices_are_compared_in_four_orders() -> None:
    records = track_records(SITE, offices(SITE))
    assert set(records) == {"ugm", "pemkab", "setda"}
    assert (records["ugm"].score.total, records["ugm"].kept) == (10, 3)
    assert records["ugm"].score.parts[0].address == "/janji/pengampu/ugm/terpenuhi/"
    orders = {
        order.word: [one.office.body.id for one in sorted(records.values(), key=order.key)]
        for order in ORDERS
    }
    assert orders == {
        "nama": ["pemkab", "setda", "ugm"],
        "janji": ["ugm", "pemkab", "setda"],
        "terpenuhi": ["ugm", "pemkab", "setda"],
        "kabar": ["pemkab", "ugm", "setda"],
    }
    assert [order.address for order in ORDERS][1] == "/instansi/urut/janji/"


def test_an_office_without_any_news_comes_last_by_news() -> None:
    site = site_of(
        {
            "mou/a.md": agreement(commitments=[promise("x", owner=["setda"])]),
            "mou/b.md": agreement(signed={"date": "2020"}, commitments=[promise("y")]),
        }
    )
    records = track_records(site, offices(site))
    assert [one.office.body.id for one in sorted(records.values(), key=ORDERS[3].key)] == [
        "ugm",
        "setda",
    ]


def test_the_newest_news_are_of_promises_of_which_something_came() -> None:
    ledger = Ledger(ledger_site())
    told = [row.promise.id for row in ledger.newest(20)]
    assert {"penuh", "sebagian", "gagal", "terlambat"} <= set(told)
    assert not {"sunyi", "lewat", "lain"} & set(told)
    assert ledger.newest(2) == ledger.newest(20)[:2]
