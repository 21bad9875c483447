"""Two made-up regions take the program over with one command, import, build and publish."""

import datetime as dt
import gzip
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import brotli
import pytest

from plugins.commands.region.former_names import left_over
from tests.examples import examples
from tests.scraper.exports import backup, backup_entry

pytestmark = [pytest.mark.site, pytest.mark.proof]

ROOT = Path(__file__).resolve().parents[2]
# The region before, its places, its province and the addresses of its offices.
TRACES = (
    *(b"blora", b"cepu", b"randublatung", b"kunduran", b"todanan", b"jepon", b"bogorejo"),
    *(b"kedungtuban", b"jawa tengah", b"jateng", b"33.16", b"rembang", b"gagakrimang"),
    *(b"asia/jakarta", b"arief rohman"),
)
# What has no words in it.
_PICTURES = frozenset({".jpg", ".png", ".webp", ".ico", ".ttf"})


@dataclass(frozen=True)
class Case:
    """A region, a district of its own, and the name that its government goes by."""

    name: str
    kind: str
    code: str
    zone: str
    district: str
    government: str


# The last is the one that `make test` has time for: a city, in a third time zone.
CASES = (
    Case("Wulanjaya", "kabupaten", "99.01", "WITA", "Raha Baru", "Pemkab Wulanjaya"),
    Case("Tanjungmas", "kota", "99.71", "WIT", "Kampung Laut", "Pemkot Tanjungmas"),
)


