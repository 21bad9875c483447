"""What holds for every record: order over time, last days, bounds, words."""

import datetime as dt
import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plugins.domain.core import codes
from plugins.domain.records.components import (
    Claim,
    Ended,
    Evidence,
    Indicator,
    IndicatorValue,
    Party,
    PartyNumber,
    Signed,
    Term,
)
from plugins.domain.records.models import Agreement, Commitment, Event, Programme
from plugins.domain.status.record_status import (
    STATUS_TABLES,
    Status,
    agreement_status,
    commitment_status,
    event_status,
    programme_status,
)
from plugins.domain.status.standing import Standing
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.durations import Duration
from tests.examples import examples

FIRST, LAST = dt.date(2018, 1, 1), dt.date(2032, 12, 31)
DAYS = st.dates(FIRST, LAST)
MARKS = st.sampled_from(["", "", "~", "?"])
POINTS = st.one_of(
    DAYS.map(dt.date.isoformat),
    DAYS.map("{:%Y-%m}".format),
    DAYS.map("{:%Y}".format),
    st.builds("{:%Y}-{}".format, DAYS, st.sampled_from([33, 34, 35, 36, 40, 41])),
)
MARKED = st.builds("{}{}".format, POINTS, MARKS)


def _in_order(first: str, last: str) -> tuple[str, str]:
    sides = sorted((first, last), key=lambda text: FuzzyDate.parse(text).earliest)
    return sides[0], sides[1]


RANGES = st.builds(lambda a, b: "[{}..{}]".format(*_in_order(a, b)), POINTS, POINTS)
DURATIONS = st.builds(lambda a, b: "{}/{}".format(*_in_order(a, b)), MARKED, MARKED)
SINGLE = st.one_of(MARKED, MARKED, RANGES).map(FuzzyDate.parse)
FUZZY = st.one_of(MARKED, RANGES, DURATIONS, MARKED.map("{}/..".format)).map(FuzzyDate.parse)
PLANS = st.one_of(FUZZY, MARKED.map(lambda text: FuzzyDate.parse(f"../{text}", deadlines=True)))
UNLIMITED = st.just(FuzzyDate.parse("..", unlimited=True))
EVIDENCE = st.lists(
    st.builds(Evidence, source=st.just("a"), shows=st.sampled_from([*codes.EVIDENCE_SHOWS])),
    max_size=2,
).map(tuple)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


