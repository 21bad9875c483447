"""The files that a new site begins with say its region, and nothing else does."""

import ast
import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from plugins.commands.region import site_texts
from plugins.domain.headers.document import parse_entries
from tests.plugins.commands.region.test_answers import WULANJAYA

ROOT = Path(__file__).resolve().parents[4]


def test_settings_change_where_they_must_and_stay_elsewhere() -> None:
    before = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    after = site_texts.settings(before, WULANJAYA, 2030)
    values = {
        statement.targets[0].id: ast.literal_eval(statement.value)
        for statement in ast.parse(after).body
        if isinstance(statement, ast.Assign)
        and isinstance(statement.targets[0], ast.Name)
        and statement.targets[0].id in {"SITENAME", "WILAYAH", "TIMEZONE", "OTORITAS_TAG"}
    }
    assert values["SITENAME"] == "Wulanjaya Terbuka"
    assert values["WILAYAH"] == {
        "name": "Wulanjaya",
        "kind": "kabupaten",
        "kode_wilayah": "99.01",
        "province": "Nusa Samudra",
    }
    assert values["TIMEZONE"] == "Asia/Makassar"
    assert values["OTORITAS_TAG"] == "wulanjaya-terbuka.invalid,2030"
    assert 'RIWAYAT_TANPA_NILAI: list[str] = ["content/halaman/tentang.md"]' in after
    assert len(set(before.splitlines()) - set(after.splitlines())) <= 8


def test_settings_without_a_name_that_is_needed_are_refused() -> None:
    with pytest.raises(ValueError, match="SITENAME tidak ditemukan"):
        site_texts.settings("TIMEZONE = 'Asia/Jakarta'\n", WULANJAYA, 2030)


def test_offices_have_names_of_their_own() -> None:
    entries = parse_entries(site_texts.organisations(WULANJAYA))
    assert [entry["id"] for entry in entries] == [
        "pemkab-wulanjaya",
        "dinas-perikanan",
        "dinas-pendidikan",
    ]


@pytest.mark.parametrize("sheet", ["gaya.css", "umpan.css"])
def test_a_style_sheet_changes_in_both_schemes_only(sheet: str) -> None:
    before = (ROOT / "theme" / "static" / sheet).read_text(encoding="utf-8")
    after = site_texts.style(before, replace(WULANJAYA, light="#123456", dark="#abcdef"))
    assert after.count("--teak: #123456;") == after.count("--teak: #abcdef;") == 1
    assert len(set(after.splitlines()) - set(before.splitlines())) == 2


@pytest.mark.parametrize(("form", "size"), [("ICO", 32), ("PNG", 144)])
def test_the_icon_is_a_picture_in_the_colour_of_the_region(form: str, size: int) -> None:
    with Image.open(io.BytesIO(site_texts.drawn_icon(WULANJAYA, form, size))) as picture:
        assert picture.size == (size, size)
        assert picture.convert("RGB").getpixel((0, 0)) == (0x1F, 0x4A, 0x6B)
