"""A post belongs to the source that it came from: nobody else changes it unless we say so."""

import json
from pathlib import Path
from typing import Any

import pytest

from scraper.cli import main
from tests.scraper.exports import tree

SOURCES = """
zone = "Asia/Jakarta"
categories = ["pemerintahan"]
"""
ONE = """
[sources.{name}]
title = "{name}"
kind = "{kind}"
file = "{name}.xml"
site = "{site}"
licence = "tidak dinyatakan"
category = "pemerintahan"
{more}
"""


def export(text: str, host: str) -> str:
    return (
        "<feed xmlns='http://www.w3.org/2005/Atom' "
        "xmlns:gd='http://schemas.google.com/g/2005'><id>tag:blogger.com,1999:blog-7.archive</id>"
        "<entry><id>tag:blogger.com,1999:blog-7.post-1</id>"
        "<published>2018-05-09T10:41:00+07:00</published>"
        "<category scheme='http://schemas.google.com/g/2005#kind' "
        "term='http://schemas.google.com/blogger/2008/kind#post'/>"
        f"<title>Rapat</title><content type='html'>&lt;p&gt;{text}&lt;/p&gt;</content>"
        f"<link rel='alternate' href='https://{host}/2018/05/rapat.html'/></entry></feed>"
    )


def project(root: Path, *sources: tuple[str, str, str, str]) -> Path:
    """Lay out sources of (name, text, host, more)."""
    (root / "scraper").mkdir(exist_ok=True)
    listed = SOURCES
    for name, text, host, more in sources:
        listed += ONE.format(name=name, kind="blogger_backup", site=f"https://{host}", more=more)
        (root / f"{name}.xml").write_text(export(text, host), encoding="utf-8")
    (root / "scraper/sources.toml").write_text(listed, encoding="utf-8")
    return root


def run(root: Path, name: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    code = main(["import", "--source", name, "--json"], root)
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return {**report["sources"][0], "exit": code}


def test_another_site_cannot_take_a_post(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(
        tmp_path, ("a", "Isi asli.", "a.example", ""), ("b", "Isi lain.", "b.example", "")
    )
    run(root, "a", capsys)
    before = tree(root)
    for _ in range(2):
        claim = run(root, "b", capsys)
        assert (claim["changes"], claim["exit"]) == (0, 1)
        assert "milik tulisan dari sumber 'a'" in claim["problems"][0]["finding"]
        assert 'takes_over = ["a"]' in claim["problems"][0]["remedy"]
        assert run(root, "a", capsys)["exit"] == 0
        assert tree(root) == before


ALLOWED = {
    "said to have taken over": ("b.example", 'takes_over = ["a"]'),
    "another form of the same site": ("a.example", ""),
    "the same site with www": ("www.a.example", ""),
}


@pytest.mark.parametrize(("host", "more"), ALLOWED.values(), ids=ALLOWED)
def test_who_goes_on_with_a_source_may_change_its_posts(
    host: str, more: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, ("a", "Isi asli.", "a.example", ""), ("b", "Isi baru.", host, more))
    run(root, "a", capsys)
    report = run(root, "b", capsys)
    assert (len(report["updated"]), report["exit"]) == (1, 0)
    assert b"Isi baru." in tree(root)["berita/2018/05/rapat.md"]


def test_a_source_under_a_new_name_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, ("a", "Isi asli.", "a.example", ""))
    run(root, "a", capsys)
    root = project(tmp_path, ("baru", "Isi baru.", "a.example", ""))
    assert len(run(root, "baru", capsys)["updated"]) == 1
