"""
Prints a record as it was known on a past day: its file, and the status it had that day.

``python -m plugins.as_of mou/mou-smart-city-2018 2026-11-24``
"""

import datetime as dt
import importlib
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.build.git import NoHistory, Repository
from plugins.build.settings import machine_day, rules
from plugins.domain.core.rules import Rules
from plugins.domain.headers.document import dump_entries, parse_entries
from plugins.domain.headers.nodes import Header
from plugins.domain.history.versions import Version
from plugins.domain.records.layout import InvalidPath
from plugins.domain.records.models import Agreement, Commitment, Event, Programme, Record
from plugins.domain.records.plain_values import plain
from plugins.domain.records.publication import public
from plugins.domain.records.reading import load
from plugins.domain.records.record_query import RecordQuery, read_query
from plugins.domain.site.site import Site
from plugins.domain.status.record_status import Status
from plugins.domain.values.dates import InvalidDate, parse_day
from plugins.domain.values.json_text import to_json
from plugins.domain.values.moments import Moment
from plugins.domain.values.wording import format_day, format_moment
from plugins.files.command_line import Parser

_WITH_STATUS = (Agreement, Commitment, Event, Programme)


class Unanswerable(Exception):
    """Why a record cannot be shown as of a day, for the person who asked."""


@dataclass(frozen=True)
class Snapshot:
    """A record as the last commit of a day left it, and the statuses it had that day."""

    day: dt.date
    commit: str
    at: Moment
    path: str
    text: str
    record: Record
    status: Status | None
    promises: Mapping[str, Status]

    def lines(self) -> Iterator[str]:
        """Give what is printed for people."""
        yield f"Seperti diketahui pada {format_day(self.day)}"
        yield f"Berkas {self.path}, commit {self.commit[:8]} ({format_moment(self.at)})"
        if self.status:
            yield f"Status per {format_day(self.day)}: {self.status.label}"
            yield self.status.sentence
        for name, status in self.promises.items():
            yield f"Komitmen {name}: {status.label}"
        yield ""
        yield self.text.rstrip("\n")

    def data(self) -> dict[str, Any]:
        """Give the same for machines."""
        return {
            "ref": self.record.ref,
            "day": self.day.isoformat(),
            "commit": self.commit,
            "committed": self.at.isoformat(),
            "path": self.path,
            "status": self.status.full_code if self.status else None,
            "status_label": self.status.label if self.status else None,
            "commitments": {name: status.full_code for name, status in self.promises.items()},
            "record": plain(self.record),
        }


def snapshot(content: Path, text: str, day: dt.date, of: Rules) -> Snapshot:
    """Give a record as it was known on a day; raises Unanswerable."""
    try:
        wanted = read_query(text)
        repository = Repository.of(content)
    except (InvalidPath, NoHistory) as reason:
        raise Unanswerable(str(reason)) from None
    commit, at = _last_commit(repository, day, of)
    known = repository.versions()
    if wanted.part and wanted.path not in known and wanted.in_programme.path in known:
        wanted = wanted.in_programme
    versions = known.get(wanted.path, [])
    path = _path_then(versions, at, wanted)
    files = repository.files(commit)
    if path not in files:
        raise Unanswerable(_absence(wanted, versions, day, of))
    texts = repository.texts(files.values())
    loaded = load(
        {name: texts[blob] for name, blob in files.items() if name.endswith((".md", ".yaml"))}, of
    )
    site = Site(public(loaded.records, day), day, of)
    ref = _ref_then(wanted, path)
    found = loaded.records.of_kind(wanted.kind).get(ref)
    if found is None:
        problems = [str(problem) for problem in loaded.problems if problem.path == path]
        raise Unanswerable(
            "\n".join(["Catatan hari itu tidak terbaca menurut aturan sekarang.", *problems])
            if problems
            else f"'{wanted.part}' belum ada dalam {path} pada {format_day(day)}."
        )
    # As readers saw it: evidence that was not out yet proved nothing.
    record = site.records.of_kind(wanted.kind).get(ref, found)
    shown = texts[files[path]]
    if wanted.kind == "organisation":
        shown = dump_entries(
            [
                entry
                for entry in parse_entries(shown)
                if isinstance(entry, Header) and entry.get("id") == ref
            ]
        )
    elif wanted.part:
        record = _promise(site, record, wanted.part, day)
    return Snapshot(
        day,
        commit,
        Moment(dt.datetime.fromtimestamp(at, of.zone)),
        path,
        shown,
        record,
        _status(site, record),
        _promises(site, record),
    )


