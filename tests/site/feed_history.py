"""Three months of a small site: what its editors do, and what subscribers are to hear of it."""

import shutil
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

import feedparser

from plugins.commands.web_server import make_server
from scraper.cli import main as scrape
from tests.scraper.exports import backup, backup_entry, project, write_export
from tests.site.builder import build_apart, write_content
from tests.site.texts import agreement, event, post, programme
from tests.status_tables import label

FIRST = {"id": "urn:uuid:00000000-0000-4000-8000-000000000001"}
SECOND = {"id": "urn:uuid:00000000-0000-4000-8000-000000000002"}
THIRD = {"id": "urn:uuid:00000000-0000-4000-8000-000000000003"}
JALAN = "Nota Kesepahaman tentang jalan"
AIR = "Nota Kesepahaman tentang air"
# Feeds that a subscriber follows.
FOLLOWED = (
    "berita",
    "janji",
    "pekan",
    "mou",
    "program",
    "koreksi",
    "masa-berlaku",
    "perhatian",
    "kategori/budaya",
)

Files = dict[str, str]
News = Mapping[str, Sequence[str]]


def _signed(**fields: Any) -> dict[str, Any]:
    return {"signed": {"date": "2026-01-01"}, **fields}


START: Files = {
    "berita/2026/09/a.md": post("Isi A.", **FIRST, title="Judul A", date="2026-09-01"),
    "berita/2026/09/b.md": post("Isi B.", **SECOND, title="Judul B", date="2026-09-01"),
    "mou/jalan.md": agreement(title="tentang jalan", **_signed(term={"end": "2026-12-31"})),
    "mou/air.md": agreement(title="tentang air", **_signed(term={"end": "2026-12-05"})),
    "program/p/index.md": programme(title="Air bersih", start="2026-02-01"),
    "program/p/e.md": event(title="Rapat", planned="2026-10-20"),
}


@dataclass(frozen=True)
class Step:
    """
    One build: what was done before it, on which day, and what is new to subscribers then.

    ``files`` are written, None takes one away; ``updated`` are the posts whose entries say that
    they changed; ``blog`` is the title that the imported post now has at its source.
    """

    what: str
    day: str
    files: Mapping[str, str | None] = field(default_factory=dict)
    news: News = field(default_factory=dict)
    updated: Sequence[str] = ()
    blog: str | None = None
    host: str = "localhost"


def _weeks(*days: str) -> list[str]:
    """Name the entries of weeks, which begin with the first change that a record dates."""
    return [f"Pekan dalam janji, {words} 2026" for words in days]


WEEKS = {
    "2026-10-21": _weeks("5–11 Oktober", "12–18 Oktober"),
    "2026-11-15": _weeks("19–25 Oktober", "26 Oktober–1 November", "2–8 November"),
    "2026-12-31": _weeks(
        "9–15 November",
        "16–22 November",
        "23–29 November",
        "30 November–6 Desember",
        "7–13 Desember",
        "14–20 Desember",
        "21–27 Desember",
    ),
}
HISTORY = (
    Step(
        "the first build, with an import",
        "2026-10-01",
        START,
        {
            "berita": ["Judul A", "Judul B", "Diimpor"],
            "mou": [JALAN, AIR],
            "program": ["Program: Air bersih", "Rapat"],
            "masa-berlaku": [f"Berakhir 90 hari lagi (5 Desember 2026): {AIR}"],
        },
        blog="Diimpor",
    ),
    Step(
        "only a day has passed",
        "2026-10-02",
        news={"masa-berlaku": [f"Berakhir 90 hari lagi (31 Desember 2026): {JALAN}"]},
    ),
    Step(
        "a title and its text are corrected",
        "2026-10-03",
        {"berita/2026/09/a.md": post("Isi lain.", **FIRST, title="Judul benar", date="2026-09-01")},
    ),
    Step(
        "a date is corrected",
        "2026-10-04",
        {"berita/2026/09/a.md": post("Isi lain.", **FIRST, title="Judul benar", date="2026-09-03")},
        updated=["Judul benar"],
    ),
    Step(
        "a post moves to another address and category",
        "2026-10-05",
        {
            "berita/2026/09/a.md": None,
            "berita/2026/09/a-benar.md": post(
                "Isi lain.",
                **FIRST,
                title="Judul benar",
                date="2026-09-03",
                category="budaya",
                old_addresses=["/berita/2026/09/a/"],
            ),
        },
        {"kategori/budaya": ["Judul benar"]},
    ),
    Step("the site moves to another domain", "2026-10-06", host="127.0.0.1"),
    Step(
        "a post is published",
        "2026-10-07",
        {"berita/2026/10/c.md": post("Isi C.", **THIRD, title="Judul C", date="2026-10-07 09:00")},
        {"berita": ["Judul C"]},
        host="127.0.0.1",
    ),
    Step(
        "a correction is announced",
        "2026-10-08",
        {
            "berita/2026/09/b.md": post(
                "Isi B.",
                **SECOND,
                title="Judul B",
                date="2026-09-01",
                corrections=[{"at": "2026-10-08 08:00", "kind": "ralat", "after": "Isi B."}],
            )
        },
        {"koreksi": ["Ralat: Judul B"]},
        updated=["Judul B"],
        host="127.0.0.1",
    ),
    Step(
        "a post is withdrawn",
        "2026-10-09",
        {
            "berita/2026/10/c.md": post(
                "Isi C.",
                **THIRD,
                title="Judul C",
                date="2026-10-07 09:00",
                withdrawn={"at": "2026-10-09 07:00", "reason": "Bukan di Blora."},
            )
        },
        {"koreksi": ["Pencabutan: Judul C"]},
        updated=["Dicabut: Judul C"],
        host="127.0.0.1",
    ),
    Step(
        "a plan has passed without news",
        "2026-10-21",
        news={"perhatian": [f"{label('event', 'no_news')}: Rapat"]},
        host="127.0.0.1",
    ),
    Step(
        "an import is repeated after a change at its source",
        "2026-10-22",
        blog="Diimpor lagi",
        host="127.0.0.1",
    ),
    Step(
        "an agreement is prolonged, another has 30 days left, an event is reviewed",
        "2026-11-15",
        {
            "mou/jalan.md": agreement(
                title="tentang jalan",
                **_signed(
                    term={"end": "2026-12-31"},
                    changes=[{"at": "2026-11-15", "kind": "major", "note": "Diperpanjang."}],
                ),
            ),
            "mou/jalan-addendum.md": agreement(
                title="tentang perpanjangan",
                kind="addendum",
                amends="jalan",
                signed={"date": "2026-11-15"},
                term={"end": "2027-12-31"},
            ),
            "program/p/e.md": event(
                title="Rapat", planned="2026-10-20", last_reviewed="2026-11-14"
            ),
        },
        {
            "mou": [f"Perubahan: {JALAN}", "Addendum tentang perpanjangan"],
            "masa-berlaku": [f"Berakhir 30 hari lagi (5 Desember 2026): {AIR}"],
        },
        host="127.0.0.1",
    ),
    Step(
        "the end of an agreement has passed, that of the other was put off",
        "2026-12-31",
        news={
            "mou": [f"Berakhir: {AIR}"],
            "masa-berlaku": [
                f"Berakhir 7 hari lagi (5 Desember 2026): {AIR}",
                f"Berakhir hari ini (5 Desember 2026): {AIR}",
            ],
        },
        host="127.0.0.1",
    ),
)


