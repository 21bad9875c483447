"""Walks a project through imports of one site over several forms: what any gave is held."""

import contextlib
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from hypothesis import strategies as st

from plugins.domain.headers.document import parse
from scraper.cli import main
from scraper.environment import LOOPBACK
from tests.scraper.intake.test_judge import errors
from tests.scraper.live import project

WAYS = ("rest", "feed", "teasers", "pages")
STEPS = st.lists(st.sampled_from([*WAYS, "export", "edit"]), min_size=2, max_size=6)


class Site(Protocol):
    """A site of WordPress that can be opened one way, and exported."""

    @property
    def base(self) -> str: ...

    def open(self, way: str) -> None:
        """Close all ways but one."""

    def export(self) -> bytes:
        """Give the whole site as its owner exports it."""


def lay_out(root: Path, base: str) -> Path:
    """Lay out a project that knows a site by itself and by its export."""
    return project(
        root,
        situs={"kind": "wordpress", "site": base},
        ekspor={"kind": "wxr", "file": "situs.xml", "site": base},
    )


def take(step: str, number: int, site: Site, root: Path) -> None:
    """Import over a form, or write a word of an editor into every other file."""
    if step == "edit":
        for path in sorted((root / "content").rglob("*.md"))[number % 2 :: 2]:
            path.write_text(
                path.read_text(encoding="utf-8") + f"\nKata redaksi {number}.\n", encoding="utf-8"
            )
        return
    if step == "export":
        (root / "situs.xml").write_bytes(site.export())
    else:
        site.open(step)
    source = "ekspor" if step == "export" else "situs"
    with contextlib.redirect_stdout(io.StringIO()) as said:
        main(["import", "--source", source, "--json"], root, {LOOPBACK: "1"})
    report = json.loads(said.getvalue())
    assert [one["source"] for one in report["sources"]] == [source]


def texts(root: Path) -> dict[str, str]:
    """Give every post by its address at the source; two files of one post are an error."""
    found: dict[str, str] = {}
    for path in sorted((root / "content").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        state = parse(text)[0]["import"]
        assert isinstance(state, dict)
        address = str(state["address"])
        assert address not in found, path
        found[address] = text
    return found


def held_in(text: str) -> set[str]:
    """Name what a file holds of what only some forms give."""
    header, body = parse(text)
    tags = header.get("tags", [])
    held = {
        "label": isinstance(tags, list) and "Jalan" in tags,
        "author": bool(header.get("author")),
        "time": ":" in str(header["date"]),
        "second page": "Halaman kedua berita" in body,
        "leading picture, named": "utama-" in text,
        "leading picture": bool(header.get("photos")),
        "picture, named": "Foto uji" in body,
        "picture": "![Foto uji" in body,
        "first page": "katauji" in body,
    }
    words = {line for line in text.splitlines() if line.startswith("Kata redaksi")}
    return {name for name, is_held in held.items() if is_held} | words


def hold(sequence: Iterable[str], site: Site, root: Path) -> dict[str, set[str]]:
    """Take every step, prove after each that nothing went, and give what is held in the end."""
    held: dict[str, set[str]] = {}
    for number, step in enumerate(sequence):
        take(step, number, site, root)
        now = texts(root)
        assert held.keys() <= now.keys(), step
        for address, text in now.items():
            lost = held.get(address, set()) - held_in(text)
            assert not lost, (step, address, lost, text)
            held[address] = held_in(text)
            assert "rahasia" not in text
        assert errors(root, "alamat-tertutup") == []
    return held


EVERYTHING = frozenset({"label", "author", "time", "first page"})


def prove_whole(sequence: list[str], held: dict[str, set[str]], *, split: int) -> None:
    """Prove that a form that gives all was enough: each post is whole, further pages are there."""
    if {"rest", "export"} & {*sequence} and "edit" not in sequence:
        assert all(held.values()), held
        assert all(found >= EVERYTHING for found in held.values()), held
        assert sum("second page" in found for found in held.values()) == split
