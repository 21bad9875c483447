"""
A build that goes on from an earlier one gives what a clean build gives, byte for byte.

The clean build is the plain one, with the setting MESIN_CEPAT off and an empty folder.
"""

import datetime as dt
import multiprocessing
import os
import random
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from plugins.build.outputs import running_code
from plugins.domain.headers.document import dump_entries
from tests.examples import examples
from tests.plugins.repository import Repository
from tests.site.builder import DAY, ROOT, Built, build
from tests.site.test_every_field import FILES
from tests.site.texts import event, page, post

pytestmark = pytest.mark.site
NEWS = "berita/2024/05/lengkap.md"
OTHERS = {
    f"berita/2024/0{month}/kabar-{month}.md": post(
        f"Kabar bulan {month}.",
        title=f"Kabar {month}",
        date=f"2024-0{month}-07",
        tags=["Jalan", f"Topik {month % 3}"],
    )
    for month in range(1, 8)
}
START: Mapping[str, str | bytes] = {**FILES, **OTHERS}
PLAIN = "berita/2024/03/kabar-3.md"


@dataclass
class World:
    """A content folder with its repository, a theme, and all else that a build follows."""

    root: Path
    settings: dict[str, Any] = field(default_factory=dict)
    day: str = DAY

    def __post_init__(self) -> None:
        self.repository = Repository(self.root)
        shutil.copytree(ROOT / "theme", self.root / "theme")
        for name, content in START.items():
            self.write(name, content)
        self.repository.git("add", "-A", "content")
        self.repository.git("commit", "-q", "-m", "Awal")
        self.commits = 0

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def output(self) -> Path:
        return self.root / "output"

    def write(self, name: str, content: str | bytes) -> None:
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def replace(self, name: str, old: str, new: str, root: str = "content") -> None:
        path = self.root / root / name
        text = path.read_text(encoding="utf-8")
        assert old in text, (name, old)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def build(self, output: str = "output", **settings: Any) -> Built:
        given = {
            "PATH": str(self.content),
            "THEME": str(self.root / "theme"),
            "SIMPANAN": str(self.root / "simpanan"),
            "CACHE_PATH": str(self.root / "simpanan/pelican"),
            "OUTPUT_PATH": str(self.root / output),
            "TANGGAL_BANGUN": self.day,
            **self.settings,
            **settings,
        }
        # The builder brings organisations where a test has none of its own.
        bodies = "rujukan/organisasi.yaml"
        build(self.root, {bodies: (self.content / bodies).read_bytes()}, **given)
        return Built(self.root / output)

    def clean(self) -> Built:
        """Build what nothing is known of, with nothing kept that the other builds have made."""
        kept = self.root / "simpanan-bersih"
        for folder in (self.root / "bersih", *([kept] if examples(1) > 1 else [])):
            shutil.rmtree(folder, ignore_errors=True)
        return self.build("bersih", MESIN_CEPAT=False, SIMPANAN=str(kept))


Edit = Callable[[World], object]


def commit(world: World) -> None:
    world.commits += 1
    at = f"2026-11-0{min(world.commits + 1, 9)}T12:00:00+07:00"
    world.repository.git("add", "-A", "content")
    world.repository.git("commit", "-q", "--allow-empty", "-m", "Ubah", at=at)


def rename(world: World) -> None:
    old = world.content / "berita/2024/07/kabar-7.md"
    new = old.with_name("nama-lain.md")
    old.rename(new) if old.exists() else new.rename(old)


def all_times_new(world: World) -> None:
    for folder in (world.content, world.output):
        for path in folder.rglob("*"):
            os.utime(path)


def next_day(world: World) -> None:
    world.day = str(dt.date.fromisoformat(world.day) + dt.timedelta(days=40))


def toggle_draft(world: World) -> None:
    name = "berita/2024/04/kabar-4.md"
    text = (world.content / name).read_text(encoding="utf-8")
    if "status: draft" in text:
        world.replace(name, "status: draft\n", "")
    else:
        world.replace(name, "title:", "status: draft\ntitle:")


def toggle_post(world: World) -> None:
    path = world.content / "berita/2024/05/baru.md"
    if path.exists():
        path.unlink()
    else:
        world.write("berita/2024/05/baru.md", post("Isi baru.", title="Baru", date="2024-05-20"))


def longer(name: str, word: str) -> Edit:
    """Write a word twice: once for each time the edit is made."""
    return lambda world: world.replace(name, word, f"{word}-{word[-4:]}")


def ledgers(world: World) -> list[Path]:
    return sorted((world.root / "simpanan/keluaran").iterdir())


def cut_ledger(world: World) -> None:
    for path in ledgers(world):
        path.write_bytes(path.read_bytes()[:-9])


