"""Retellings: our own words about a report prove nothing, wherever a record cites them."""

import pytest

from plugins.domain.records.models import Post
from plugins.domain.records.retellings import is_retelling
from plugins.domain.site.site import Site
from tests.site.texts import agreement, event, post, programme, site_of

TOLD = [{"name": "Koran", "url": "https://koran.example/a"}]
IMPORTED = {"kind": "imported", "name": "Koran", "url": "https://koran.example/a"}
PROOF = [{"post": "2024/05/kabar", "shows": "result"}]
PROMISE = {"id": "a", "plain": "A.", "owner": ["ugm"], "basis": "from_news", "evidence": PROOF}


def made(**fields: object) -> Site:
    values = [{"as_of": "2024", "value": "1", "kind": "actual", "evidence": PROOF}]
    return site_of(
        {
            "berita/2024/05/kabar.md": post(**fields),  # type: ignore[arg-type]
            "program/kota/index.md": programme(
                evidence=PROOF, indicators=[{"id": "i", "name": "I", "values": values}]
            ),
            "program/kota/rapat.md": event(happened="2024-04-30", evidence=PROOF),
            "mou/m.md": agreement(evidence=PROOF, commitments=[PROMISE]),
        }
    )


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"processed_from": TOLD}, True),
        ({"processed_from": TOLD, "source": {"kind": "own"}}, True),
        ({"processed_from": TOLD, "source": IMPORTED}, False),
        ({"source": IMPORTED}, False),
        ({}, False),
    ],
    ids=["retold", "retold, our own", "imported, from others", "imported", "our own report"],
)
def test_who_only_retells_proves_nothing(fields: dict[str, object], told: bool) -> None:
    site = made(**fields)
    (written,) = site.posts
    assert isinstance(written, Post)
    assert is_retelling(written) is told
    rapat, promise = site.event("kota/rapat"), site.commitment("m/a")
    (indicator,) = site.programme("kota").indicators
    cited = [
        *rapat.evidence,
        *promise.evidence,
        *site.agreement("m").evidence,
        *site.programme("kota").evidence,
        *indicator.values[0].evidence,
    ]
    assert {item.proves for item in cited} == {not told}
    assert {item.would_prove for item in cited} == {True}
    assert site.status(rapat).code == ("done_unproven" if told else "done")


def test_what_cites_something_else_stays_as_it_is() -> None:
    plain = made()
    told = site_of({"berita/2024/05/lain.md": post(processed_from=TOLD), "mou/m.md": agreement()})
    assert told.agreement("m").evidence == ()
    assert plain.event("kota/rapat").evidence[0].proves
