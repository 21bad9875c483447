"""Names of files that not every computer can keep."""

import pytest

from plugins.domain.core.problems import Problem
from tests.content_check import problems_of


def told(*names: str) -> list[Problem]:
    return [one for one in problems_of({}, assets=names) if one.check == "tempat-berkas"]


@pytest.mark.parametrize(
    "name",
    [
        "gambar/2026/aux.png",
        "gambar/2026/CON",
        "dokumen/lpt1.tar.gz",
        "dokumen/nul/a.pdf",
        "dokumen/com¹.pdf",
        "dokumen/a.pdf.",
        "dokumen/a ",
        "dokumen/rapat /a.pdf",
        "gambar/2026/a:b.png",
        "gambar/2026/a?b.png",
        'gambar/2026/"a".png',
        "gambar/2026/a\\b.png",
        "dokumen/" + "é" * 126 + ".pdf",
    ],
)
def test_a_name_that_windows_cannot_keep_stops_the_build(name: str) -> None:
    (problem,) = told(name)
    assert (problem.advice, problem.remedy) == (False, "beri nama yang lain")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gambar/2026/A.png", "gambar/2026/a.png"),
        ("gambar/2026/caf\u00e9.png", "gambar/2026/cafe\u0301.png"),
        ("dokumen/PKS/a.pdf", "dokumen/pks/a.pdf"),
    ],
    ids=["size of letters", "accents", "folders"],
)
def test_two_names_that_some_computers_take_for_one(one: str, other: str) -> None:
    (problem,) = told(one, other)
    assert problem.path == f"content/{max(one, other)}"
    assert min(one, other) in problem.finding


@pytest.mark.parametrize(
    "name",
    [
        "gambar/2026/console.png",
        "gambar/2026/com10.png",
        "gambar/2026/aux-1.png",
        "dokumen/Perjanjian Kerja Sama (2018).pdf",
        "dokumen/caf\u00e9 & rekan.pdf",
        "dokumen/" + "a" * 251 + ".pdf",
    ],
)
def test_other_names_are_left_alone(name: str) -> None:
    assert told(name) == []
