"""Builds whole sites for tests, with the settings of the project and a content of their own."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.settings import read_settings
from selectolax.lexbor import LexborHTMLParser

from plugins.domain.core.codes import CATEGORIES
from plugins.domain.markup.renderer import forgetful, memory
from tests.site.texts import organisations

ROOT = Path(__file__).resolve().parents[2]
SITE = "https://contoh.id"
DAY = "2026-11-24"
# Whose site it is, the same whoever has taken the program over.
REGION: Mapping[str, Any] = {
    "SITENAME": "Blora Terbuka",
    "WILAYAH": {
        "name": "Blora",
        "kind": "kabupaten",
        "kode_wilayah": "33.16",
        "province": "Jawa Tengah",
    },
    "TIMEZONE": "Asia/Jakarta",
    "OTORITAS_TAG": "blora-terbuka.invalid,2026",
    "KATEGORI": dict(CATEGORIES),
}


@dataclass(frozen=True)
class Built:
    """A built site."""

    root: Path

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file, by its path in the output."""
        found = (path for path in self.root.rglob("*") if path.is_file())
        return frozenset(path.relative_to(self.root).as_posix() for path in found)

    def bytes(self, name: str) -> bytes:
        return (self.root / name).read_bytes()

    def text(self, name: str) -> str:
        return self.bytes(name).decode()

    def page(self, address: str) -> LexborHTMLParser:
        """Read the page that answers for an address."""
        name = address.removeprefix("/")
        return LexborHTMLParser(
            self.text(f"{name}index.html" if not name or name[-1] == "/" else name)
        )

    def words(self, address: str) -> str:
        """Give the text of a page's main part, each gap one space."""
        main = self.page(address).css_first("main")
        return " ".join(main.text().split())


class _Warnings(logging.Handler):
    """Turns what Pelican only says aloud into a failure."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record.getMessage())


def write_content(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write content files below a folder and give it."""
    for name, content in {"rujukan/organisasi.yaml": organisations(), **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def build(folder: Path, files: Mapping[str, str | bytes], **settings: Any) -> Built:
    """Build a site of these files in this process; a warning of Pelican's is a failure."""
    content = write_content(folder / "content", files)
    output = folder / "output"
    given = {
        **REGION,
        "SITEURL": SITE,
        "TANGGAL_BANGUN": DAY,
        "PENERBIT": None,
        "KONTAK": None,
        **settings,
    }
    read = read_settings(
        str(ROOT / "pelicanconf.py"),
        override={"PATH": str(content), "OUTPUT_PATH": str(output), **given},
    )
    logger, warnings = logging.getLogger(), _Warnings()
    logger.addHandler(warnings)
    try:
        Pelican(read).run()
    except BaseException:
        # A build that fails ends its process, and with it what it remembers; here it does not.
        memory.set(forgetful)
        raise
    finally:
        logger.removeHandler(warnings)
    assert not warnings.found, warnings.found
    return Built(output)


def build_apart(
    output: Path,
    *,
    content: Path | None = None,
    root: Path = ROOT,
    environment: Mapping[str, str] | None = None,
    settings: Mapping[str, Any] | None = None,
) -> Built:
    """Build with the ``pelican`` command in a process of its own, as ``make site`` does."""
    extra = {"CACHE_PATH": str(output.with_name(f"{output.name}-cache")), **(settings or {})}
    if content:
        extra["PATH"] = str(content)
    subprocess.run(
        [
            *(sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", str(output)),
            *("--fatal", "warnings", "-e"),
            *(f"{name}={json.dumps(value)}" for name, value in extra.items()),
        ],
        cwd=root,
        env={
            **os.environ,
            "SITEURL": SITE,
            "TANGGAL_BANGUN": DAY,
            "PENERBIT": "",
            "KONTAK": "",
            **(environment or {}),
        },
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return Built(output)