EVENTS = st.builds(
    Event,
    title=st.just("Pelatihan"),
    kind=st.just("training"),
    planned=maybe(PLANS),
    happened=maybe(FUZZY),
    recorded=maybe(st.sampled_from([*codes.EVENT_RECORDED])),
    reason=maybe(st.just("Dana dialihkan untuk keperluan lain.")),
    evidence=EVIDENCE,
    last_reviewed=maybe(DAYS),
)
COMMITMENTS = st.builds(
    Commitment,
    id=st.just("janji"),
    plain=st.just("Membangun."),
    owner=st.just(("blora",)),
    basis=st.just("from_news"),
    due=maybe(PLANS),
    recorded=maybe(st.sampled_from([*codes.COMMITMENT_RECORDED])),
    met_on=maybe(FUZZY),
    last_reviewed=maybe(DAYS),
)
PROGRAMMES = st.builds(
    Programme,
    title=st.just("Kota cerdas"),
    summary=st.just("Layanan."),
    start_planned=maybe(FUZZY),
    end_planned=maybe(FUZZY),
    end=maybe(SINGLE),
    recorded=maybe(st.sampled_from([*codes.PROGRAMME_RECORDED])),
    indicators=st.lists(
        st.builds(
            Indicator,
            id=st.just("a"),
            name=st.just("Pengguna"),
            values=st.lists(
                st.builds(
                    IndicatorValue,
                    as_of=SINGLE,
                    value=st.just(Decimal(1)),
                    kind=st.sampled_from(["actual", "target"]),
                ),
                max_size=2,
            ).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    evidence=EVIDENCE,
)
TERMS = st.builds(
    Term,
    start=maybe(SINGLE),
    end=maybe(SINGLE | UNLIMITED),
    duration=maybe(st.sampled_from(["P1M", "P90D", "P1Y", "P5Y"]).map(Duration.parse)),
    renewal=maybe(st.sampled_from([*codes.RENEWALS])),
)


def agreements(ref: str, **fields: Any) -> st.SearchStrategy[Agreement]:
    return st.builds(
        Agreement,
        ref=st.just(ref),
        title=st.just("tentang data"),
        kind=st.sampled_from(["pks", "kesepakatan_bersama"]),
        parties=st.just((Party(org="blora"),)),
        numbers=st.sampled_from([(), (PartyNumber(org="blora", number="130/1"),)]),
        signed=maybe(st.builds(Signed, date=maybe(SINGLE), place=st.just("Blora"))),
        term=maybe(TERMS),
        stage=maybe(st.sampled_from([*codes.STAGES])),
        ended=maybe(
            st.builds(Ended, date=maybe(SINGLE), reason=st.sampled_from([*codes.ENDED_REASONS]))
        ),
        claims=st.lists(
            st.builds(Claim, field=st.just("term.end"), value=st.one_of(MARKED, st.just(".."))),
            max_size=2,
        ).map(tuple),
        **{name: st.just(value) for name, value in fields.items()},
    )


AGREEMENTS = agreements("induk")
LATER = st.tuples(
    agreements("a", amends="induk"),
    agreements("b", amends="a"),
    agreements("c", supersedes=("induk",)),
).flatmap(lambda items: st.lists(st.sampled_from(items), max_size=3, unique_by=lambda i: i.ref))


@st.composite
def cases(draw: st.DrawFn, kind: str) -> tuple[Any, dict[str, Any]]:
    """Draw a record and what its status function takes besides the day."""
    if kind == "event":
        return draw(EVENTS), {}
    if kind == "commitment":
        return draw(COMMITMENTS), {"news": draw(maybe(SINGLE))}
    if kind == "programme":
        return draw(PROGRAMMES), {"signs": draw(st.lists(SINGLE, max_size=2))}
    return draw(AGREEMENTS), {"later": draw(LATER)}


STATUS = {
    "event": event_status,
    "agreement": agreement_status,
    "commitment": commitment_status,
    "programme": programme_status,
}


def _status(kind: str, case: tuple[Any, dict[str, Any]], today: dt.date) -> Status:
    record, more = case
    return STATUS[kind](record, today, **more)


_DAY = r"(?:sekitar |diperkirakan )*(?:\d+ )?(?:\w+ )?\d{4}"
_SPAN = re.compile(rf"(?:antara )?{_DAY} (?:dan|sampai) (?:sebelum )?{_DAY}")


@pytest.mark.parametrize("kind", [*STATUS])
@settings(max_examples=examples(150))
@given(data=st.data(), today=DAYS)
def test_every_status_is_told_in_words(kind: str, data: st.DataObject, today: dt.date) -> None:
    status = _status(kind, data.draw(cases(kind)), today)
    rows = [row for row in STATUS_TABLES[kind] if row.full_code == status.full_code]
    assert {row.address_word for row in rows} == {status.address_word}
    assert any(status.label.startswith(row.label.partition("…")[0]) for row in rows)
    assert status.label
    assert "…" not in status.label
    assert status.sentence[0].isupper()
    assert status.sentence.endswith(".")
    # A span of days that a source gives is as long as it is.
    assert len(_SPAN.sub("antara", status.sentence).split()) <= 20
    assert "None" not in status.label + status.sentence


# How far each status is from the beginning. A record that nobody touches moves only down the
# list, whatever day follows.
ORDER = {
    "event": (
        {"planned", "postponed", "unknown:whether", "cancelled"},
        {"running"},
        {"unknown:when"},
        {"late", "no_news"},
        {"done", "done_unproven"},
    ),
    "commitment": (
        {
            *("planned", "running", "unknown", "dropped", "overtaken"),
            *("met", "met:late", "partially_met", "not_met"),
        },
        {"late", "no_news"},
    ),
    # A sign of life fades before a plan does, so that a plan may outlive it.
    "programme": (
        {"running", "stopped", "done", "done_unproven"},
        {"planned"},
        {"no_news", "unknown"},
    ),
    "agreement": (
        {"draft", "unknown:not_signed"},
        {"not_yet"},
        {"unknown:coarse_start"},
        {"in_force", "in_force:open", "unknown:no_term"},
        {"ending"},
        {"unknown:coarse_end"},
        {"unknown:maybe_renewed"},
        {"ended:expired"},
        {"ended:completed", "ended:terminated", "ended:superseded"},
    ),
}


def _rank(kind: str, status: Status) -> int:
    return next(rank for rank, group in enumerate(ORDER[kind]) if status.full_code in group)


def _is_known_by(kind: str, case: tuple[Any, dict[str, Any]], today: dt.date) -> bool:
    """Tell whether nothing that the record tells as past still lies ahead on a day."""
    record, more = case
    past: list[FuzzyDate | None] = []
    if kind == "event":
        past = [record.happened]
    elif kind == "programme":
        past = more["signs"]
    elif kind == "agreement":
        past = [item.signed_on for item in more["later"] if item.amends]
    return all(date is None or date.status_bounds()[0] <= today for date in past)


@pytest.mark.parametrize("kind", [*STATUS])
@settings(max_examples=examples(250))
@given(data=st.data(), days=st.tuples(DAYS, DAYS).map(sorted))
def test_a_status_never_goes_back(kind: str, data: st.DataObject, days: list[dt.date]) -> None:
    case = data.draw(cases(kind))
    assume(_is_known_by(kind, case, days[0]))
    before, after = (_status(kind, case, day) for day in days)
    assert _rank(kind, before) <= _rank(kind, after)


def test_the_order_names_every_status() -> None:
    for kind, rows in STATUS_TABLES.items():
        named = [code for group in ORDER[kind] for code in group]
        assert sorted(named) == sorted({row.full_code for row in rows})


@settings(max_examples=examples(150))
@given(date=PLANS)
def test_the_last_day_of_a_plan_is_inclusive(date: FuzzyDate) -> None:
    last = date.status_bounds()[1]
    assume(last < dt.date.max)
    event = Event(title="Pelatihan", kind="training", planned=date)
    commitment = Commitment(
        id="janji", plain="Membangun.", owner=("blora",), basis="from_news", due=date
    )
    after = last + dt.timedelta(days=1)
    assert [event_status(event, day).code for day in (last, after)] == ["planned", "no_news"]
    assert [commitment_status(commitment, day).code for day in (last, after)] == [
        "planned",
        "no_news",
    ]


@settings(max_examples=examples(150))
@given(end=SINGLE)
def test_the_last_day_of_a_term_is_inclusive(end: FuzzyDate) -> None:
    agreement = Agreement(
        ref="induk",
        title="tentang data",
        kind="pks",
        parties=(Party(org="blora"),),
        signed=Signed(date=FuzzyDate.parse("2016-01-01")),
        term=Term(end=end),
    )
    last = end.status_bounds()[1]
    assert agreement_status(agreement, last).code != "ended"
    assert agreement_status(agreement, last + dt.timedelta(days=1)).full_code == "ended:expired"


@settings(max_examples=examples(150))
@given(agreement=AGREEMENTS, later=LATER, today=DAYS)
def test_an_end_keeps_within_its_bounds(
    agreement: Agreement, later: list[Agreement], today: dt.date
) -> None:
    end = Standing(agreement, today, tuple(later)).end
    assume(end is not None)
    assert end is not None
    assert end.earliest <= end.latest
    if end.stated:
        assert (end.earliest, end.latest) == end.stated.status_bounds()
    ended = agreement.ended and agreement.ended.date
    if ended:
        assert end.latest <= ended.status_bounds()[1]
    for item in later:
        begin = item.term.start if item.term and item.term.start else item.signed_on
        if item.supersedes and Standing(item, today).is_signed and begin:
            assert end.latest < begin.status_bounds()[1]
