"""A small project, and sessions in it with the answers that a person would type."""

import io
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from plugins.domain.headers.document import dump_entries
from scraper import cli
from tests.scraper.exports import backup, project
from tests.site.texts import agreement, event, organisations, post, programme

DAY = "2026-11-24"
PROMISE = {"id": "taman", "plain": "Membangun taman.", "owner": ["ugm"], "basis": "from_news"}
PEOPLE = """\
# Nama seperti pada sumber.
- id: ani-lestari
  name: Ani Lestari  # bupati
  posts:
    - title: Bupati Blora
      org: pemkab
"""
SOURCES = dump_entries(
    [
        {
            "id": "kabar-lama",
            "publisher": "Kabar Contoh",
            "title": "Laporan lama",
            "date": "2024-05-01",
            "url": "https://kabar.example/lama",
            "type": "news",
        }
    ]
)
CONTENT = {
    "rujukan/organisasi.yaml": f"# Satu entri satu lembaga.\n\n{organisations()}",
    "rujukan/orang.yaml": PEOPLE,
    "rujukan/sumber.yaml": SOURCES,
    "program/kota/index.md": programme(title="Kota Cerdas"),
    "program/kota/rapat.md": event(title="Rapat awal", planned="2026-10"),
    "mou/taman.md": agreement(title="tentang taman", commitments=[PROMISE]),
    "berita/2024/05/lomba.md": post(
        "Ada enam desa.\n\nKeenam desa, enam desa.",
        title="Lomba Enam Desa",
        category="teknologi",
        summary="Lomba diikuti enam desa.",
    ),
}


def lay(root: Path) -> Path:
    """Lay out the project."""
    project(root, backup())
    for name, text in CONTENT.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def make(
    root: Path, monkeypatch: pytest.MonkeyPatch, command: Sequence[str], answers: Sequence[str]
) -> int:
    """Run a session; its answers are lines of the standard input, and no site can be reached."""
    text = "".join(f"{answer}\n" for answer in answers)
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    monkeypatch.setattr(socket, "getaddrinfo", _no_name)
    environment = {"TANGGAL_BANGUN": DAY}
    return cli.main(["new", *command], root, environment)


def read(root: Path, name: str) -> str:
    return (root / "content" / name).read_text(encoding="utf-8")


def _no_name(*_asked: object, **_more: object) -> None:
    raise socket.gaierror(socket.EAI_NONAME, "tidak ada")