def _last_commit(repository: Repository, day: dt.date, of: Rules) -> tuple[str, int]:
    """Give the last commit of a day in the zone of the site, else of an earlier one."""
    end = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), of.zone).timestamp()
    earliest = 0
    for commit, at in repository.commits():
        if at < end:
            return commit, at
        earliest = at
    first = dt.datetime.fromtimestamp(earliest, of.zone).date()
    more = " Salinan repositori ini dangkal." if repository.is_shallow else ""
    raise Unanswerable(
        f"Riwayat git baru dimulai {format_day(first)}; keadaan {format_day(day)} tidak tersimpan. "
        f"Pilih hari yang lebih baru.{more}"
    )


def _path_then(versions: list[Version], at: int, wanted: RecordQuery) -> str:
    """Give the path that a file had after a moment; a moved file had another one before."""
    return next((version.path for version in versions if version.at <= at), wanted.path)


def _ref_then(wanted: RecordQuery, path: str) -> str:
    return wanted.ref if wanted.kind == "organisation" else read_query(path).ref


def _absence(wanted: RecordQuery, versions: list[Version], day: dt.date, of: Rules) -> str:
    if not versions:
        return f"{wanted.path} tidak ada dalam git; periksa ejaannya, atau commit dahulu."
    first = dt.datetime.fromtimestamp(versions[-1].at, of.zone).date()
    return f"{wanted.path} baru dicatat {format_day(first)}; pada {format_day(day)} belum ada."


def _promise(site: Site, holder: Record, name: str, day: dt.date) -> Commitment:
    found = site.records.commitments.get(f"{holder.ref}/{name}")
    if found is None:
        known = ", ".join(_promises(site, holder)) or "tidak ada"
        raise Unanswerable(f"Komitmen '{name}' tidak ada pada {format_day(day)}; yang ada: {known}")
    return found


def _status(site: Site, record: Record) -> Status | None:
    return site.status(record) if isinstance(record, _WITH_STATUS) else None


def _promises(site: Site, record: Record) -> dict[str, Status]:
    promises = record.commitments if isinstance(record, Agreement | Programme) else ()
    return {promise.id: site.status(promise) for promise in promises}


def main(arguments: list[str] | None = None) -> int:
    """Print a record as of a day; anything but 0 means that it cannot be."""
    parser = Parser(
        prog="python -m plugins.as_of",
        description="Mencetak sebuah catatan seperti diketahui pada hari yang sudah lewat.",
    )
    parser.add_argument("catatan", help="alamat atau berkas, misalnya mou/mou-smart-city-2018")
    parser.add_argument("hari", help="hari itu, misalnya 2026-11-24")
    parser.add_argument("--json", action="store_true", help="satu objek JSON")
    options = parser.parse_args(arguments)
    settings = vars(importlib.import_module("pelicanconf"))
    try:
        day = parse_day(options.hari)
        if day > machine_day(settings):
            raise Unanswerable(f"{format_day(day)} belum tiba; pilih hari ini atau sebelumnya.")
        found = snapshot(Path(settings["PATH"]), options.catatan, day, rules(settings))
    except InvalidDate as error:
        sys.stderr.write(f"{error.finding}; {error.remedy}\n")
        return 1
    except Unanswerable as reason:
        sys.stderr.write(f"{reason}\n")
        return 1
    if options.json:
        sys.stdout.write(f"{to_json(found.data())}\n")
    else:
        sys.stdout.write("".join(f"{line}\n" for line in found.lines()))
    return 0
