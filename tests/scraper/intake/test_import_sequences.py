"""Sources and editors act in any order: no word of an editor is lost, no post is doubled."""

import contextlib
import io
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from plugins.domain.headers.document import parse
from scraper.cli import main
from tests.examples import examples
from tests.scraper.exports import BLOG, backup, backup_entry, takeout, takeout_entry
from tests.scraper.live import project

NUMBERS = st.integers(1, 3)
KIND = {"site": "https://blog.example"}


class Newsroom(RuleBasedStateMachine):
    """A blog in two export forms, and an editor; both change posts, and imports run between."""

    @initialize()
    def open(self) -> None:
        self.root = project(
            Path(tempfile.mkdtemp()),
            lama={**KIND, "kind": "blogger_backup", "file": "lama.xml", "title": "Blog"},
            baru={**KIND, "kind": "blogger_takeout", "file": "baru.xml", "title": "Blog"},
        )
        self.source: dict[int, tuple[str, str]] = {1: ("satu", "Isi 1.")}
        self.words: dict[int, list[str]] = {}
        self.count = 0

    def teardown(self) -> None:
        shutil.rmtree(self.root)

    @rule(number=NUMBERS)
    def source_writes(self, number: int) -> None:
        self.count += 1
        slug = self.source.get(number, (f"n{number}", ""))[0]
        self.source[number] = (slug, f"Isi {number}, versi {self.count}.")

    @rule(number=NUMBERS, slug=st.sampled_from(["satu", "dua", "sama"]))
    def source_renames(self, number: int, slug: str) -> None:
        if number in self.source:
            self.source[number] = (slug, self.source[number][1])

    @rule(number=NUMBERS)
    def source_removes(self, number: int) -> None:
        self.source.pop(number, None)

    @rule(number=NUMBERS, in_header=st.booleans())
    def editor_writes(self, number: int, in_header: bool) -> None:
        path = self.files().get(number)
        if path is None:
            return
        self.count += 1
        word = f"redaksi{self.count}"
        text = path.read_text(encoding="utf-8")
        if in_header:
            text = text.replace("import:", f"places:\n  - {word}\nimport:", 1)
            if text.count("places:") > 1:
                return
        else:
            text += f"\n{word}\n"
        path.write_text(text, encoding="utf-8")
        self.words.setdefault(number, []).append(word)

    @rule(form=st.sampled_from(["lama", "baru"]))
    def import_runs(self, form: str) -> None:
        before = self.files()
        first = self.run(form)
        after = {number: path.read_text(encoding="utf-8") for number, path in self.files().items()}
        assert self.run(form)["changes"] == 0
        assert {
            number: path.read_text(encoding="utf-8") for number, path in self.files().items()
        } == after
        assert before.items() <= self.files().items()
        for number, (_slug, text) in self.source.items():
            if number not in self.words:
                assert parse(after[number])[1] == f"{text}\n"
        assert first["problems"] == []

    @invariant()
    def nothing_is_lost(self) -> None:
        if not hasattr(self, "root"):
            return
        texts = {number: path.read_text(encoding="utf-8") for number, path in self.files().items()}
        for number, words in self.words.items():
            assert all(word in texts[number] for word in words)

    def run(self, form: str) -> dict[str, Any]:
        published = {"lama": "2018-05-09T10:41:00+07:00", "baru": "2018-05-09T03:41:00Z"}[form]
        if form == "lama":
            rows = [
                backup_entry(number, slug=slug, content=text, title=f"T{number}")
                for number, (slug, text) in self.source.items()
            ]
            (self.root / "lama.xml").write_text(backup(*rows), encoding="utf-8")
        else:
            rows = [
                takeout_entry(
                    number,
                    filename=f"/2018/05/{slug}.html",
                    content=text,
                    title=f"T{number}",
                    published=published,
                )
                for number, (slug, text) in self.source.items()
            ]
            (self.root / "baru.xml").write_text(takeout(*rows), encoding="utf-8")
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            main(["import", "--source", form, "--json"], self.root, {})
        report: dict[str, Any] = json.loads(said.getvalue())
        return report

    def files(self) -> dict[int, Path]:
        """Give the file of each post, and find it out if there are two."""
        found: dict[int, Path] = {}
        for path in sorted((self.root / "content").rglob("*.md")):
            number = int(
                str(parse(path.read_text(encoding="utf-8"))[0]["id"]).removeprefix(f"{BLOG}.post-")
            )
            assert number not in found
            found[number] = path
        return found


Newsroom.TestCase.settings = settings(
    max_examples=examples(15), stateful_step_count=12, deadline=None
)
TestNewsroom = pytest.mark.proof(Newsroom.TestCase)
