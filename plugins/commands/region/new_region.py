"""``make daerah-baru``: leaves a site of a region's own, with nothing of the region before."""

import datetime as dt
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from plugins.commands.region import site_texts
from plugins.commands.region.answers import QUESTIONS, Region, Unusable, ask
from plugins.commands.region.former_names import left_over
from plugins.files import whole
from plugins.files.command_line import USAGE, Parser

ROOT = Path(__file__).resolve().parents[3]
# What is about the region before, and goes with it. Of tests, those about its content.
EMPTIED = (
    *("content/berita", "content/program", "content/mou", "content/gambar", "content/dokumen"),
    "content/federasi",
    *("scraper/arsip", "docs/gambar", "output", ".cache"),
)
_GONE = ("content/rujukan/*", "tests/content/test_*.py", "content/halaman/*")
# Pages that speak of no region as they are.
_KEPT_PAGES = ("aksesibilitas.md", "privasi.md")
_STYLES = ("theme/static/gaya.css", "theme/static/umpan.css")


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Ask, make the site the region's own, and say what is left to do."""
    parser = Parser(prog="python -m plugins.new_region")
    for question in QUESTIONS:
        parser.add_argument(
            question.option, dest=question.field, metavar="NILAI", help=question.words
        )
    parser.add_argument(
        "--ya", action="store_true", help="jangan bertanya sebelum mengosongkan isi"
    )
    options = parser.parse_args(arguments)
    if told := _unsaved(root):
        sys.stderr.write(f"{told}\n")
        return 1
    try:
        region = ask(vars(options), _listen, lambda line: sys.stderr.write(f"{line}\n"))
    except Unusable as error:
        sys.stderr.write(f"{error}\n")
        return USAGE
    if not options.ya and not _agreed(region):
        sys.stderr.write("Tidak ada yang diubah.\n")
        return 1
    try:
        make_own(root, region, dt.datetime.now(dt.UTC).year)
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{error}; pulihkan dengan: git checkout -- . && git clean -fd content\n")
        return 1
    problems = list(left_over(root))
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    sys.stdout.write(_LEFT.format(site=site_texts.site_name(region)))
    return 1 if problems else 0


_LEFT = """\
{site}: isi dikosongkan, pengaturan dan halaman ditulis.
Yang tersisa bagi Anda (docs/deploy.md):
  content/halaman/tentang.md       siapa Anda, dan untuk apa situs ini
  content/rujukan/organisasi.yaml  instansi yang disebut
  content/rujukan/tempat.yaml      kecamatan dan daerah sekitar
  scraper/sources.toml             situs yang diimpor
  pelicanconf.py                   KATEGORI, dan OTORITAS_TAG sebelum terbit pertama
  theme/templates/partials/batik.html  ragam hias daerah sendiri
Lalu: git add -A && git commit -m 'Daerah baru', make site, make serve.
"""


def _listen(prompt: str) -> str:
    # Where answers come through a pipe nobody reads the questions.
    return input(prompt if sys.stdin.isatty() else "")


def _agreed(region: Region) -> bool:
    if not sys.stdin.isatty():
        return True
    told = f"Semua isi yang ada dihapus dari folder ini. Ketik '{region.name}' untuk meneruskan: "
    try:
        return input(told).strip() == region.name
    except EOFError:
        return False


def _unsaved(root: Path) -> str:
    """Say why nothing may be emptied: what is not in git cannot be had back."""
    command = ("git", "-C", str(root), "status", "--porcelain", "--", ".")
    try:
        # Our own command, with our own arguments.
        done = subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return f"{root}: bukan repositori git, isi yang dihapus tak dapat kembali; pakai git clone"
    if changed := done.stdout.decode("utf-8", "replace").splitlines():
        return f"{changed[0][3:]}: belum tersimpan dalam git; jalankan git commit atau git stash"
    return ""


def make_own(root: Path, region: Region, year: int) -> None:
    """Change the files of a project into those of a region; raises OSError, ValueError."""
    settings = root / "pelicanconf.py"
    # What may be refused comes before anything is removed.
    texts: dict[str, str] = {
        "pelicanconf.py": site_texts.settings(settings.read_text(encoding="utf-8"), region, year),
        **_styled(root, region),
    }
    category = _first_category(texts["pelicanconf.py"])
    kept = {
        f"content/halaman/{name}": (root / "content" / "halaman" / name).read_text(encoding="utf-8")
        for name in _KEPT_PAGES
        if (root / "content" / "halaman" / name).is_file()
    }
    texts["README.md"] = _without_pictures((root / "README.md").read_text(encoding="utf-8"))
    texts |= kept | {
        site_texts.ABOUT: site_texts.about(region),
        "content/rujukan/organisasi.yaml": site_texts.organisations(region),
        "content/rujukan/tempat.yaml": site_texts.places(region),
        "scraper/sources.toml": site_texts.sources(region, category),
        "theme/templates/partials/batik.html": site_texts.motif(),
        "theme/static/ikon.svg": site_texts.icon(region),
    }
    pictures: Mapping[str, bytes] = {
        "theme/static/favicon.ico": site_texts.drawn_icon(region, "ICO", 32),
        "theme/static/umpan.png": site_texts.drawn_icon(region, "PNG", 144),
    }
    for name in EMPTIED:
        _empty(root / name)
    for form in _GONE:
        for path in root.glob(form):
            path.unlink()
    for name, text in texts.items():
        whole.write(root / name, text.encode())
    for name, held in pictures.items():
        whole.write(root / name, held)


def _styled(root: Path, region: Region) -> dict[str, str]:
    return {
        name: site_texts.style((root / name).read_text(encoding="utf-8"), region)
        for name in _STYLES
    }


def _without_pictures(readme: str) -> str:
    """Leave out the pictures of the site before; ``make shots`` takes new ones."""
    lines = readme.splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith('<img src="docs/gambar/'))


def _first_category(settings: str) -> str:
    table = settings.partition("KATEGORI = {")[2].partition(":")[0]
    return table.strip().strip("\"'") or "pemerintahan"


def _empty(place: Path) -> None:
    """Remove what is in a folder, or what a link leads to no longer: the link itself."""
    if place.is_symlink():
        place.unlink()
    elif place.is_dir():
        shutil.rmtree(place)
