"""The whole content is checked before anything is built; ``make check`` does only that."""

import argparse
import dataclasses
import hashlib
import importlib
import json
import sys
import tempfile
import traceback
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican import Pelican, signals

from plugins.build.content_files import ContentFiles, read_content, read_text
from plugins.build.settings import build_day, machine_day, rules
from plugins.domain.checks.pictures import named_pictures
from plugins.domain.checks.post_ids import insert_identity
from plugins.domain.checks.validation import Checked, validate
from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Measured
from plugins.domain.records.publication import public
from plugins.domain.site.site import Site
from plugins.media.image_sizes import ImageSizes, UnreadablePicture


@dataclass(frozen=True)
class Examined:
    """The files of a content folder, what they hold, and how large their pictures are."""

    files: ContentFiles
    checked: Checked
    images: ImageSizes


def examine(content: Path, settings: Mapping[str, Any]) -> Examined:
    """Read and check a whole content folder."""
    files = read_content(content)
    checked = validate(
        files.texts,
        files.assets,
        rules(settings),
        build_day(settings),
        machine_day(settings),
        new_id=_new_id,
        measure=lambda name: _measure(content / name),
    )
    images = ImageSizes(content, files.assets)
    problems = {*checked.problems, *files.problems, *_unreadable_pictures(checked, images)}
    return Examined(files, dataclasses.replace(checked, problems=tuple(sorted(problems))), images)


def _new_id() -> str:
    return f"urn:uuid:{uuid.uuid4()}"


def _measure(path: Path) -> Measured:
    content = path.read_bytes()
    return Measured(len(content), hashlib.sha256(content).hexdigest())


def _unreadable_pictures(checked: Checked, images: ImageSizes) -> Iterator[Problem]:
    for file in sorted(set(named_pictures(checked.records))):
        try:
            images.get(file)
        except UnreadablePicture as error:
            yield Problem(
                f"content/gambar/{file}", 1, error.finding, error.remedy, check="gambar-tak-terbaca"
            )


def add_identities(content: Path, checked: Checked) -> None:
    """Give every post without an ``id`` one: a line of its file, and nothing else of it."""
    for name in checked.without_id:
        path = content / name.removeprefix("content/")
        _replace(path, insert_identity(read_text(path), _new_id()).encode())


def _replace(path: Path, content: bytes) -> None:
    """Put a new content in the place of a file in one step."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".periksa-", delete=False) as aside:
        aside.write(content)
    try:
        Path(aside.name).chmod(path.stat().st_mode)
        Path(aside.name).replace(path)
    except BaseException:
        Path(aside.name).unlink()
        raise


# --- before a build -----------------------------------------------------------------------------


def publish(pelican: Pelican) -> None:
    """Pelican's hook before anything is built: stop on problems, else hand over the site."""
    settings = pelican.settings
    found = examine(Path(settings["PATH"]), settings)
    if found.checked.errors:
        for problem in found.checked.errors:
            sys.stderr.write(f"{problem}\n")
        raise SystemExit(f"Situs tidak dibangun: {len(found.checked.errors)} kesalahan pada isi.")
    today, records = build_day(settings), found.checked.records
    shown = records if settings["TAMPILKAN_KONSEP"] else public(records, today)
    settings["ISI"] = found.files
    settings["SITUS"] = Site(shown, today, rules(settings), found.images)


def register() -> None:
    """Pelican's hook."""
    signals.initialized.connect(publish)


# --- as a command -------------------------------------------------------------------------------


def main(arguments: list[str] | None = None) -> int:
    """Check the content and say what is wrong; anything but 0 means that a person is needed."""
    parser = argparse.ArgumentParser(prog="python -m plugins.checks")
    parser.add_argument("--fix", action="store_true", help="tambahkan id yang belum ada")
    parser.add_argument("--json", action="store_true", help="satu objek JSON tiap temuan")
    parser.add_argument("--content", type=Path, help="folder isi; tanpa ini menurut pengaturan")
    options = parser.parse_args(arguments)
    try:
        settings = vars(importlib.import_module("pelicanconf"))
    except Exception as error:  # whatever a plugin or a setting may raise
        _report([_unloadable(error)], as_json=options.json)
        return 1
    content = options.content or Path(settings["PATH"])
    found = examine(content, settings)
    if options.fix and found.checked.without_id:
        add_identities(content, found.checked)
        found = examine(content, settings)
    checked = found.checked
    _report([*checked.errors, *checked.advice], as_json=options.json)
    if not options.json:
        count = f"{len(checked.errors)} kesalahan, {len(checked.advice)} saran"
        sys.stdout.write(f"{len(found.files.texts)} berkas diperiksa: {count}.\n")
    return 1 if checked.errors else 0


def _report(problems: list[Problem], *, as_json: bool) -> None:
    for problem in problems:
        line = f"saran: {problem}" if problem.advice else str(problem)
        text = json.dumps(problem.as_dict(), ensure_ascii=False) if as_json else line
        sys.stdout.write(f"{text}\n")


def _unloadable(error: Exception) -> Problem:
    """Say where the settings, or a plugin that they name, cannot be loaded."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    file, line = frame.filename, frame.lineno or 1
    if isinstance(error, SyntaxError) and error.filename:
        file, line = error.filename, error.lineno or 1
    path = Path(file)
    root = Path.cwd()
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else file
    return Problem(
        name,
        line,
        f"pengaturan atau pengaya tidak dapat dimuat ({type(error).__name__}: {error})",
        "perbaiki berkas itu, lalu ulangi",
        check="pengaturan",
    )
