"""Proof obeys time: what was told before a thing happened does not show that it did."""

from collections.abc import Iterable, Iterator

from plugins.domain.core.problems import Problem
from plugins.domain.records.components import Evidence
from plugins.domain.records.content import Content
from plugins.domain.records.findings import error
from plugins.domain.records.models import Record
from plugins.domain.records.reading import Records
from plugins.domain.values.dates import FuzzyDate

Fact = tuple[Record, str, FuzzyDate | None, tuple[Evidence, ...], str]


def early_proof(content: Content) -> Iterator[Problem]:
    """Report proof whose day is wholly before the fact (content contract, section 2)."""
    for record, field, date, evidence, place in _facts(content.records):
        if date is None:
            continue
        for index, item in enumerate(evidence):
            day = _day(content.records, item) if item.proves else None
            if day and day.status_bounds()[1] < date.status_bounds()[0]:
                yield error(
                    record,
                    f"{place}[{index}]",
                    f"bukti '{item.source or item.post}' ({day.text}) lebih tua daripada "
                    f"'{field}' ({date.text})",
                    "periksa kedua tanggal, atau ubah 'shows' menjadi plan",
                    check="bukti-mendahului",
                )


def _facts(records: Records) -> Iterable[Fact]:
    for event in records.events.values():
        yield event, "happened", event.happened, event.evidence, "evidence"
        for index, figure in enumerate(event.figures):
            place = f"figures[{index}].evidence"
            yield event, "as_of", figure.as_of, figure.evidence, place
    for agreement in records.agreements.values():
        yield agreement, "signed", agreement.signed_on, agreement.evidence, "evidence"
    for promise in records.commitments.values():
        yield promise, "met_on", promise.met_on, promise.evidence, "evidence"
    for programme in records.programmes.values():
        for number, indicator in enumerate(programme.indicators):
            for index, value in enumerate(indicator.values):
                if value.kind != "target":
                    place = f"indicators[{number}].values[{index}].evidence"
                    yield programme, "as_of", value.as_of, value.evidence, place


def _day(records: Records, item: Evidence) -> FuzzyDate | None:
    if item.post:
        post = records.posts.get(item.post)
        return FuzzyDate.parse(post.date.day.isoformat()) if post else None
    source = records.sources.get(item.source or "")
    return source.date if source else None
