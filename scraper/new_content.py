"""``make new``: a session on a terminal, or with one answer a line where there is none."""

import argparse
import datetime as dt
import io
import sys
from pathlib import Path
from typing import TextIO

from plugins.domain.core.rules import Rules
from plugins.domain.editing.text_edits import Unplaceable
from plugins.domain.headers.document import InvalidHeader
from plugins.domain.values.moments import Moment
from scraper import contact
from scraper.environment import open_web, today
from scraper.new.asking import Asker, Input, Lines, Unanswered
from scraper.new.handed import Page
from scraper.new.session import KINDS, LOCK, Session, problem_of, told
from scraper.reading import json_text
from scraper.reading.config import Config
from scraper.reading.fetch import Fetch, Files, Unreachable
from scraper.store.lock import Locked
from scraper.store.write import Files as FileWriter
from scraper.web.http_cache import Nothing

STAGING = ".cache/scraper/staging"
NOTHING = "Tidak ada yang ditulis."


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what the command line may answer beforehand."""
    command.add_argument(
        "kind", nargs="?", default="", metavar="MACAM", type=_kind, help=", ".join(KINDS)
    )
    command.add_argument(
        "first",
        nargs="?",
        default="",
        metavar="JAWABAN_PERTAMA",
        help="jawaban pertanyaan pertama; untuk berita dan tanda-tangan juga berkas atau alamat",
    )


def _kind(text: str) -> str:
    name = text.lower().replace("_", "-").replace(" ", "-")
    if name and name not in KINDS:
        known = ", ".join(KINDS)
        raise argparse.ArgumentTypeError(f"'{text}' tidak dikenal; pilih: {known}")
    return name


def run(arguments: argparse.Namespace, config: Config, root: Path) -> int:
    """Ask, check and write; give the exit code."""
    with open_web(arguments.environment, root, [], Nothing(), needed=True) as web:
        return _run(arguments, config, root, web)


def _run(arguments: argparse.Namespace, config: Config, root: Path, web: Fetch) -> int:
    said = sys.stderr if arguments.json else sys.stdout
    asker = Asker(_input(said), said)
    rules = Rules(
        zone=config.zone,
        categories={code: code.capitalize() for code in config.categories},
        contact=contact.find(root, arguments.environment),
    )
    day = today(arguments.environment, config)
    page = Page(config, Files(root), web, day, asker.say)
    session = Session(root, asker, page, rules, day, _now(config, day))
    try:
        draft, written = session.run(arguments.kind, arguments.first, FileWriter(root / STAGING))
    except Unanswered as error:
        sys.stderr.write(f"{error}\n{NOTHING}\n")
        return 1
    except (Unreachable, InvalidHeader, Unplaceable, OSError) as error:
        sys.stderr.write(f"{problem_of(error)}\n{NOTHING}\n")
        return 1
    except Locked as error:
        sys.stderr.write(f"{LOCK}:1: impor sedang berjalan (proses {error}); tunggu, lalu ulangi\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write(f"\n{NOTHING}\n")
        return 1
    if arguments.json:
        problems = [problem.as_dict() for problem in written.problems]
        row = {"written": list(written.paths), "whole": written.is_whole, "problems": problems}
        sys.stdout.write(f"{json_text.dumps(row)}\n")
    for problem in written.problems:
        asker.say(f"saran: {problem}" if problem.advice else str(problem))
    for line in told(draft, written):
        asker.say(line)
    return 0 if written.is_whole else 1


def _input(said: TextIO) -> Input:
    """Give the terminal where somebody sits at one, else the stream of answers."""
    if isinstance(sys.stdin, io.TextIOWrapper):  # whatever the locale says
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return Lines(sys.stdin, said, is_patient=sys.stdin.isatty())
    from scraper.new.terminal import Terminal  # loaded where it is used: an import needs none

    return Terminal()


def _now(config: Config, day: dt.date) -> str:
    """Give this moment as a header writes it; of a day that is set, the day alone."""
    now = dt.datetime.now(config.zone)
    moment = Moment(now.replace(second=0, microsecond=0))
    return moment.text if now.date() == day else day.isoformat()
