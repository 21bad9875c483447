"""The command line of the importer, in Indonesian; ``python -m scraper --help`` prints it."""

import argparse
import datetime as dt
import gc
import json
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from plugins.domain.core.problems import Problem
from plugins.domain.values.dates import InvalidDate, parse_day
from plugins.files.command_line import USAGE, Parser
from scraper import contact, federasi, new_content, preview, status
from scraper.environment import open_web, passed_over, today
from scraper.intake.judge import towns_of
from scraper.pipeline import Choice, Importer
from scraper.reading import json_text
from scraper.reading.config import Config, InvalidConfig, SourceConfig, load
from scraper.reading.fetch import Fetch, Files, Inside, Unreachable, door
from scraper.reading.safe_xml import InvalidXML
from scraper.site_settings import shared
from scraper.sources.given import Given, given
from scraper.sources.kinds import KINDS
from scraper.store.batch import Batch
from scraper.store.lock import Locked, lock
from scraper.store.write import Files as FileWriter
from scraper.store.write import Trial
from scraper.telling.console import complain, print_problems, say
from scraper.telling.progress import Bar, Lines, Progress, Silence
from scraper.telling.report import Report
from scraper.web.http_cache import Cache, Folder, Nothing

OK, NEEDS_PERSON = 0, 1
CONFIG = "scraper/sources.toml"
LOCK = ".cache/scraper/impor.lock"
STAGING = ".cache/scraper/staging"
WEB_CACHE = ".cache/scraper/web"
REPORT = ".cache/scraper/laporan"


def main(argv: Sequence[str], root: Path, environment: Mapping[str, str] = os.environ) -> int:
    """Run one command in the project's folder ``root`` and give its exit code."""
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else USAGE
    try:
        kinds = {name: kind.options for name, kind in KINDS.items()}
        config = load(root / CONFIG, CONFIG, kinds, shared(root))
    except InvalidConfig as error:
        print_problems(error.problems, as_json=arguments.json)
        return NEEDS_PERSON
    config = replace(config, towns=towns_of(root))
    arguments.environment = environment
    command: Callable[[argparse.Namespace, Config, Path], int] = arguments.command
    return command(arguments, config, root)


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="python -m scraper",
        description="Mengimpor tulisan dari sumber ke content/berita.",
        epilog="Kode keluar: 0 semua baik, 1 ada yang perlu ditangani orang, 2 perintah keliru.",
    )
    commands = parser.add_subparsers(title="perintah", metavar="PERINTAH", required=True)

    def add(
        name: str,
        run: Callable[[argparse.Namespace, Config, Path], int],
        text: str,
    ) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("--json", action="store_true", help="cetak hasil sebagai JSON")
        command.set_defaults(command=run)
        return command

    command = add("import", _import, "Mengimpor tulisan baru dan yang berubah.")
    _add_date(command)
    command.add_argument(
        "pages",
        nargs="*",
        metavar="BERKAS_ATAU_ALAMAT",
        help="halaman, umpan, ekspor, atau zip yang diimpor apa adanya, tanpa didaftarkan",
    )
    command.add_argument(
        "--source",
        action="append",
        metavar="NAMA",
        default=[],
        help="hanya sumber ini, boleh diulang; tanpa ini semua sumber langsung yang aktif",
    )
    command.add_argument(
        "--since",
        type=_day,
        metavar="TANGGAL",
        help="hanya yang terbit sejak hari ini (2018-05-08)",
    )
    command.add_argument(
        "--limit", type=_count, metavar="N", help="paling banyak N tulisan dari tiap sumber"
    )
    command.add_argument("--dry-run", action="store_true", help="uji coba tanpa menulis apa pun")
    command = add(
        "preview",
        _preview,
        "Menampilkan yang akan diimpor dari satu halaman, umpan, ekspor, atau zip.",
    )
    _add_date(command)
    command.add_argument("page", metavar="BERKAS_ATAU_ALAMAT", help="nama berkas atau alamat web")
    command = add(
        "federasi", _federation, "Mengambil daftar perjanjian banyak situs ke content/federasi."
    )
    command.add_argument("sites", metavar="SITUS_TOML", help="daftar situs, misalnya sites.toml")
    new = add("new", new_content.run, "Membuat isi baru dengan tanya jawab, lalu memeriksanya.")
    new_content.add_arguments(new)
    add("sources", _sources, "Menampilkan daftar sumber.")
    add("status", _status, "Menampilkan keadaan tulisan yang sudah diimpor.")
    return parser


