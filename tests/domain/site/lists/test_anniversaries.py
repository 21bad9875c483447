"""This week in earlier years, and how old the newest post is."""

import datetime as dt

import pytest

from plugins.domain.site.lists.anniversaries import anniversaries, last_post
from plugins.domain.site.lists.ledger import Ledger
from tests.domain.ledger_site import PROOF, SOURCES, ledger_site, promise
from tests.site.texts import agreement, event, post, programme, site_of

# The week of Tuesday, 24 November 2026.
FILES = {
    "mou/m.md": agreement(
        signed={"date": "2020-11-23"},
        commitments=[promise("a", recorded="met", met_on="2021-11-29", evidence=PROOF)],
    ),
    "mou/n.md": agreement(signed={"date": "2026-11-23"}),
    "mou/o.md": agreement(signed={"date": "2020-11"}),
    "program/p/index.md": programme(),
    "program/p/e.md": event(title="Pasar", happened="2019-11-25", evidence=PROOF),
    "program/p/f.md": event(title="Tanpa bukti", happened="2019-11-25"),
    "program/p/g.md": event(title="Pekan lain", happened="2019-11-30", evidence=PROOF),
    "rujukan/sumber.yaml": SOURCES,
}


def test_what_happened_in_this_week_of_earlier_years() -> None:
    assert [(one.words, one.title) for one in anniversaries(site_of(FILES))] == [
        ("5 tahun lalu", "Terpenuhi: Janji a"),
        ("6 tahun lalu", "Ditandatangani: Nota Kesepahaman tentang pendidikan"),
        ("7 tahun lalu", "Pasar"),
    ]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        pytest.param("2026-10-24", None, id="31 days"),
        pytest.param("2026-10-23", dt.date(2026, 10, 23), id="32 days"),
    ],
)
def test_an_old_newest_post_is_told(day: str, said: dt.date | None) -> None:
    assert last_post(site_of({"berita/2026/10/a.md": post(date=day)})) == said


def test_without_posts_none_is_old() -> None:
    assert last_post(site_of({})) is None


def test_the_newest_news_of_promises() -> None:
    newest = Ledger(ledger_site()).newest(2)
    assert [row.promise.id for row in newest] == ["tanpa-hari", "sebagian"]
