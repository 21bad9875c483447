"""
The importer beside its peers, on the same invented exports, in one run.

Targets: 300 entries a second of one core, ten times ``pelican-import`` with pandoc, memory that
does not grow with the export, and a page of 30 000 levels in less than 2 seconds. Rates are by the
time that the processor worked, so that other programs on the machine do not blur them.
"""

import contextlib
import io
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

from bs4 import BeautifulSoup
from markdownify import markdownify

from bench.exports import write_backup, write_wxr
from scraper.cli import main as scraper
from scraper.markdown.conversion import convert
from scraper.model.posts import RawPost
from scraper.normalise.post_fields import normalise
from scraper.reading.config import Config, SourceConfig
from scraper.reading.fetch import Fetched
from scraper.sources.html.extract import extract
from scraper.sources.kinds import KINDS
from scraper.store.write import compose

ROOT = Path(__file__).parents[1]
ROUNDS = 3
ENTRIES = 1000
PELICAN_ENTRIES = 100
SMALL, LARGE = 1000, 20_000
DEPTH = 30_000

_SOURCES = """
zone = "Asia/Jakarta"
categories = ["pemerintahan"]
[sources.blog]
title = "Blog"
kind = "{kind}"
file = "blog.xml"
site = "https://blog.example"
licence = "tidak dinyatakan"
category = "pemerintahan"
"""


def main() -> None:
    """Measure and print everything."""
    print(f"Pengimpor, {ENTRIES} tulisan sekitar 230 kata, per detik kerja satu inti")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_wxr(folder / "wxr.xml", ENTRIES)
        write_backup(folder / "backup.xml", ENTRIES)
        reading = _rate(lambda: _in_memory(folder / "wxr.xml", "wxr"), ENTRIES)
        _row("WXR, di memori", reading)
        _row(
            "cadangan Blogger, di memori",
            _rate(lambda: _in_memory(folder / "backup.xml", "blogger_backup"), ENTRIES),
        )
        # Each round into a folder of its own: a file system is slow where files have just gone.
        projects = [folder / f"ours-{number}" for number in range(ROUNDS)]
        for project in projects:
            _project(project, "wxr", write_wxr, ENTRIES)
        ours = _rate(lambda: _whole(projects.pop()), ENTRIES)
        _row("WXR, dengan menulis berkas", ours)
        _row(
            "BeautifulSoup + markdownify, dengan menulis berkas",
            _rate(lambda: _plain_loop(folder / "wxr.xml", folder / "plain"), ENTRIES),
        )
        _peer(folder, reading, ours)
        _memory(folder)
    _nested()


def _row(name: str, rate: float) -> None:
    print(f"  {name:<52}{rate:>9.0f} tulisan/detik")


def _rate(work: Callable[[], None], count: int) -> float:
    """Give entries a second of one core, the best of the rounds, child processes included."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = _worked()
        work()
        best = min(best, _worked() - started)
    return count / best


def _worked() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _in_memory(export: Path, kind: str) -> None:
    config = Config(ZoneInfo("Asia/Jakarta"), ("pemerintahan",), {}, {})
    source = SourceConfig(
        name="blog",
        title="Blog",
        kind=kind,
        category="pemerintahan",
        site="https://blog.example",
        options={"file": export.name},
    )
    taken = 0
    for entry in KINDS[kind](source).parse(Fetched(export.name, path=export)):
        if isinstance(entry, RawPost):
            record = normalise(entry, source, config)
            compose(
                record.header, record.body, source="blog", address=record.url, record=record.hash
            )
            taken += 1
    assert taken == ENTRIES


def _project(folder: Path, kind: str, write: Callable[[Path, int], None], count: int) -> None:
    (folder / "scraper").mkdir(parents=True)
    (folder / "scraper" / "sources.toml").write_text(_SOURCES.format(kind=kind))
    write(folder / "blog.xml", count)


def _whole(folder: Path) -> None:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        scraper(["import", "--source", "blog"], folder)
    assert said.getvalue().startswith(f"blog: {ENTRIES} perubahan")


def _plain_loop(export: Path, output: Path) -> None:
    output.mkdir(exist_ok=True)
    soup = BeautifulSoup(export.read_bytes(), "xml")
    for number, item in enumerate(soup.find_all("item"), 1):
        title = item.find("title").get_text()
        text = markdownify(str(BeautifulSoup(item.find("encoded").get_text(), "lxml")))
        (output / f"{number}.md").write_text(f"Title: {title}\n\n{text}")


def _peer(folder: Path, reading: float, ours: float) -> None:
    if not shutil.which("pandoc"):
        print("  pelican-import: pandoc tidak terpasang (apt-get install pandoc), tidak diukur")
        return
    write_wxr(folder / "few.xml", PELICAN_ENTRIES)
    (folder / "pelican").mkdir()
    command = [
        str(Path(sys.executable).parent / "pelican-import"),
        "--wpfile",
        *("-m", "markdown"),
        *("-o", str(folder / "pelican")),
        str(folder / "few.xml"),
    ]

    def run() -> None:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    theirs = _rate(run, PELICAN_ENTRIES)
    _row(f"pelican-import dengan pandoc ({PELICAN_ENTRIES} tulisan)", theirs)
    print(
        f"  kita {reading / theirs:.1f} kali pelican-import di memori,"
        f" {ours / theirs:.1f} kali dengan menulis berkas sampai pasti di cakram"
    )


def _memory(folder: Path) -> None:
    for count in (SMALL, LARGE):
        peak, seconds = _peak(folder / f"memory-{count}", count)
        print(f"  WXR {count} tulisan: memori puncak {peak / 1024:.0f} MiB, {seconds:.0f} detik")


def _peak(folder: Path, count: int) -> tuple[int, float]:
    """Give the peak memory in KiB and the time of an import in a process of its own."""
    _project(folder, "wxr", write_wxr, count)
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "scraper", "import", "--source", "blog"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
    )
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss, time.perf_counter() - started


def _nested() -> None:
    page = "<div>" * DEPTH + "<p>Isi.</p>" + "</div>" * DEPTH
    started = _worked()
    converted = convert(page, "https://blog.example/")
    converting = _worked() - started
    assert "Isi." in converted.text
    whole = f"<!doctype html><title>A</title><body>{page}</body>"
    started = _worked()
    extract(whole.encode(), "https://blog.example/a.html")
    extracting = _worked() - started
    print(
        f"  satu halaman bertingkat {DEPTH}: ke Markdown {converting:.2f} detik,"
        f" dikenali sebagai berita {extracting:.2f} detik"
    )


if __name__ == "__main__":
    main()