def _add_date(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--date",
        type=_day,
        metavar="TANGGAL",
        help="hari terbit tulisan yang tidak menyebutkannya (2018-05-08)",
    )


def _day(text: str) -> dt.date:
    try:
        return parse_day(text)
    except InvalidDate as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' bukan bilangan; tulis 1 atau lebih")
    return int(text)


def _import(arguments: argparse.Namespace, config: Config, root: Path) -> int:
    unknown = [name for name in arguments.source if name not in config.sources]
    if unknown:
        known = ", ".join(config.sources)
        complain(f"Sumber '{unknown[0]}' tidak dikenal; pilih: {known}")
        return USAGE
    chosen = [config.sources[name] for name in dict.fromkeys(arguments.source)]
    if not chosen and not arguments.pages:
        chosen = _live(config)
    if not chosen and not arguments.pages and not arguments.json:
        say(f"Tidak ada sumber langsung yang aktif di {CONFIG}; pilih dengan --source NAMA.")
    choice = Choice(arguments.since, arguments.limit)
    if arguments.dry_run:
        return _run(arguments, config, root, chosen, choice)
    return _alone(
        lambda: _run(arguments, config, root, chosen, choice), root, as_json=arguments.json
    )


def _alone(work: Callable[[], int], root: Path, *, as_json: bool) -> int:
    """Do what only one process may do at a time, and what the disk may refuse."""
    try:
        with lock(root / LOCK):
            return work()
    except OSError as error:
        place, finding = str(error.filename or LOCK), f"tidak dapat ditulis ({error.strerror})"
        remedy = "periksa cakram dan izin"
    except Locked as error:
        place, finding = LOCK, f"impor lain sedang berjalan (proses {error})"
        remedy = "tunggu sampai selesai, lalu ulangi"
    print_problems([Problem(place, 1, finding, remedy)], as_json=as_json)
    return NEEDS_PERSON


def _federation(arguments: argparse.Namespace, config: Config, root: Path) -> int:
    try:
        sites = federasi.read_sites(Files(root), arguments.sites)
    except federasi.InvalidSites as error:
        print_problems(error.problems, as_json=arguments.json)
        return NEEDS_PERSON
    day = today(arguments.environment, config)
    return _alone(lambda: _collect(arguments, sites, root, day), root, as_json=arguments.json)


def _collect(
    arguments: argparse.Namespace, sites: Sequence[federasi.Listed], root: Path, today: dt.date
) -> int:
    told: list[Problem] = []
    disk, folder = FileWriter(root / STAGING), root / federasi.FOLDER
    disk.clean(root / "content")
    with open_web(arguments.environment, root, told, Folder(root / WEB_CACHE), needed=True) as web:
        problems = [*federasi.collect(sites, arguments.sites, web, folder, disk, today)]
    told += [] if contact.find(root, arguments.environment) else [contact.UNNAMED]
    return federasi.finish(len(sites), problems, told, as_json=arguments.json)


