"""Answers that a text suggests, each told with its sentence; a person takes or replaces them."""

from collections.abc import Iterator, Sequence

from scraper.new.handed import Handed
from scraper.suggestions.model import AGREEMENT, Said, Suggestion, Text

# Under which name a question asks for what a suggestion says in some fields.
_QUESTIONS = (
    ("judul", ("title",)),
    ("jenis", ("kind",)),
    ("pihak", ("parties",)),
    ("penandatangan", ("signatories",)),
    ("ditandatangani", ("signed.date", "signed.place")),
    ("janji", ("commitments",)),
)


def text_of(handed: Handed) -> Text:
    """Give what was handed over as suggestions read it."""
    record = handed.record
    captions = tuple(picture.caption for picture in record.pictures if picture.caption)
    title = str(record.header["title"])
    return Text(title=title, body=record.body, day=record.day, captions=captions)


def answers(found: Suggestion) -> Iterator[tuple[str, str, str]]:
    """Give each question's name, the suggested answer, and the sentences that say it."""
    for question, fields in _QUESTIONS:
        said = [one for field in fields for one in found.of(field)]
        if said and said[0].field == fields[0]:
            sentences = dict.fromkeys(one.sentence for one in said)
            yield question, _answer(fields, said), " … ".join(sentences)


def about(found: Sequence[Suggestion]) -> str:
    """Give the known records that a text tells of, as an answer names them."""
    names = (
        f"{'mou' if one.kind == AGREEMENT else 'program'}/{one.record}"
        for one in found
        if one.record
    )
    return "; ".join(names)


def _answer(fields: Sequence[str], said: Sequence[Said]) -> str:
    if len(fields) > 1:
        return " di ".join(one.value for one in said)
    return "; ".join(map(_named, said))


def _named(one: Said) -> str:
    name = (one.ref or one.value).replace(";", ",")
    office = dict(one.more).get("capacity")
    return f"{name} ({office})" if office else name
