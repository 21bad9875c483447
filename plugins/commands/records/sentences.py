"""``make sentences``: every sentence that is derived from a record, and what it rests on."""

import importlib
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from plugins.build.content.content_files import read_content
from plugins.build.settings import build_day, rules
from plugins.domain.records.publication import public
from plugins.domain.records.reading import load
from plugins.domain.site.sentences.derived import Sentence, sentences
from plugins.domain.site.sentences.template import CLAIMS
from plugins.domain.site.site import Site
from plugins.domain.values.json_text import Value, to_json
from plugins.domain.values.numbers import format_number
from plugins.files.command_line import Parser


def main(arguments: list[str] | None = None) -> int:
    """Print the sentences; anything but 0 means that one claims more than its record holds."""
    parser = Parser(
        prog="python -m plugins.sentences",
        description="Mencetak setiap kalimat yang disusun dari catatan, beserta dasarnya.",
    )
    parser.add_argument("--json", action="store_true", help="satu objek JSON tiap kalimat")
    parser.add_argument(
        "--content", metavar="FOLDER", type=Path, help="folder isi; tanpa ini menurut pengaturan"
    )
    options = parser.parse_args(arguments)
    settings = vars(importlib.import_module("pelicanconf"))
    content, today = options.content or Path(settings["PATH"]), build_day(settings)
    loaded = load(read_content(content).texts, rules(settings))
    found = tuple(sentences(Site(public(loaded.records, today), today, rules(settings))))
    lines = (to_json(data(one)) for one in found) if options.json else told(found)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    for one in found:
        if not one.holds:
            sys.stderr.write(f"{refusal(one)}\n")
    return 0 if all(one.holds for one in found) else 1


def told(found: Iterable[Sentence]) -> Iterator[str]:
    """Give the lines for people, record by record."""
    count = 0
    for address, said in groupby(found, key=lambda one: one.record.address):
        yield address
        for one in said:
            count += 1
            claim = CLAIMS[one.template.claim] if one.template else "tanpa pola"
            yield f"  {one.place}: {one.words}"
            yield f"    {claim}; {'; '.join(one.basis) or 'tidak ada isian dan bukti'}"
    yield f"{format_number(count)} kalimat."


def data(one: Sentence) -> dict[str, Value]:
    """Give a sentence for machines."""
    return {
        "kind": one.kind,
        "ref": one.record.ref,
        "address": one.record.address,
        "place": one.place,
        "sentence": one.words,
        "template": one.template.words if one.template else None,
        "claim": one.template.claim if one.template else None,
        "rests_on": list(one.template.rests_on) if one.template else [],
        "basis": list(one.basis),
        "holds": one.holds,
    }


def refusal(one: Sentence) -> str:
    """Say of a sentence that claims too much what is missing."""
    lacking = ", ".join(one.unmet) or "pola kalimatnya"
    return (
        f"{one.record.path}:1: '{one.words}' tidak berdasar: {lacking}; "
        "perbaiki pola atau catatannya"
    )
