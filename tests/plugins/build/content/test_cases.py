"""
Small content trees and all that the check says of them, a table for each kind of fault.

A case of ``cases/*.toml`` stands over one whole site. ``text`` takes the place of ``lines`` (first
and last) of one post, at ``path``; ``files`` are further files, "POST" for that post as it is;
``pictures`` are drawn. ``found`` is everything that is said: path, line, name of the finding.
"""

import datetime as dt
import io
import tomllib
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

import pelicanconf
from plugins.build.examination import examine

POST = """\
---
id: urn:uuid:6f0c1f9a-3f55-4d0f-9a55-0d9d3f1a7c21
title: Lomba Membaca Dibuka untuk Pelajar
date: 2026-05-04
category: pendidikan
summary: Dinas membuka lomba membaca. Pendaftaran sampai 20 Mei 2026.
---

Dinas membuka lomba membaca.
"""
PLACE = "berita/2026/05/lomba-membaca.md"
SITE = {
    "rujukan/organisasi.yaml": """\
- id: pemkab-blora
  name: Pemerintah Kabupaten Blora
  short_name: Pemkab Blora
  kind: kabupaten
- id: ugm
  name: Universitas Gadjah Mada
  short_name: UGM
  kind: perguruan_tinggi
""",
    "rujukan/orang.yaml": "- id: wagiman-contoh\n  name: Wagiman Contoh\n",
    "rujukan/sumber.yaml": """\
- id: s-contoh
  publisher: Kabar Contoh
  title: Laporan contoh
  date: 2018-05-09
  url: https://kabar.example/laporan
  type: news
""",
    "program/smart-city/index.md": "---\ntitle: Smart City\nsummary: Contoh.\n---\n\nIsi.\n",
    "halaman/tentang.md": "---\ntitle: Tentang\nsummary: Tentang situs ini.\n---\n\nIsi.\n",
}
TABLES = {path.stem: path for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))}
CASES = [
    pytest.param(case, id=f"{table}-{case['id']}")
    for table, path in TABLES.items()
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


def dated(text: str) -> str:
    """Name the days that move: what is in the future depends on the day of the machine."""
    today = dt.datetime.now(ZoneInfo("Asia/Jakarta")).date()
    names = {
        "{besok}": (today + dt.timedelta(days=1)).isoformat(),
        "{hari_ini}": today.isoformat(),
        "{tahun_ini}": today.strftime("berita/%Y/%m"),
    }
    for name, value in names.items():
        text = text.replace(name, value)
    return text


def picture(kind: str) -> bytes:
    """Draw a picture that can be read, one cut short, or no picture at all."""
    if kind == "OLE":
        return b"\xd0\xcf\x11\xe0\x00\x00"
    held = io.BytesIO()
    size = (400, 300) if kind.startswith("cut ") else (48, 36)
    Image.effect_noise(size, 60).save(held, kind.removeprefix("cut "))
    return held.getvalue()[: -held.tell() // 2] if kind.startswith("cut ") else held.getvalue()


def lay(content: Path, case: dict[str, Any]) -> None:
    """Write the site of a case."""
    files = dict(SITE)
    if "text" in case:
        first, last = case["lines"]
        lines = POST.split("\n")
        lines[first - 1 : last] = case["text"].split("\n")
        files[case.get("path", PLACE)] = "\n".join(lines)
    for name, text in case.get("files", {}).items():
        files[name] = POST if text == "POST" else text
    for name, text in files.items():
        place = content / dated(name)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(dated(text).encode(case.get("encoding", "utf-8")))
    for name, kind in case.get("pictures", {}).items():
        place = content / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(picture(kind))


def found(content: Path, case: dict[str, Any]) -> list[str]:
    """Give all that the check says: place and name of each finding."""
    settings = {**vars(pelicanconf), "TANGGAL_BANGUN": None, "KONTAK": None}
    problems = examine(content, {**settings, "SITEURL": case.get("site", "")}).checked.problems
    told = [f"{one.path.removeprefix('content/')}:{one.line} {one.check}" for one in problems]
    return [
        f"saran {line}" if one.advice else line for one, line in zip(problems, told, strict=True)
    ]


@pytest.mark.parametrize("case", CASES)
def test_what_the_check_says(case: dict[str, Any], tmp_path: Path) -> None:
    lay(tmp_path, case)
    assert found(tmp_path, case) == [dated(line) for line in case["found"]]


def test_right_content_is_let_through() -> None:
    cases = tomllib.loads(TABLES["right_content"].read_text(encoding="utf-8"))["case"]
    told = [line for case in cases for line in case["found"] if not line.startswith("saran ")]
    assert (len(cases) > 50, told) == (True, [])