class Subscriber:
    """A feed reader: knows an entry by its id, and shows those that it has not seen."""

    def __init__(self) -> None:
        self._seen: dict[str, dict[str, str]] = {}

    def poll(self, url: str, name: str) -> tuple[list[str], list[str]]:
        """Give the titles that are new since the last poll, and of those that were updated."""
        parsed = feedparser.parse(url)
        assert parsed.get("status") == 200, (url, parsed.get("status"))
        assert not parsed.bozo, (url, parsed.get("bozo_exception"))
        seen = self._seen.setdefault(name, {})
        new = [entry.title for entry in parsed.entries if entry.id not in seen]
        updated = [
            entry.title
            for entry in parsed.entries
            if entry.id in seen and _updated(entry) != seen[entry.id]
        ]
        seen.update({entry.id: _updated(entry) for entry in parsed.entries})
        return new, updated


def _updated(entry: feedparser.FeedParserDict) -> str:
    """Give the date of the last change; asked for directly, feedparser would give another one."""
    return str(entry["updated"]) if "updated" in entry else ""


@dataclass
class Told:
    """A step, and where the site that was built after it can be asked."""

    step: Step
    url: str
    root: Path


@contextmanager
def _served(folder: Callable[[], Path]) -> Iterator[int]:
    server = make_server(folder, 0)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def history(root: Path, settings: Mapping[str, Any] | None = None) -> Iterator[Told]:
    """Live through the history: edit, import, build with Pelican, serve; then the next step."""
    output = root / "situs"
    with _served(lambda: output) as port:
        for step in HISTORY:
            if step.blog:
                _import(root, step.blog)
            _edit(root / "content", step.files)
            url = f"http://{step.host}:{port}"
            shutil.rmtree(output, ignore_errors=True)
            build_apart(
                output,
                content=root / "content",
                environment={"SITEURL": url, "TANGGAL_BANGUN": step.day},
                settings=settings,
            )
            yield Told(step, url, output)


def _edit(content: Path, files: Mapping[str, str | None]) -> None:
    write_content(content, {name: text for name, text in files.items() if text is not None})
    for name in (name for name, text in files.items() if text is None):
        (content / name).unlink()


def _import(root: Path, title: str) -> None:
    """Import the post of a blog, whose title may have changed there."""
    export = backup(
        backup_entry(7, title=title, published="2026-08-01T10:00:00.000+07:00", slug="diimpor")
    )
    if (root / "blog.xml").exists():
        write_export(root, export)
    else:
        project(root, export)
    with redirect_stdout(StringIO()):
        assert scrape(["import", "--source", "blog"], root) == 0
