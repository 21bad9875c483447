"""``make tinjau``: what to look at next, and a note that somebody has looked and found nothing."""

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

from plugins.build.content.content_files import read_text
from plugins.commands.records.stored_records import parser_for, stored_records
from plugins.domain.core.problems import Problem
from plugins.domain.editing.record_place import looked_at, named
from plugins.domain.editing.text_edits import Unplaceable
from plugins.domain.headers.document import InvalidHeader
from plugins.domain.records.reading import Loaded
from plugins.domain.site.lists.review_desk import Desk, desk
from plugins.domain.values.json_text import to_json
from plugins.domain.values.wording import format_day
from plugins.files import whole

SHOWN = 10


def main(arguments: list[str] | None = None) -> int:
    """Print the desk, or note looks; anything but 0 means that a person is needed."""
    parser = parser_for(
        "python -m plugins.review",
        "Mencetak yang sebaiknya diperiksa berikutnya, yang paling berguna dahulu.",
        "catatan",
    )
    parser.add_argument(
        "--nothing",
        nargs="+",
        metavar="CATATAN",
        default=[],
        help="catat bahwa hari ini kabarnya sudah dicari dan tidak ditemukan",
    )
    parser.add_argument("--all", action="store_true", help="cetak semuanya, bukan sepuluh pertama")
    options = parser.parse_args(arguments)
    stored = stored_records(options)
    if options.nothing:
        problems = note(stored.folder, stored.loaded, options.nothing, stored.site.today)
        sys.stderr.writelines(f"{problem}\n" for problem in problems)
        return 1 if problems or stored.problems else 0
    found = desk(stored.site, stored.loaded.records)
    lines = rows(found) if options.json else told(found, None if options.all else SHOWN)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 1 if stored.problems else 0


def note(content: Path, loaded: Loaded, names: list[str], today: dt.date) -> list[Problem]:
    """Write into the file of each record that it was looked at; give what could not be."""
    known = named(loaded.records)
    chosen = {name: known.get(plain(name)) for name in names}
    if problems := [_unknown(name) for name, record in chosen.items() if record is None]:
        return problems
    texts: dict[Path, str] = {}
    for record in (one for one in chosen.values() if one):
        path = content / record.path.removeprefix("content/")
        try:
            texts[path] = looked_at(texts.get(path) or read_text(path), record, today.isoformat())
        except (InvalidHeader, Unplaceable) as error:
            problems.append(Problem(record.path, error.line, error.finding, error.remedy))
    if problems:
        return problems
    whole.sweep(content)
    for path, text in texts.items():
        whole.write(path, text.encode())
    for name in chosen:
        sys.stdout.write(f"{name}: dicari {format_day(today)}, tidak ditemukan kabar.\n")
    return []


def plain(name: str) -> str:
    """
    Give the name of a record from what a person typed or copied from a browser.

    >>> plain("http://localhost:8000/janji/smart/masterplan/"), plain("/mou/smart/#masterplan")
    ('janji/smart/masterplan', 'mou/smart/masterplan')
    """
    path = name.partition("://")[2].partition("/")[2] if "://" in name else name
    return path.removeprefix("content/").removesuffix(".md").replace("/#", "/").strip("/")


def _unknown(name: str) -> Problem:
    finding = f"tidak ada catatan bernama '{name}'"
    return Problem("NIHIL", 1, finding, "salin namanya dari daftar yang dicetak make tinjau")


def told(found: Desk, most: int | None) -> Iterator[str]:
    """Give what people read."""
    for one in found.requests:
        yield f"Permintaan: {one.request.document}, {one.answer.label}, tenggat " + format_day(
            one.answer.deadline
        )
        yield f"  mou/{one.agreement.ref}"
    for post in found.drafts:
        yield f"Konsep impor: {post.title}"
        yield f"  {post.path}"
    for look in found.looks[:most]:
        yield look.title
        yield f"  {look.name}"
        yield f"  {'; '.join(look.reasons)}"
    count = len(found.looks)
    if not count:
        yield "Tidak ada catatan yang perlu diperiksa sekarang."
        return
    if most is not None and count > most:
        yield f"{count} catatan perlu diperiksa; SEMUA=1 mencetak semuanya."
    first = found.looks[0].name
    yield f"Dicari, tidak ditemukan:  make tinjau NIHIL={first}"
    yield f"Ditemukan:                make new KABAR={first}"


def rows(found: Desk) -> Iterator[str]:
    """Give the same for machines, a line each."""
    for look in found.looks:
        day = look.record.last_reviewed
        yield to_json(
            {
                "name": look.name,
                "path": look.record.path,
                "title": look.title,
                "reasons": look.reasons,
                "last_reviewed": day.isoformat() if day else None,
            }
        )
