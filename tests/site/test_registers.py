"""Each site gives its register; one that collects shows those of others side by side."""

import dataclasses
import json
from pathlib import Path

import pytest

from plugins.domain.registers.collected import dump
from plugins.domain.registers.register_reading import read
from tests.domain.registers.registers import entry, site
from tests.site.builder import DAY, SITE, Built, build
from tests.site.texts import agreement, post

pytestmark = pytest.mark.site

A, B, C = "33.01", "33.02", "33.03"
COLLECTED = (
    site(A, entry(A, B, title="<b>Sungai</b> kita", ref="sungai"), entry(A, C, B, title="Pasar")),
    site(B, entry(B, A, title="<b>Sungai</b> kita", ref="sungai", signed="2022-06-15")),
    dataclasses.replace(site(C, read=False), problem="<script>alert(1)</script>"),
)
FILES = {
    "berita/2024/05/a.md": post("Isi."),
    "mou/air.md": agreement(title="Air"),
    **{f"federasi/{one.name}.json": dump(one) for one in COLLECTED},
}


@pytest.fixture(scope="module")
def collecting(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("antardaerah"), FILES, FEDERASI=True)


def test_the_register_of_a_site_can_be_read_by_others(collecting: Built) -> None:
    found = read(collecting.bytes("register-index.json"), SITE, "33.16")
    assert [one.title for one in found.entries] == ["Air"]
    assert found.entries[0].page == f"{SITE}/mou/air/"
    assert found.status_on == DAY


def test_lists_tell_who_records_who_does_not_and_where_they_differ(collecting: Built) -> None:
    words = collecting.words("/antardaerah/")
    assert "2 perjanjian antardaerah" in words
    assert "daftar belum pernah terbaca; 24 November 2026: <script>alert(1)</script>" in words
    differing = collecting.words("/antardaerah/berbeda/")
    said = "Kabupaten Arum: 14 Juni 2022; Kabupaten Bening: 15 Juni 2022"
    assert f"Hari penandatanganan berbeda{said}" in differing
    one_sided = collecting.words("/antardaerah/sepihak/")
    assert "Tidak memuat catatan yang cocokdaftar Kabupaten Bening" in one_sided
    assert "Belum diketahuiKabupaten Cerah (daftarnya tidak terbaca)" in one_sided
    assert "1 perjanjian" in collecting.words("/antardaerah/cerah/")


def test_words_of_others_are_words_only(collecting: Built) -> None:
    html = collecting.text("antardaerah/berbeda/index.html")
    assert "<b>Sungai" not in html
    assert "&lt;b&gt;Sungai&lt;/b&gt; kita" in html
    assert "<script>alert" not in collecting.text("antardaerah/index.html")


def test_the_data_says_the_same(collecting: Built) -> None:
    rows = json.loads(collecting.text("antardaerah/perjanjian.json"))["rows"]
    assert [(row["title"], row["recorded"], row["silent"], row["unread"]) for row in rows] == [
        ("<b>Sungai</b> kita", [A, B], [], []),
        ("Pasar", [A], [B], [C]),
    ]


def test_a_site_that_does_not_collect_has_no_such_pages(tmp_path: Path) -> None:
    built = build(tmp_path, FILES)
    assert "register-index.json" in built.files
    assert not any(name.startswith("antardaerah/") for name in built.files)


def test_a_register_changed_by_hand_stops_the_build(tmp_path: Path) -> None:
    broken = {"federasi/arum.json": dump(COLLECTED[0]).replace(b"2022-06-14", b"2022-06-13")}
    with pytest.raises(SystemExit, match=r"content/federasi/arum\.json:1: sidik daftar"):
        build(tmp_path, {**FILES, **broken}, FEDERASI=True)
