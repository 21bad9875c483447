"""How a promise went: its steps in the order of their days, and what is not known of it."""

import pytest

from plugins.domain.site.promise_chain import chain, unknowns
from plugins.domain.values.wording import format_fuzzy
from tests.domain.ledger_site import PROOF, SOURCES, ledger_site, promise
from tests.site.texts import agreement, programme, site_of

SITE = ledger_site()


def steps(ref: str) -> list[tuple[str, str]]:
    found = chain(SITE, SITE.commitment(ref))
    return [(one.label, format_fuzzy(one.date) if one.date else "") for one in found]


def test_the_steps_of_a_promise_in_the_order_of_their_days() -> None:
    assert steps("induk/penuh") == [
        ("Ditandatangani", "8 Mei 2018"),
        ("Peristiwa", "1 Februari 2019"),
        ("Terpenuhi", "Januari 2021"),
        ("Hasil dilaporkan", "1 Agustus 2021"),
        ("Tenggat", "2021"),
    ]


def test_a_step_without_a_day_stands_last() -> None:
    assert steps("induk/sunyi")[-1] == ("Dikatakan", "")


def test_a_promise_of_a_programme_begins_with_its_own_day() -> None:
    assert steps("kota/lain") == [("Dijanjikan", "Maret 2019")]


def test_replies_and_reviews_are_steps_and_what_goes_on_begins_on_its_first_day() -> None:
    reply = {"at": "2026-02-03 08:00", "by": "ugm", "text": "Sedang dikerjakan."}
    told = promise("a", made="2019-01", due="2020", replies=[reply], last_reviewed="2026-03-04")
    site = site_of({"program/p/index.md": programme(commitments=[told])})
    assert [step.label for step in chain(site, site.commitment("p/a"))] == [
        "Dijanjikan",
        "Tenggat",
        "Tanggapan",
        "Kabarnya dicari",
    ]


@pytest.mark.parametrize(
    ("ref", "count", "first"),
    [
        pytest.param("induk/penuh", 2, "Bunyi naskahnya", id="kept"),
        pytest.param("induk/tanpa-hari", 4, "Kapan tepatnya terpenuhi", id="kept on some day"),
        pytest.param("induk/sunyi", 4, "Apa kelanjutannya", id="nothing found"),
    ],
)
def test_what_is_not_known(ref: str, count: int, first: str) -> None:
    found = unknowns(SITE, SITE.commitment(ref))
    assert len(found) == count
    assert found[0].startswith(first)


def test_what_is_known_is_not_called_unknown() -> None:
    told = promise(
        "a",
        basis="from_document",
        due="2020",
        last_reviewed="2026-03-04",
        evidence=PROOF,
        recorded="met",
        met_on="2020-02-03",
    )
    files = {"rujukan/sumber.yaml": SOURCES}
    site = site_of({**files, "mou/m.md": agreement(signed={"date": "2019"}, commitments=[told])})
    assert unknowns(site, site.commitment("m/a")) == ()
    undated = site_of({**files, "mou/m.md": agreement(commitments=[told])})
    assert unknowns(undated, undated.commitment("m/a")) == (
        "Kapan janji ini diberikan: kami belum menemukan harinya.",
    )
