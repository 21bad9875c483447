"""The list of sources is checked whole, each finding with its line and what to write."""

from pathlib import Path

import pytest

from scraper.reading.config import Config, InvalidConfig, Option, load
from scraper.site_settings import shared
from scraper.sources import kinds

KINDS: dict[str, dict[str, Option]] = {
    "blogger_backup": {"file": True, "pictures": False},
    "feed": {"site": True, "format": ("atom", "json")},
    "plain": {},
}
HEAD = 'zone = "Asia/Jakarta"\ncategories = ["pemerintahan", "teknologi"]\n'
GOOD = """
[labels]
"Smart City" = "teknologi"

[sources.arsip]
title = "Arsip"
kind = "blogger_backup"
file = "arsip/blog.xml"
licence = "CC BY 4.0"
category = "pemerintahan"
"""


def read(tmp_path: Path, text: str) -> Config:
    path = tmp_path / "sources.toml"
    path.write_text(text, encoding="utf-8")
    return load(path, "scraper/sources.toml", KINDS)


def test_load(tmp_path: Path) -> None:
    config = read(tmp_path, HEAD + GOOD)
    assert config.zone.key == "Asia/Jakarta"
    assert config.labels == {"smart city": "teknologi"}
    source = config.sources["arsip"]
    assert (source.name, source.title, source.enabled) == ("arsip", "Arsip", True)
    assert source.options == {"file": "arsip/blog.xml"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("zone = \n", "1: baris ini bukan TOML", id="syntax"),
        pytest.param(HEAD + "[sources.a\n", "3: baris ini bukan TOML", id="syntax at the end"),
        pytest.param("zone = 'Mars/Kota'\n" + HEAD[22:], "1: zona waktu", id="zone"),
        pytest.param("zone = 7\n" + HEAD[22:], "1: zona waktu", id="zone that is no text"),
        pytest.param("categories = []\n", "1: daftar rubrik belum ada", id="no categories"),
        pytest.param(HEAD + "sumber = 1\n", "3: isian 'sumber' tidak dikenal", id="unknown key"),
        pytest.param(HEAD + "labels = 1\n", "3: 'labels' bukan tabel", id="labels"),
        pytest.param(HEAD + "sources = 1\n", "3: 'sources' bukan tabel", id="sources"),
        pytest.param(
            HEAD + '[labels]\n"A" = "tekno"\n', "4: rubrik 'tekno' tidak dikenal", id="label"
        ),
        pytest.param(HEAD + "[sources.Arsip]\n", "3: nama sumber 'Arsip' tidak sah", id="name"),
        pytest.param(HEAD + "[sources]\na = 1\n", "4: nama sumber 'a' tidak sah", id="no table"),
        pytest.param(
            HEAD + GOOD.replace('title = "Arsip"\n', ""), "7: 'title' belum ada", id="no title"
        ),
        pytest.param(
            HEAD + GOOD.replace('file = "arsip/blog.xml"\n', ""),
            "7: 'file' belum ada",
            id="no file",
        ),
        pytest.param(
            HEAD + GOOD.replace("blogger_backup", "bloger"),
            "9: jenis sumber 'bloger' tidak dikenal; pilih: blogger_backup, feed, plain",
            id="kind",
        ),
        pytest.param(
            HEAD + GOOD.replace("licence", "license"),
            "11: isian 'license' tidak dikenal; mungkin maksudnya 'licence'",
            id="misspelt",
        ),
        pytest.param(HEAD + GOOD + "day_only = 1\n", "13: 'day_only' bukan ya", id="flag"),
        pytest.param(HEAD + GOOD + "reason = 1\n", "13: 'reason' bukan teks", id="text"),
        pytest.param(HEAD + GOOD + 'site = "arsip"\n', "13: 'arsip' bukan alamat situs", id="site"),
        pytest.param(
            HEAD + GOOD + 'site = "https://[::1"\n', "13: 'https://[::1' bukan", id="broken site"
        ),
        pytest.param(
            HEAD + GOOD.replace('"blogger_backup"', "[1]"), "9: 'kind' bukan teks", id="kind list"
        ),
        pytest.param(
            HEAD + GOOD + "enabled = false\n", "13: sumber dimatikan tanpa alasan", id="reason"
        ),
        pytest.param(
            HEAD + GOOD.replace('category = "p', 'category = "q'),
            "12: rubrik 'qemerintahan'",
            id="category",
        ),
    ],
)
def test_load_refuses(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(InvalidConfig) as caught:
        read(tmp_path, text)
    lines = [str(problem) for problem in caught.value.problems]
    assert any(line.startswith(f"scraper/sources.toml:{expected}") for line in lines), lines
    assert all(problem.remedy for problem in caught.value.problems)


def test_all_problems_at_once(tmp_path: Path) -> None:
    with pytest.raises(InvalidConfig) as caught:
        read(tmp_path, HEAD + "x = 1\n[sources.a]\nkind = 1\n")
    assert len(caught.value.problems) >= 5


@pytest.mark.parametrize("content", [None, b"\xff\xfe"], ids=["missing", "not UTF-8"])
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "sources.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InvalidConfig, match="berkas tidak terbaca"):
        load(path, "scraper/sources.toml", KINDS)


FEED = """
[sources.blog]
title = "Blog"
kind = "feed"
site = "https://blog.example"
licence = "tidak dinyatakan"
category = "pemerintahan"
"""


def test_options_with_a_choice(tmp_path: Path) -> None:
    source = read(tmp_path, HEAD + FEED + 'format = "json"\n').sources["blog"]
    assert source.options == {"site": "https://blog.example", "format": "json"}
    assert source.zone.key == "Asia/Jakarta"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            FEED + 'format = "xml"\n',
            "10: nilai 'xml' untuk 'format' tidak dikenal; pilih: atom, json",
        ),
        (FEED.replace('site = "https://blog.example"\n', ""), "4: 'site' belum ada"),
        (FEED + "format = 1\n", "'format' bukan teks"),
    ],
    ids=["unknown", "required site", "no text"],
)
def test_options_that_do_not_fit(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(InvalidConfig) as caught:
        read(tmp_path, HEAD + text)
    assert expected in str(caught.value)


ROOT = Path(__file__).parents[3]


def test_the_list_that_ships() -> None:
    path = ROOT / "scraper" / "sources.toml"
    options = {name: kind.options for name, kind in kinds.KINDS.items()}
    config = load(path, "scraper/sources.toml", options, shared(ROOT))
    assert all(source.licence for source in config.sources.values())
    hosts = [source.site.partition("://")[2] for source in config.sources.values()]
    assert len(hosts) == len(set(hosts))
    disabled = [source for source in config.sources.values() if not source.enabled]
    assert all("izin" in source.reason for source in disabled)


def test_every_kind_and_option_is_explained() -> None:
    text = (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
    named = {name for kind in kinds.KINDS.values() for name in (kind.kind, *kind.options)}
    assert [name for name in sorted(named) if f"`{name}`" not in text] == []


def test_the_settings_of_the_site_say_zone_and_categories(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text("[labels]\nPerikanan = 'laut'\n", encoding="utf-8")
    site = {"zone": "Asia/Jayapura", "categories": ["laut"]}
    config = load(path, "scraper/sources.toml", KINDS, site)
    assert (config.zone.key, config.categories) == ("Asia/Jayapura", ("laut",))
