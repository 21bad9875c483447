"""What cards, messages, pages and feeds say of a promise, and of bodies without promises."""

import pytest

from plugins.domain.digest.summary_text import summary_text
from plugins.domain.drawings.cards import Cards
from plugins.domain.feeds.promises import promise_items
from plugins.domain.site.headline import outcome_note
from plugins.domain.site.lists.anniversaries import anniversaries
from plugins.domain.site.lists.offices import offices
from plugins.domain.site.promise_chain import chain
from tests.domain.digest.test_summary_text import NOTICE, OURS
from tests.domain.ledger_site import files, ledger_site, promise
from tests.site.texts import agreement, event, site_of

SITE = ledger_site()


def test_a_card_says_what_came_of_a_promise() -> None:
    card = Cards(SITE, OURS).at("/janji/induk/penuh/")
    assert (card.kind, card.title) == ("Janji", "Janji penuh")
    assert card.details == ("Universitas Gadjah Mada", "Dijanjikan 8 Mei 2018")
    assert card.status == "Terpenuhi Januari 2021; 1 sumber"


def test_a_card_counts_further_owners_and_makes_no_day_up() -> None:
    told = promise("a", owner=["ugm", "setda", "pemkab"])
    site = site_of({"mou/m.md": agreement(commitments=[told])})
    assert Cards(site, OURS).at("/janji/m/a/").details == (
        "Universitas Gadjah Mada, Sekretariat Daerah, dan 1 lainnya",
    )


def test_a_message_begins_with_what_came_of_a_promise() -> None:
    assert summary_text(SITE, OURS, SITE.commitment("induk/penuh")).splitlines() == [
        "Janji penuh: Terpenuhi Januari 2021; 1 sumber.",
        "Janji Universitas Gadjah Mada.",
        "Status per 24 November 2026.",
        NOTICE,
        "https://a.id/janji/induk/penuh/",
    ]


@pytest.mark.parametrize(
    ("ref", "said"),
    [
        pytest.param("induk/penuh", False, id="kept: nothing more"),
        pytest.param("induk/sebagian", True, id="in part: what is left"),
    ],
)
def test_a_sentence_stands_where_it_adds_something(ref: str, said: bool) -> None:
    assert bool(outcome_note(SITE, SITE.commitment(ref))) is said


def test_agreements_are_counted_for_parties_alone() -> None:
    text = agreement(parties=[{"org": "pemkab"}, {"org": "ugm"}], steward="setda")
    found = {one.body.id: one for one in offices(site_of({"mou/m.md": text}))}
    assert len(found["ugm"].party_to) == 1
    assert (len(found["setda"].agreements), found["setda"].party_to) == (1, ())


def test_only_promises_stand_in_their_feed_and_only_sure_days_return() -> None:
    late = event(title="Rapat lewat", planned="2020-01-02")
    coarse = event(
        title="Kira-kira", happened="2019-11", evidence=[{"source": "t", "shows": "result"}]
    )
    more = {"program/kota/lewat.md": late, "program/kota/kasar.md": coarse}
    site = site_of({**files(), **more})
    assert not [item for item in promise_items(site) if "Rapat lewat" in item.title]
    assert not [one for one in anniversaries(site) if one.title == "Kira-kira"]


def test_a_promise_of_an_agreement_not_signed_begins_with_what_was_said() -> None:
    site = site_of({"mou/m.md": agreement(commitments=[promise("a", due="2030")])})
    assert [step.label for step in chain(site, site.commitment("m/a"))] == ["Tenggat"]
