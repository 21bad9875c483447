import pytest

from plugins.domain.headers.document import dump_entries
from plugins.domain.site.lists.urgency import by_urgency
from tests.site.texts import agreement, site_of

SOURCES = dump_entries(
    [{"id": "s", "publisher": "P", "title": "T", "url": "https://a.id/", "type": "news"}]
)
KEPT = {
    "id": "k",
    "plain": "Janji.",
    "owner": ["ugm"],
    "basis": "from_news",
    "recorded": "met",
    "evidence": [{"source": "s", "shows": "result"}],
}
OVERDUE = {"id": "l", "plain": "Janji.", "owner": ["ugm"], "basis": "from_news", "due": "2020"}


def groups(**agreements: str) -> list[tuple[str, list[str]]]:
    files = {f"mou/{name}.md": text for name, text in agreements.items()}
    site = site_of({**files, "rujukan/sumber.yaml": SOURCES})
    return [
        (one.id, [it.ref for it in one.agreements]) for one in by_urgency(site, site.agreements)
    ]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        (
            agreement(
                signed={"date": "2020-01-01"}, term={"start": "2020-01-01", "end": "2026-12-01"}
            ),
            "mendesak",
        ),
        (
            agreement(
                signed={"date": "2020-01-01"}, term={"end": "2024-01-01", "renewal": "automatic"}
            ),
            "mendesak",
        ),
        (agreement(signed={"date": "2020-01-01"}, term={"end": "2026"}), "mendesak"),
        (agreement(commitments=[KEPT, OVERDUE]), "mendesak"),
        (agreement(signed={"date": "2018-05-08"}), "sunyi"),
        (agreement(signed={"date": "2018-05-08"}, commitments=[KEPT]), "lanjut"),
    ],
    ids=["ending", "maybe-renewed", "coarse-end", "promise-overdue", "no-follow-up", "followed-up"],
)
def test_an_agreement_stands_where_it_needs_attention(text: str, group: str) -> None:
    assert groups(a=text) == [(group, ["a"])]


def test_what_needs_attention_comes_first_and_the_newest_first_within() -> None:
    assert groups(
        a=agreement(signed={"date": "2018-05-08"}, commitments=[KEPT]),
        b=agreement(signed={"date": "2017-05-08"}),
        c=agreement(signed={"date": "2019-05-08"}),
        d=agreement(signed={"date": "2010-05-08"}, commitments=[OVERDUE]),
    ) == [("mendesak", ["d"]), ("sunyi", ["c", "b"]), ("lanjut", ["a"])]
