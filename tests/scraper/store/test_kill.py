"""An import that is killed leaves whole files, and the next one makes the same tree."""

import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.domain.headers.document import parse
from scraper.cli import main
from scraper.model import hashes
from scraper.store import batch
from tests.examples import examples
from tests.scraper.exports import backup, backup_entry, tree
from tests.scraper.intake.test_duplicates import STORY
from tests.scraper.live import project
from tests.servers.pictures import png

pytestmark = pytest.mark.slow
COUNT = 16
MOMENTS = examples(30)


def entry(number: int, text: str, slug: str) -> str:
    day = f"2018-05-{number:02}T10:00:00+07:00"
    content = f'<p><img src="https://x.example/{number}.png"></p><p>{text} Kabar {number}.</p>'
    return backup_entry(number, title=f"Judul {slug}", content=content, slug=slug, published=day)


def lay_out(root: Path, word: str) -> Path:
    """Lay out two blogs that share every fifth story; ``word`` stands in every post."""
    kind = {"kind": "blogger_backup", "pictures": "foto"}
    project(
        root,
        satu={**kind, "file": "satu.xml", "site": "https://satu.example"},
        dua={**kind, "file": "dua.xml", "site": "https://dua.example"},
    )
    own = [entry(number, f"{STORY} {word}", f"n{number % 20}") for number in range(1, COUNT)]
    other = [
        entry(number, STORY if number % 5 == 0 else f"Lain sama sekali, {word}.", f"d{number}")
        for number in range(1, COUNT)
    ]
    (root / "satu.xml").write_text(backup(*own), encoding="utf-8")
    (root / "dua.xml").write_text(backup(*other).replace("blog-0.", "blog-1."), encoding="utf-8")
    (root / "foto").mkdir(exist_ok=True)
    for number in range(1, COUNT):
        (root / "foto" / f"{number}.png").write_bytes(png(shade=number))
    return root


def run(root: Path) -> int:
    return main(["import", "--source", "satu", "--source", "dua", "--json"], root, {})


def _silently(root: Path) -> None:
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - the process ends with it
    run(root)


def kill(work: Callable[[Path], None], root: Path, after: float) -> bool:
    """Run ``work`` in a process of its own, kill it, and tell whether it was still at work."""
    process = multiprocessing.get_context("fork").Process(target=work, args=(root,))
    process.start()
    process.join(after)
    running = process.exitcode is None
    if running and process.pid:
        os.kill(process.pid, signal.SIGKILL)
    process.join()
    return running


@pytest.mark.proof
def test_killed_at_many_moments(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Small batches, so that files are being put in place at most moments.
    monkeypatch.setattr(batch, "SIZE", 3)
    whole = lay_out(tmp_path / "utuh", "awal")
    run(whole)
    first = tree(whole)
    shutil.copytree(whole, tmp_path / "awal")
    lay_out(whole, "berubah")
    started = time.monotonic()
    run(whole)
    usual = time.monotonic() - started
    second = tree(whole)
    assert any(b"also_published" in content for content in second.values())
    chance = random.Random(9)  # noqa: S311 - the same moments every time
    killed = 0
    for trial in range(3 * MOMENTS):
        root = tmp_path / str(trial)
        if trial % 3 == 2:  # the second import, which changes every file
            shutil.copytree(tmp_path / "awal", root)
            lay_out(root, "berubah")
            expected = second
        else:
            lay_out(root, "awal")
            expected = first
        killed += kill(_silently, root, usual * chance.random())
        for path, content in tree(root).items():
            assert content == expected.get(path) or is_whole(content)
        run(root)
        assert tree(root) == expected
        if killed == MOMENTS:
            return
    pytest.fail(f"only {killed} imports were still running when they were to be killed")


def is_whole(content: bytes) -> bool:
    """Tell whether a post is just as an import wrote it: its fingerprint is that of its text."""
    header, body = parse(content.decode())
    state: Any = header["import"]
    return hashes.of_file(header, body) == state["written"]


def test_killed_as_a_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = lay_out(tmp_path / "utuh", "awal")
    run(whole)
    root = lay_out(tmp_path / "putus", "awal")
    with subprocess.Popen(
        [sys.executable, "-m", "scraper", "import", "--source", "satu", "--source", "dua"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        stdout=subprocess.DEVNULL,
    ) as process:
        while process.poll() is None and not tree_exists(root):
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert len(tree(root)) < len(tree(whole))
    run(root)
    assert tree(root) == tree(whole)


def tree_exists(root: Path) -> bool:
    return any((root / "content").rglob("*.md"))