@pytest.fixture(scope="module", params=CASES[-examples(1) :], ids=lambda case: case.kind)
def taken(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> "Taken":
    case: Case = request.param
    root = copied(tmp_path_factory.mktemp("alih") / "proyek")
    answers = (case.name, case.kind, case.code, "Nusa Samudra", case.zone, "Dinas Perikanan", "")
    made = run(root, "plugins.new_region", answers="\n".join((*answers, "")) + "\n")
    assert "isi dikosongkan" in made, made
    with_news(root, case)
    commit(root)
    assert "1 perubahan" in run(root, "scraper", "import", "--source", "arsip")
    assert "0 kesalahan" in run(root, "plugins.checks")
    published = run(root, "plugins.publish")
    assert "Terbit: output/" in published
    return Taken(case, root)


@dataclass(frozen=True)
class Taken:
    """A project that a region has taken over, with its site published."""

    case: Case
    root: Path

    def text(self, name: str) -> str:
        return (self.root / "output" / name).read_text(encoding="utf-8")


def copied(root: Path) -> Path:
    """Copy what git knows of the program, with its history begun anew."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
    ).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, root / name)
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    (root / ".git" / "info" / "exclude").write_text(".venv\n", encoding="utf-8")
    commit(root)
    return root


def commit(root: Path) -> None:
    who = ("-c", "user.name=Humas", "-c", "user.email=humas@contoh.id")
    subprocess.run(["git", "add", "-A"], cwd=root, check=True)
    subprocess.run(["git", *who, "commit", "-q", "-m", "Keadaan"], cwd=root, check=True)


def run(root: Path, module: str, *arguments: str, answers: str = "") -> str:
    """Run a command in a project and give what it said; one that fails ends the test."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=root,
        input=answers,
        capture_output=True,
        encoding="utf-8",
        env={
            "PATH": "/usr/bin:/bin",
            "PYTHONUTF8": "1",
            "SITEURL": "https://terbuka.example",
            "PENERBIT": "Bagian Humas",
            "KONTAK": "humas@terbuka.example",
        },
        check=False,
        timeout=200,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def with_news(root: Path, case: Case) -> None:
    """Give the region an archive of its own, with one story from one of its districts."""
    places = root / "content" / "rujukan" / "tempat.yaml"
    listed = places.read_text(encoding="utf-8")
    places.write_text(f"{listed}- name: {case.district}\n  kind: kecamatan\n", encoding="utf-8")
    story = f"<p>{case.district.upper()} - Warga membuka pasar ikan pada hari Selasa pagi.</p>"
    archive = root / "scraper" / "arsip"
    archive.mkdir()
    (archive / "blog.xml").write_text(
        backup(backup_entry(1, title="Pasar ikan dibuka", content=story)), encoding="utf-8"
    )
    sources = root / "scraper" / "sources.toml"
    listed = sources.read_text(encoding="utf-8")
    sources.write_text(
        f"{listed}\n[sources.arsip]\n"
        'title = "Blog lama"\nkind = "blogger_backup"\nfile = "scraper/arsip/blog.xml"\n'
        'site = "https://blog.example"\nlicence = "CC BY 4.0"\ncategory = "ekonomi"\n',
        encoding="utf-8",
    )


def test_no_byte_of_the_output_tells_of_the_region_before(taken: Taken) -> None:
    found = [
        (path.name, trace.decode())
        for path in sorted((taken.root / "output").rglob("*"))
        if path.is_file() and path.suffix not in _PICTURES
        for trace in TRACES
        if trace in unpacked(path) or trace.decode() in path.as_posix().rpartition("output")[2]
    ]
    assert found == []


def unpacked(path: Path) -> bytes:
    held = path.read_bytes()
    if path.suffix == ".br":
        held = brotli.decompress(held)
    elif held[:2] == b"\x1f\x8b":
        held = gzip.decompress(held)
    return held.lower()


def test_nothing_that_a_site_says_of_itself_is_left_over(taken: Taken) -> None:
    assert list(left_over(taken.root)) == []
    kept = ("content", "scraper/sources.toml", "scraper/arsip", "pelicanconf.py", "theme")
    held = [
        path
        for name in kept
        for path in ((taken.root / name).rglob("*") if "." not in name else [taken.root / name])
        if path.is_file() and path.suffix not in _PICTURES
    ]
    assert [
        path.name for path in held if any(trace in path.read_bytes().lower() for trace in TRACES)
    ] == []


def test_pictures_of_the_region_before_are_gone(taken: Taken) -> None:
    for name in ("theme/static/favicon.ico", "theme/static/umpan.png", "theme/static/ikon.svg"):
        assert (taken.root / name).read_bytes() != (ROOT / name).read_bytes()
    assert not (taken.root / "docs" / "gambar").exists()


def test_the_region_is_named_where_it_belongs(taken: Taken) -> None:
    case, home = taken.case, taken.text("index.html")
    assert f"Bukan situs resmi {case.government}" in home
    (page,) = (taken.root / "output" / "berita").glob("????/??/*/index.html")
    assert f" {case.zone}</time>" in page.read_text(encoding="utf-8")
    own = f"{case.name.lower()}-terbuka.invalid,{dt.datetime.now(dt.UTC).year}"
    assert own in taken.text("feeds/mou.atom.xml")


def test_news_are_known_to_come_from_a_district_of_the_region(taken: Taken) -> None:
    (post,) = (taken.root / "content" / "berita").rglob("*.md")
    assert f"dateline: {taken.case.district.upper()}" in post.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("content/halaman/tentang.md", "Kami menulis tentang Blora.\n"),
        ("scraper/sources.toml", "# wartablora.com\n"),
        ("theme/templates/partials/masthead.html", "<p>Pemkab Blora</p>\n"),
        ("pelicanconf.py", 'WEBSUB_HUB = "https://hub.blora.example"\n'),
    ],
    ids=["page", "sources", "theme", "settings"],
)
def test_what_still_names_another_region_is_not_published(
    taken: Taken, path: str, line: str
) -> None:
    place = taken.root / path
    text = place.read_text(encoding="utf-8")
    place.write_text(text + line, encoding="utf-8")
    try:
        (problem,) = left_over(taken.root)
    finally:
        place.write_text(text, encoding="utf-8")
    assert (problem.path, problem.line) == (path, len(text.splitlines()) + 1)
    assert "daerah" in problem.remedy


def test_a_second_take_over_knows_the_first(taken: Taken) -> None:
    settings = taken.root / "pelicanconf.py"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace(f'"{taken.case.name}"', '"Lautan"'), encoding="utf-8")
    try:
        told = {problem.path for problem in left_over(taken.root)}
    finally:
        settings.write_text(text, encoding="utf-8")
    assert {"pelicanconf.py", "content/halaman/tentang.md", "scraper/sources.toml"} <= told
