from pathlib import Path

import pytest

from plugins.domain.core.codes import CATEGORIES
from scraper import contact
from scraper.site_settings import keys_of, setting, shared, text_of


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('SITENAME = "Kabar Terbuka"', "Kabar Terbuka"),
        ('import os\nSITENAME = os.environ.get("SITENAME") or " Kabar "', "Kabar"),
        ('LAIN = SITENAME = "Kabar"', "Kabar"),
        ("SITENAME = None", ""),
        ("SITENAME = 1", ""),
        ('LAIN = "Kabar"', ""),
        ('if True:\n    SITENAME = "Kabar"', ""),
        ("SITENAME = (", ""),
        ("SITENAME = '\0'", ""),
        ("", ""),
    ],
    ids=[
        *("text", "choice", "two names", "none", "number", "another", "within", "broken", "nul"),
        "empty",
    ],
)
def test_a_setting_is_read_and_never_run(source: str, text: str) -> None:
    assert text_of(source, "SITENAME") == text


def test_without_settings_nothing_is_known(tmp_path: Path) -> None:
    assert setting(tmp_path, "SITENAME") == ""
    (tmp_path / "pelicanconf.py").write_bytes(b"\xff")
    assert setting(tmp_path, "SITENAME") == ""


@pytest.mark.parametrize(
    ("environment", "found"),
    [({}, "humas@a.example"), ({"KONTAK": " "}, "humas@a.example"), ({"KONTAK": "b"}, "b")],
    ids=["settings", "empty", "environment"],
)
def test_the_environment_comes_before_the_settings(
    tmp_path: Path, environment: dict[str, str], found: str
) -> None:
    (tmp_path / "pelicanconf.py").write_text('KONTAK = "humas@a.example"\n', encoding="utf-8")
    assert contact.find(tmp_path, environment) == found


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        ('KATEGORI = {"laut": "Laut", "ekonomi": "Ekonomi"}', ["laut", "ekonomi"]),
        ("KATEGORI = {**LAIN, 'laut': 'Laut', 1: 'Satu'}", ["laut"]),
        ("KATEGORI = dict(laut='Laut')", []),
        ("", []),
    ],
    ids=["table", "other keys", "not written out", "none"],
)
def test_the_keys_of_a_table_are_read(source: str, keys: list[str]) -> None:
    assert keys_of(source, "KATEGORI") == keys


def test_zone_and_categories_stand_in_the_settings_alone(tmp_path: Path) -> None:
    assert shared(tmp_path) == {"categories": list(CATEGORIES)}
    (tmp_path / "pelicanconf.py").write_text(
        'TIMEZONE = "Asia/Makassar"\nKATEGORI = {"laut": "Laut"}\n', encoding="utf-8"
    )
    assert shared(tmp_path) == {"zone": "Asia/Makassar", "categories": ["laut"]}
