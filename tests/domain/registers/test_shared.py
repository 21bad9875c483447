"""Records of several registers meet where they are of one agreement, and nowhere else."""

from collections.abc import Sequence

import pytest

from plugins.domain.registers import shared as shared_module
from plugins.domain.registers.collected import Collected
from plugins.domain.registers.shared import Shared, join
from tests.domain.registers.registers import entry, party, site

A, B, C, D = "33.01", "33.02", "33.03", "33.04"


def told(found: Sequence[Shared]) -> list[tuple[str, list[str], tuple[str, ...], tuple[str, ...]]]:
    return [
        (one.title, [two.site.code for two in one.recorded], one.silent, one.unread)
        for one in found
    ]


SAME = {
    "the same words": ({}, {}),
    "another day": ({}, {"signed": "2022-06-15"}),
    "a year at most apart": ({}, {"signed": "2023-06-15"}),
    "an unknown day": ({}, {"signed": None}),
    "a coarser day": ({}, {"signed": "2022"}),
    "other words, the same number": (
        {"title": "Sungai", "numbers": ("119/12/2022",)},
        {"title": "Normalisasi kali", "numbers": ("119 / 12 / 2022",)},
    ),
    "shorter words on the same day": (
        {"title": "Pengelolaan sungai perbatasan dan irigasi"},
        {"title": "Kerja sama sungai perbatasan"},
    ),
    "one names only regencies": ({}, {"parties": (party(A, named=True), party(B))}),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_records_of_one_agreement_meet(one: dict, other: dict) -> None:
    found = join([site(A, entry(A, B, **one)), site(B, entry(B, A, **other))])
    assert [(len(a.recorded), a.silent, a.unread) for a in found] == [(2, (), ())]


OTHERS = {
    "other words": ({"title": "Pengelolaan sungai"}, {"title": "Batas wilayah"}),
    "over a year apart": ({}, {"signed": "2023-06-16"}),
    "a short number": (
        {"title": "Sungai", "numbers": ("1/22",)},
        {"title": "Batas wilayah", "numbers": ("1/22",)},
    ),
    "shorter words on another day": (
        {"title": "Pengelolaan sungai perbatasan dan irigasi"},
        {"title": "Sungai perbatasan", "signed": "2022-06-15"},
    ),
    "words that say nothing": (
        {"title": "Kerja sama daerah"},
        {"title": "Nota kesepahaman"},
    ),
}


@pytest.mark.parametrize(("one", "other"), OTHERS.values(), ids=OTHERS)
def test_records_of_two_agreements_stay_apart(one: dict, other: dict) -> None:
    found = join([site(A, entry(A, B, **one)), site(B, entry(B, A, **other))])
    assert [(len(a.recorded), len(a.silent)) for a in found] == [(1, 1), (1, 1)]


def test_who_does_not_record_and_who_is_not_read_are_told_apart() -> None:
    found = join([site(A, entry(A, B, C, D)), site(B), site(C, read=False)])
    assert told(found) == [("Pengelolaan sungai", [A], (B,), (C, D))]


def test_a_register_says_nothing_of_agreements_of_others() -> None:
    assert join([site(A, entry(B, C)), site(B), site(C)]) == ()


def test_an_agreement_with_no_other_regency_is_left_out() -> None:
    assert join([site(A, entry(A), entry(A, "33.02", parties=(party(A),), ref="b"))]) == ()


def test_a_record_meets_one_of_a_register_at_most_and_the_likest() -> None:
    twice = [
        entry(B, A, title="Pengelolaan sungai besar", ref="b1"),
        entry(B, A, title="Pengelolaan sungai", ref="b2"),
    ]
    found = join([site(A, entry(A, B)), site(B, *twice)])
    assert [[one.entry.ref for one in a.recorded] for a in found] == [
        ["pengelolaan-sungai", "b2"],
        ["b1"],
    ]


def test_three_registers_meet_in_one_agreement() -> None:
    codes = (A, B, C)
    found = join([site(own, entry(own, *(set(codes) - {own}))) for own in codes])
    assert told(found) == [("Pengelolaan sungai", list(codes), (), ())]
    assert found[0].codes == set(codes)


def test_the_order_of_sites_changes_nothing() -> None:
    sites = [site(A, entry(A, B), entry(A, C, title="Pasar")), site(B, entry(B, A)), site(C)]
    assert told(join(sites)) == told(join(sites[::-1]))


def test_more_records_alike_than_can_be_told_apart_are_not_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sites: list[Collected] = [site(A, entry(A, B)), site(B, entry(B, A))]
    monkeypatch.setattr(shared_module, "_MOST_ALIKE", 2)
    assert len(join(sites)) == 1
    monkeypatch.setattr(shared_module, "_MOST_ALIKE", 1)
    assert len(join(sites)) == 2
