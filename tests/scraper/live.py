"""A project whose sources are servers on this machine, imported through the command line."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.domain.headers.document import parse
from scraper.cli import main
from scraper.environment import LOOPBACK

_HEAD = """
zone = "Asia/Jakarta"
categories = ["pemerintahan", "teknologi"]
[labels]
"Smart City" = "teknologi"
"""


def project(root: Path, **sources: Mapping[str, str]) -> Path:
    """Lay out a project with the given sources; what they do not say is the same for all."""
    (root / "scraper").mkdir(parents=True, exist_ok=True)
    text = _HEAD
    for name, given in sources.items():
        values = {
            "title": f"Situs {name}",
            "licence": "tidak dinyatakan",
            "category": "pemerintahan",
            **given,
        }
        text += f"[sources.{name}]\n"
        text += "".join(f"{key} = {json.dumps(value)}\n" for key, value in values.items())
    (root / "scraper" / "sources.toml").write_text(text, encoding="utf-8")
    return root


def run(root: Path, *arguments: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Import and give the report with sources by their names, and the exit code as ``exit``."""
    code = main(["import", "--json", *arguments], root, {LOOPBACK: "1"})
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return {
        "exit": code,
        "changes": report["changes"],
        **{source["source"]: source for source in report["sources"]},
    }


def files(root: Path) -> dict[str, str]:
    """Give every post of a project by its reference."""
    folder = root / "content" / "berita"
    return {
        path.relative_to(folder).with_suffix("").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.md"))
    }


def header(root: Path, ref: str) -> dict[str, Any]:
    """Give the header of a post."""
    return parse(files(root)[ref])[0]


def edit(root: Path, ref: str, old: str, new: str) -> None:
    """Change a post as an editor does."""
    path = root / "content" / "berita" / f"{ref}.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def write(root: Path, ref: str, text: str) -> None:
    """Write a post by hand."""
    path = root / "content" / "berita" / f"{ref}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
