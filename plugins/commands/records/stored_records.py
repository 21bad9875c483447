"""The records of a content folder as they stand, for commands that tell of them."""

import argparse
import importlib
import sys
from dataclasses import dataclass
from pathlib import Path

from plugins.build.content.content_files import read_content
from plugins.build.settings import build_day, rules
from plugins.domain.core.problems import Problem
from plugins.domain.records.publication import public
from plugins.domain.records.reading import Loaded, load
from plugins.domain.site.site import Site
from plugins.files.command_line import Parser


@dataclass(frozen=True)
class StoredRecords:
    """What a folder holds, the site that is out of it today, and what could not be read."""

    folder: Path
    loaded: Loaded
    site: Site
    problems: tuple[Problem, ...]


def parser_for(prog: str, description: str, row: str) -> Parser:
    """Give a parser of what all these commands take; ``row`` is what a line for machines holds."""
    parser = Parser(prog=prog, description=description)
    parser.add_argument("--json", action="store_true", help=f"satu objek JSON tiap {row}")
    parser.add_argument(
        "--content", metavar="FOLDER", type=Path, help="folder isi; tanpa ini menurut pengaturan"
    )
    return parser


def stored_records(options: argparse.Namespace) -> StoredRecords:
    """Read the folder that the options name, and say on the error channel what is unreadable."""
    settings = vars(importlib.import_module("pelicanconf"))
    folder, today = options.content or Path(settings["PATH"]), build_day(settings)
    files = read_content(folder)
    loaded = load(files.texts, rules(settings))
    problems = tuple(sorted({*files.problems, *loaded.problems}))
    sys.stderr.writelines(f"{problem}\n" for problem in problems)
    if problems:
        sys.stderr.write("Yang tidak terbaca tidak termasuk dalam daftar ini.\n")
    site = Site(public(loaded.records, today), today, rules(settings))
    return StoredRecords(folder, loaded, site, problems)