def _run(
    arguments: argparse.Namespace,
    config: Config,
    root: Path,
    chosen: list[SourceConfig],
    choice: Choice,
) -> int:
    writer = FileWriter(root / STAGING)
    cache: Cache = Nothing() if arguments.dry_run else Folder(root / WEB_CACHE)
    if not arguments.dry_run:
        writer.clean(root / "content")
    told: list[Problem] = []
    # What an import makes holds no cycles, and there is much of it to look through in vain.
    gc.set_threshold(50_000, 20, 50)
    needed = any(KINDS[source.kind].live for source in chosen)
    needed = needed or any(":" in page for page in arguments.pages)
    with open_web(arguments.environment, root, told, cache, needed=needed) as web:
        importer = Importer(
            root=root,
            config=config,
            files=Inside(root),
            web=web,
            disk=Trial() if arguments.dry_run else Batch(writer),
            today=today(arguments.environment, config),
            passed_over=passed_over(arguments.environment),
            contact=contact.find(root, arguments.environment),
            dry_run=arguments.dry_run,
            progress=_progress(as_json=arguments.json),
        )
        handed, unread = _handed(arguments, config, Files(root), web)
        report = importer.run([*chosen, *handed], choice)
    report.hear(told)
    report.problems.extend(unread)
    if needed and not contact.find(root, arguments.environment):
        report.hear([contact.UNNAMED])
    if not arguments.dry_run:
        _keep(report, writer, root)
    return _finish(report, as_json=arguments.json)


def _handed(
    arguments: argparse.Namespace, config: Config, files: Fetch, web: Fetch
) -> tuple[list[Given], list[Problem]]:
    """Give what was named on the command line, and what of it cannot be read."""
    handed: list[Given] = []
    unread: list[Problem] = []
    for address in dict.fromkeys(arguments.pages):
        try:
            page = door(address, files, web)(address)
            handed.append(given(page, config, arguments.date))
        except (Unreachable, InvalidXML) as error:
            line = getattr(error, "line", 1)
            unread.append(Problem(error.address, line, error.finding, error.remedy))
    return handed, unread


def _progress(*, as_json: bool) -> Progress:
    if as_json:
        return Silence()
    return Bar(sys.stdout, sys.stderr, time.monotonic) if sys.stderr.isatty() else Lines(sys.stdout)


def _keep(report: Report, writer: FileWriter, root: Path) -> None:
    """Keep the last report, for whoever was not there when it was printed."""
    lines = [*report.lines(), *map(str, report.all_problems)]
    as_json = json.dumps(report.as_dict(), ensure_ascii=False, indent=2)
    try:
        writer.write(root / f"{REPORT}.txt", "".join(f"{line}\n" for line in lines).encode())
        writer.write(root / f"{REPORT}.json", f"{as_json}\n".encode())
    except OSError as error:
        finding = f"laporan tidak dapat disimpan ({error.strerror})"
        report.problems.append(Problem(REPORT, 1, finding, "periksa cakram dan izin"))


def _live(config: Config) -> list[SourceConfig]:
    return [
        source for source in config.sources.values() if source.enabled and KINDS[source.kind].live
    ]


def _finish(report: Report, *, as_json: bool) -> int:
    if as_json:
        say(json_text.dumps(report.as_dict()))
    else:
        for line in report.last_lines():
            say(line)
        print_problems(report.all_problems, as_json=False)
    return NEEDS_PERSON if report.all_problems else OK


def _preview(arguments: argparse.Namespace, config: Config, root: Path) -> int:
    code = OK
    told: list[Problem] = []
    needed = ":" in arguments.page
    with open_web(arguments.environment, root, told, Nothing(), needed=needed) as web:
        for row in preview.look(arguments.page, config, Files(root), web, arguments.date):
            if isinstance(row, Problem):
                complain(row)
                code = code if row.advice else NEEDS_PERSON
            else:
                say(json_text.dumps(row) if arguments.json else preview.describe(row))
    for problem in told:
        complain(problem)
    return code


def _sources(arguments: argparse.Namespace, config: Config, _root: Path) -> int:
    for row in status.sources(config):
        say(json_text.dumps(row) if arguments.json else status.describe_source(row))
    return OK


def _status(arguments: argparse.Namespace, config: Config, root: Path) -> int:
    rows, problems = status.imported(root / "content" / "berita", config)
    for row in rows:
        say(json_text.dumps(row) if arguments.json else status.describe_state(row))
    print_problems(problems, as_json=False)
    return NEEDS_PERSON if problems else OK