def foreign_ledger(world: World) -> None:
    for path in ledgers(world):
        path.write_bytes(b"x" * 32 + b'{"entries": {}, "answers": {}, "taken": 1}')


def kept_files(world: World, change: Callable[[bytes], bytes]) -> None:
    for path in (world.root / "simpanan").rglob("*"):
        if path.is_file():
            path.write_bytes(change(path.read_bytes()))


def damage(name: str) -> Edit:
    """Write into a file of the output as a hand would, of the same length and at the same time."""

    def write(world: World) -> None:
        path = world.output / name
        status = path.stat()
        path.write_bytes(b"x" * status.st_size)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    return write


def file_in_the_way(world: World) -> None:
    shutil.rmtree(world.output / "mou/lengkap")
    (world.output / "mou/lengkap").write_text("x", encoding="utf-8")


def folder_in_the_way(world: World) -> None:
    (world.output / "sitemap.xml").unlink()
    (world.output / "sitemap.xml").mkdir()
    (world.output / "sitemap.xml/x").write_text("x", encoding="utf-8")


def link_in_the_way(world: World) -> None:
    aside = world.root / "di-luar"
    shutil.rmtree(aside, ignore_errors=True)
    (world.output / "program").rename(aside)
    (world.output / "program").symlink_to(aside)


def strangers(world: World) -> None:
    for name in ("asing.html", "asing/a/b.html", "berita/.baru-1"):
        path = world.output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def new_organisation(world: World) -> None:
    path = world.content / "rujukan/organisasi.yaml"
    entry = dump_entries([{"id": f"badan-{world.commits}x", "name": "Badan baru"}])
    if entry not in path.read_text(encoding="utf-8"):
        path.write_text(path.read_text(encoding="utf-8") + entry, encoding="utf-8")


def setting(name: str, *values: object) -> Edit:
    """Change a setting to the other of two values."""

    def change(world: World) -> None:
        now = world.settings.get(name, values[0])
        world.settings[name] = values[1] if now == values[0] else values[0]

    return change


EDITS: Mapping[str, Edit] = {
    "nothing": lambda _world: None,
    "body": longer(NEWS, "isi-badan-berita"),
    "body of a plain post": longer(PLAIN, "Kabar bulan"),
    "title": longer(NEWS, "isi-judul-berita"),
    "title of a plain post": longer(PLAIN, "title: Kabar"),
    "date": lambda world: world.replace(PLAIN, 'date: "2024-03-0', 'date: "2024-03-1'),
    "tags": longer("berita/2024/06/kabar-6.md", "Jalan"),
    "category": lambda world: world.replace(
        "berita/2024/02/kabar-2.md", "category: ekonomi", "category: budaya"
    ),
    "summary": longer(NEWS, "isi-ringkasan-berita"),
    "words beside a photo": longer(NEWS, "isi-alt"),
    "correction": longer(NEWS, "isi-alasan-koreksi"),
    "withdrawal": longer("berita/2024/05/dicabut.md", "isi-alasan-cabut"),
    "slug": rename,
    "post comes or goes": toggle_post,
    "draft on or off": toggle_draft,
    "page": longer("halaman/lengkap.md", "isi-judul-halaman"),
    "body of a page": longer("halaman/lengkap.md", "isi-badan-halaman"),
    "new page": lambda world: world.write("halaman/tentang.md", page("Tentang.", title="Tentang")),
    "programme": longer("program/prog/index.md", "isi-judul-program"),
    "event": longer("program/prog/acara.md", "isi-judul-acara"),
    "new event": lambda world: world.write(
        "program/prog/lain.md", event(title="Acara lain", planned="2027-01-01")
    ),
    "agreement": longer("mou/lengkap.md", "isi-judul-mou"),
    "agreement above": longer("mou/induk.md", "isi-induk"),
    "promise": longer("mou/lengkap.md", "isi-plain"),
    "organisation": longer("rujukan/organisasi.yaml", "name: Nama post"),
    "new organisation": new_organisation,
    "person": longer("rujukan/orang.yaml", "name: Orang"),
    "source": longer("rujukan/sumber.yaml", "penerbit-acara"),
    "setting of all pages": setting("KONTAK", None, "redaksi@contoh.id"),
    "setting of lists": setting("BERITA_PER_HALAMAN", 20, 3),
    "setting of feeds": setting("BUTIR_PER_UMPAN", 50, 2),
    "threshold of a status": setting("AMBANG_TANPA_KABAR", 365, 36500),
    "history off or on": setting("RIWAYAT_GIT", True, False),
    "drafts shown or not": setting("TAMPILKAN_KONSEP", False, True),
    "template": lambda world: world.replace(
        "article.html", "Berita terkait", "Berita terkait juga", "theme/templates"
    ),
    "template that others include": lambda world: world.replace(
        "partials/share.html", "Bagikan", "Bagikan ini", "theme/templates"
    ),
    "style sheet": lambda world: world.replace(
        "gaya.css", ":root", "i { color: red } :root", "theme/static"
    ),
    "code": lambda _world: setattr(running_code, "MARK", f"{running_code.MARK}x"),
    "day": next_day,
    "commit": commit,
    "all times new": all_times_new,
    "output damaged": damage("mou/lengkap/index.html"),
    "feed damaged": damage("feeds/berita.rss.xml"),
    "card damaged": lambda world: [
        damage(path.relative_to(world.output).as_posix())(world)
        for path in (world.output / "kartu").iterdir()
    ],
    "output deleted": lambda world: (world.output / "berita/index.html").unlink(),
    "all output deleted": lambda world: shutil.rmtree(world.output),
    "file in the way of a folder": file_in_the_way,
    "folder in the way of a file": folder_in_the_way,
    "link in the way": link_in_the_way,
    "files of others": strangers,
    "all that is kept is gone": lambda world: shutil.rmtree(world.root / "simpanan"),
    "all that is kept is empty": lambda world: kept_files(world, lambda _content: b""),
    "all that is kept is cut": lambda world: kept_files(world, lambda content: content[:-5]),
    "ledger gone": lambda world: [path.unlink() for path in ledgers(world)],
    "ledger empty": lambda world: [path.write_bytes(b"") for path in ledgers(world)],
    "ledger cut": cut_ledger,
    "ledger of another form": foreign_ledger,
}


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    made = World(tmp_path)
    monkeypatch.setattr(running_code, "MARK", running_code.MARK)
    return made


