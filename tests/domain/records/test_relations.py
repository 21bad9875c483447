"""Every relation is stored once and found from both sides."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.records.models import Record
from plugins.domain.records.relations import Relations
from plugins.domain.site.site import Site
from tests.examples import examples
from tests.site.texts import agreement, event, post, programme, site_of

PROMISE = {"id": "janji", "plain": "Membangun.", "basis": "from_news"}
PROGRAMMES = ["pa", "pb"]
EVENTS = [f"{name}/{one}" for name in PROGRAMMES for one in ("ea", "eb")]
AGREEMENTS = ["ma", "mb", "mc"]
BODIES = ["pemkab", "setda", "ugm"]


def _some(names: Iterable[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(list(names)), max_size=3)


def _lone(names: Iterable[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(list(names)), max_size=1)


@st.composite
def sites(draw: st.DrawFn) -> Site:
    """Draw a site whose records name each other in every way, themselves included."""
    files = {f"program/{name}/index.md": programme() for name in PROGRAMMES}
    for name in EVENTS:
        fields = {"orgs": draw(_some(BODIES)), "agreements": draw(_some(AGREEMENTS))}
        files[f"program/{name}.md"] = event(**fields)
    for name in AGREEMENTS:
        single = {
            key: found[0]
            for key in ("parent", "amends", "steward")
            if (found := draw(_lone(BODIES if key == "steward" else AGREEMENTS)))
        }
        owners = draw(st.lists(st.sampled_from(BODIES), min_size=1, max_size=2))
        files[f"mou/{name}.md"] = agreement(
            programmes=draw(_some(PROGRAMMES)),
            supersedes=draw(_some(AGREEMENTS)),
            commitments=[{**PROMISE, "owner": owners}],
            **single,
        )
    for number in range(3):
        files[f"berita/2024/05/b{number}.md"] = post(
            title=f"B{number}",
            programmes=draw(_some(PROGRAMMES)),
            events=draw(_some(EVENTS)),
            agreements=draw(_some(AGREEMENTS)),
            commitments=draw(_some(f"{name}/janji" for name in AGREEMENTS)),
            orgs=draw(_some(BODIES)),
            people=draw(_some(["budi"])),
        )
    files["rujukan/orang.yaml"] = "- id: budi\n  name: Budi\n"
    return site_of(files)


def _same(found: Iterable[Record], stored: Iterable[str]) -> bool:
    """Say whether exactly those are found that stored it, each once."""
    refs = [record.ref for record in found]
    return len(refs) == len(set(refs)) and set(refs) == set(stored)


@settings(max_examples=examples(60))
@given(sites())
def test_posts_are_found_from_what_they_name(site: Site) -> None:
    related = Relations(site.records)
    kinds = {
        "programmes": site.records.programmes,
        "events": site.records.events,
        "agreements": site.records.agreements,
        "commitments": site.records.commitments,
        "orgs": site.records.organisations,
        "people": site.records.people,
    }
    for field, records in kinds.items():
        for record in records.values():
            stored = [one.ref for one in site.posts if record.ref in getattr(one, field)]
            assert _same(related.posts_about(record), stored)


@settings(max_examples=examples(60))
@given(sites())
def test_events_and_agreements_are_found_from_what_they_name(site: Site) -> None:
    related, records = Relations(site.records), site.records
    events, agreements = records.events.values(), records.agreements.values()
    for one in records.programmes.values():
        assert _same(related.events_of(one), [e.ref for e in events if e.programme == one.ref])
        assert _same(
            related.agreements_of(one), [a.ref for a in agreements if one.ref in a.programmes]
        )
    for other in agreements:
        ref = other.ref
        assert _same(related.events_about(other), [e.ref for e in events if ref in e.agreements])
        assert _same(related.children(other), [a.ref for a in agreements if a.parent == ref])
        assert _same(related.amendments(other), [a.ref for a in agreements if a.amends == ref])
        assert _same(related.successors(other), [a.ref for a in agreements if ref in a.supersedes])
    for body in BODIES:
        assert _same(related.events_with(body), [e.ref for e in events if body in e.orgs])
        assert _same(
            related.agreements_with(body),
            [
                a.ref
                for a in agreements
                if body == a.steward or body in {party.org for party in a.parties}
            ],
        )
        assert _same(
            related.owed_by(body),
            [promise.ref for promise in site.commitments if body in promise.owner],
        )


@settings(max_examples=examples(60))
@given(sites())
def test_what_came_later_is_followed_to_its_end_and_never_to_itself(site: Site) -> None:
    for one in site.agreements:
        found = [other.ref for other in site.relations.later(one)]
        assert len(found) == len(set(found))
        assert set(found) == _amending(site, one.ref) | {
            other.ref for other in site.agreements if one.ref in other.supersedes
        }


def _amending(site: Site, ref: str) -> set[str]:
    """Give what amends an agreement, whatever is between them, without the agreement itself."""
    reached = {ref}
    for _round in site.agreements:
        reached |= {other.ref for other in site.agreements if other.amends in reached}
    return reached - {ref}


def test_amendments_of_amendments_and_successors_come_later() -> None:
    site = site_of(
        {
            "mou/a.md": agreement(),
            "mou/b.md": agreement(amends="a"),
            "mou/c.md": agreement(amends="b"),
            "mou/d.md": agreement(supersedes="a"),
            "mou/e.md": agreement(supersedes="b"),
            "mou/f.md": agreement(parent="a"),
        }
    )
    later = site.relations.later(site.agreement("a"))
    assert {one.ref for one in later} == {"b", "c", "d"}


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (["2018-05-08", "2024", "2020-01"], ["e1", "e2", "e0"]),
        (["2018-05-08", "../2017", ""], ["e0", "e1", "e2"]),
        (["2018-05/..", "2018-05-02", "2018-04"], ["e1", "e0", "e2"]),
    ],
    ids=["by day", "deadline, none", "going on"],
)
def test_events_come_newest_first(dates: list[str], order: list[str]) -> None:
    files = {
        f"program/kota/e{number}.md": event(
            agreements=["a"],
            **({"planned" if date.startswith("..") else "happened": date} if date else {}),
        )
        for number, date in enumerate(dates)
    }
    site = site_of({"program/kota/index.md": programme(), "mou/a.md": agreement(), **files})
    assert [one.anchor for one in site.events_about(site.agreement("a"))] == order


def test_posts_and_agreements_come_newest_first() -> None:
    site = site_of(
        {
            "berita/2024/05/a.md": post(title="A", date="2024-05-01 08:00"),
            "berita/2024/05/b.md": post(title="B", date="2024-05-01 09:00"),
            "berita/2024/05/c.md": post(title="C", date="2024-05-01 09:00"),
            "mou/a.md": agreement(signed={"date": "2018"}),
            "mou/b.md": agreement(),
            "mou/c.md": agreement(signed={"date": "2024-01-01"}),
        }
    )
    assert [one.ref[-1] for one in site.posts] == ["c", "b", "a"]
    assert [one.ref for one in site.agreements] == ["c", "a", "b"]
