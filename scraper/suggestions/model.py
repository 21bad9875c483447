"""What is suggested: fields with the sentence that says them, for a record or a new one."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

AGREEMENT, EVENT = "agreement", "event"


@dataclass(frozen=True, kw_only=True)
class Text:
    """A post as suggestions read it: its words as they stand, and the day it went out."""

    title: str
    body: str
    day: dt.date
    captions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Said:
    """
    One field and the sentence that says it.

    ``field`` is called as in a header (``parties``, ``signed.date``, ``signed.place``,
    ``signatories``, ``commitments``, ``figures``, ``partners``, ``kind``, ``heading``, ``title``);
    ``ref`` names the known organisation or person that ``value`` is, ``more`` what belongs to it:
    the office of a signatory, for whom he stands in, the unit of a number.
    """

    field: str
    value: str
    sentence: str
    ref: str = ""
    more: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Suggestion:
    """
    A record of a kind that a text tells of: the known one, or a new one where ``record`` is empty.

    ``doubts`` say what of the text contradicts itself; nothing is filled in from it.
    """

    kind: str
    record: str
    fields: tuple[Said, ...]
    doubts: tuple[str, ...] = ()

    def of(self, field: str) -> tuple[Said, ...]:
        """Give what is said of one field."""
        return tuple(one for one in self.fields if one.field == field)

    def as_dict(self) -> dict[str, Any]:
        """Give everything to a machine."""
        fields = [
            {
                "field": one.field,
                "value": one.value,
                "ref": one.ref,
                **dict(one.more),
                "sentence": one.sentence,
            }
            for one in self.fields
        ]
        return {
            "kind": self.kind,
            "record": self.record,
            "fields": fields,
            "doubts": list(self.doubts),
        }