def check(world: World, said: object) -> None:
    found, clean = world.build(), world.clean()
    assert found.files == clean.files, said
    different = [name for name in sorted(clean.files) if found.bytes(name) != clean.bytes(name)]
    assert different == [], said


@pytest.mark.proof
def test_after_each_edit_the_site_is_the_clean_one(world: World) -> None:
    """Edits far from each other are made together; one by one for proof."""
    world.build()
    names = list(EDITS)
    rounds = min(len(names), examples(11))
    for number in range(rounds):
        made = names[number::rounds]
        for name in made:
            EDITS[name](world)
        check(world, made)


def test_a_new_day_changes_pages_that_show_statuses_only(world: World) -> None:
    old = world.clean()
    before = {name: old.bytes(name) for name in old.files}
    world.day = str(dt.date.fromisoformat(DAY) + dt.timedelta(days=1))
    new = world.clean()
    changed = {name for name in new.files if new.bytes(name) != before.get(name)}
    pages = {name for name in changed if name.endswith(".html")}
    assert "mou/lengkap/index.html" in pages
    undated = {name for name in pages if 'class="as-of"' not in new.text(name)}
    # The week that runs names the day until which it tells, and no other page but these two does.
    week = "{}-{:02}".format(*dt.date.fromisoformat(world.day).isocalendar()[:2])
    assert undated <= {"pekan/index.html", f"pekan/{week}/index.html"}
    assert PLAIN.replace(".md", "/index.html") in new.files - changed


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(examples(1)))
def test_after_any_sequence_of_edits_the_site_is_the_clean_one(world: World, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same sequence every time
    world.build()
    made: list[str] = []
    for _ in range(examples(3)):
        made += _edit(world, chance)
        check(world, made)


@pytest.mark.proof
def test_a_build_killed_at_any_moment_leaves_the_next_one_right(world: World) -> None:
    chance = random.Random(5)  # noqa: S311 - the same moments every time
    world.build()
    killed, made = 0, []
    for _ in range(examples(3)):
        made += _edit(world, chance)
        killed += kill(world, 0.3 * chance.random())
        check(world, made)
    assert killed


def _edit(world: World, chance: random.Random) -> list[str]:
    made = []
    for name in chance.sample(sorted(EDITS), chance.randint(1, 3)):
        try:
            EDITS[name](world)
        except (AssertionError, OSError):  # an edit before has left nothing to edit
            continue
        made.append(name)
    return made


def kill(world: World, after: float) -> bool:
    """Kill a build after a while, and tell whether it was still at work."""
    # The builder of tests writes this file itself, as no build does.
    bodies = world.content / "rujukan/organisasi.yaml"
    content = bodies.read_bytes()
    process = multiprocessing.get_context("fork").Process(target=world.build)
    process.start()
    process.join(after)
    running = process.exitcode is None
    process.kill()
    process.join()
    bodies.write_bytes(content)
    return running
