import datetime as dt

import pytest

from plugins.domain.records.publication import is_out, public
from tests.site.texts import TODAY, agreement, event, page, post, programme, site_of

LATER = "2026-11-25"


@pytest.mark.parametrize(
    ("text", "out"),
    [
        (post(date="2026-11-24 23:59"), True),
        (post(date="2026-11-25 00:00"), False),
        (post(date="2026-11-24 17:30Z"), False),
        (post(status="draft"), False),
    ],
    ids=["today", "tomorrow", "tomorrow in our zone", "draft"],
)
def test_a_post_is_out_from_its_day_on(text: str, out: bool) -> None:
    site = site_of({"berita/2024/05/a.md": text})
    assert is_out(site.post("2024/05/a"), TODAY) is out
    assert ("2024/05/a" in public(site.records, TODAY).posts) is out


def test_a_page_is_out_unless_it_is_a_draft() -> None:
    site = site_of({"halaman/a.md": page(), "halaman/b.md": page(status="draft")})
    assert list(public(site.records, TODAY).pages) == ["a"]


HIDDEN = {"post": "2024/05/konsep", "shows": "result"}
SHOWN = {"post": "2024/05/kabar", "shows": "result"}
FILES = {
    "berita/2024/05/konsep.md": post(title="Konsep", status="draft"),
    "berita/2024/05/kabar.md": post(
        withdrawn={"at": "2024-06-01", "reason": "Keliru.", "replaced_by": "2024/05/konsep"}
    ),
    "berita/2024/05/dicabut.md": post(
        title="Dicabut",
        withdrawn={"at": "2024-06-01", "reason": "Keliru.", "replaced_by": "2024/05/kabar"},
    ),
    "program/kota/index.md": programme(
        evidence=[HIDDEN, SHOWN],
        indicators=[
            {
                "id": "a",
                "name": "a",
                "values": [
                    {
                        "as_of": "2024",
                        "value": "1",
                        "kind": "actual",
                        "evidence": [HIDDEN, SHOWN],
                    }
                ],
            }
        ],
    ),
    "program/kota/rapat.md": event(
        evidence=[HIDDEN, SHOWN], figures=[{"label": "a", "value": "1", "evidence": [HIDDEN]}]
    ),
    "mou/induk.md": agreement(
        evidence=[SHOWN, HIDDEN],
        dprd={"required": "no", "evidence": [HIDDEN]},
        commitments=[
            {
                "id": "janji",
                "plain": "Membangun.",
                "owner": ["ugm"],
                "basis": "from_news",
                "evidence": [HIDDEN, SHOWN],
            }
        ],
    ),
    "mou/tanpa.md": agreement(),
}


def test_no_trace_of_a_hidden_post_is_left_in_what_is_shown() -> None:
    records = public(site_of(FILES).records, TODAY)
    assert "konsep" not in repr(records)
    programme_, event_ = records.programmes["kota"], records.events["kota/rapat"]
    induk = records.agreements["induk"]
    for evidence in (
        programme_.evidence,
        programme_.indicators[0].values[0].evidence,
        event_.evidence,
        induk.evidence,
        induk.commitments[0].evidence,
    ):
        assert [item.post for item in evidence] == ["2024/05/kabar"]
    assert induk.dprd is not None
    assert (induk.dprd.required, induk.dprd.evidence) == ("no", ())
    assert event_.figures[0].evidence == ()
    assert records.agreements["tanpa"].dprd is None


def test_a_withdrawn_post_names_its_replacement_only_once_it_is_out() -> None:
    posts = public(site_of(FILES).records, TODAY).posts
    replaced = {ref: post.withdrawn and post.withdrawn.replaced_by for ref, post in posts.items()}
    assert replaced == {"2024/05/kabar": None, "2024/05/dicabut": "2024/05/kabar"}


def test_nothing_is_hidden_where_all_is_out() -> None:
    records = site_of({**FILES, "berita/2024/05/konsep.md": post(title="Konsep")}).records
    assert public(records, TODAY) == records
    assert public(records, dt.date(2020, 1, 1)).posts == {}
