"""``make sentences``: every sentence that is derived from a record, and what it rests on."""

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby

from plugins.commands.records.stored_records import parser_for, stored_records
from plugins.domain.site.sentences.derived import Sentence, sentences
from plugins.domain.site.sentences.template import CLAIMS
from plugins.domain.values.json_text import Value, to_json
from plugins.domain.values.numbers import format_number


def main(arguments: list[str] | None = None) -> int:
    """Print the sentences; anything but 0 means that one claims more than its record holds."""
    parser = parser_for(
        "python -m plugins.sentences",
        "Mencetak setiap kalimat yang disusun dari catatan, beserta dasarnya.",
        "kalimat",
    )
    options = parser.parse_args(arguments)
    stored = stored_records(options)
    found = tuple(sentences(stored.site))
    lines = (to_json(data(one)) for one in found) if options.json else told(found)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    for one in found:
        if not one.holds:
            sys.stderr.write(f"{refusal(one)}\n")
    return 1 if stored.problems or not all(one.holds for one in found) else 0


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
