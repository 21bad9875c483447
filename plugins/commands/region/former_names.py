"""Names of regions that the program served before, and where a site still says them."""

import ast
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.domain.core.problems import Problem

# The region that the program was first made for; the others are told by git.
FIRST = "Blora"
_REMEDY = "tulis tentang daerah sendiri, atau jalankan make daerah-baru"
# What a site says of itself. News, agreements and sources may well name a neighbour.
_SAID = ("pelicanconf.py", "scraper/sources.toml", "content/halaman/*.md", "theme/**/*")
_TEXTS = frozenset({".py", ".toml", ".md", ".html", ".css", ".js", ".svg", ".yaml"})


def left_over(root: Path) -> Iterator[Problem]:
    """Report each line with which a site still calls itself by the name of another region."""
    others = former_names(root)
    if not others:
        return
    pattern = _pattern(others)
    for path in _said(root):
        text = path.read_text(encoding="utf-8", errors="replace")
        for number, line in enumerate(text.splitlines(), start=1):
            if found := pattern.search(line):
                shown = path.relative_to(root).as_posix()
                yield Problem(shown, number, f"masih menyebut '{found[0]}'", _REMEDY)
    yield from _governments(root, pattern)


def _governments(root: Path, pattern: re.Pattern[str]) -> Iterator[Problem]:
    """Report offices of the region's own code that have the name of another."""
    path = root / "content" / "rujukan" / "organisasi.yaml"
    code = _region(_read(root / "pelicanconf.py")).get("kode_wilayah", "")
    lines = _read(path).splitlines()
    for number, line in enumerate(lines, start=1):
        if code and re.fullmatch(rf"""\s+kode_wilayah: ["']?{re.escape(code)}["']?\s*""", line):
            start = max(at for at in range(number) if lines[at].startswith("- ") or at == 0)
            end = next((at for at in range(number, len(lines)) if lines[at][:1] == "-"), len(lines))
            for at in range(start, end):
                if found := pattern.search(lines[at]):
                    shown = "content/rujukan/organisasi.yaml"
                    yield Problem(shown, at + 1, f"masih menyebut '{found[0]}'", _REMEDY)


def former_names(root: Path) -> frozenset[str]:
    """Give the names of all regions that the settings have ever named, but for today's."""
    text = _read(root / "pelicanconf.py")
    names = {FIRST, *map(_name, _earlier(root))}
    own = _name(text).casefold()
    return frozenset(name for name in names if name and name.casefold() not in own)


def _earlier(root: Path) -> Iterable[str]:
    """Give the settings of all commits that changed the region, where git knows them."""
    git = ("git", "-C", str(root), "log", "--format=%H", "-G", '"name": ', "--", "pelicanconf.py")
    try:
        commits = _run(git).split()
        return [
            _run(("git", "-C", str(root), "show", f"{one}:./pelicanconf.py")) for one in commits
        ]
    except (OSError, subprocess.CalledProcessError):
        return ()


def _run(command: tuple[str, ...]) -> str:
    # Our own command, with our own arguments.
    done = subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    return done.stdout.decode("utf-8", "replace")


def _name(settings: str) -> str:
    return _region(settings).get("name", "")


def _region(settings: str) -> dict[str, str]:
    """
    Read the region from the text of settings, which are not run.

    >>> _region('WILAYAH = {"name": "Contoh"}')
    {'name': 'Contoh'}
    """
    found = re.search(r"^WILAYAH = (\{.*?^\}|\{[^\n]*\})$", settings, re.MULTILINE | re.DOTALL)
    try:
        region = ast.literal_eval(found[1]) if found else {}
    except (SyntaxError, ValueError):
        return {}
    return {str(key): str(value) for key, value in region.items()}


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    # Addresses and names of sites run words together: blorakab.go.id, wartablora.com.
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))), re.IGNORECASE)


def _said(root: Path) -> Iterator[Path]:
    for form in _SAID:
        for path in sorted(root.glob(form)):
            if path.is_file() and path.suffix in _TEXTS:
                yield path


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
