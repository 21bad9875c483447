"""News of records: which days count, which is the youngest, and when it has an age."""

import datetime as dt

import pytest

from plugins.domain.headers.document import dump_entries
from plugins.domain.site.news import age, last_news, news, signs_of_life
from plugins.domain.site.site import Site
from tests.site.texts import TODAY, agreement, event, post, programme, site_of

SOURCES = dump_entries(
    [
        {"id": "koran", "publisher": "K", "title": "A", "date": "2021-03-04", "type": "news"},
        {"id": "buku", "publisher": "B", "title": "B", "date": "2022", "type": "document"},
        {"id": "foto", "publisher": "F", "title": "C", "type": "photo"},
    ]
)
BASELINE = {
    "id": "a",
    "name": "A",
    "values": [{"as_of": "2022-02", "value": "1", "kind": "baseline"}],
}
PROMISE = {"id": "a", "plain": "A.", "owner": ["ugm"], "basis": "from_news"}


def cited(source: str, shows: str = "plan") -> dict[str, str]:
    return {"source": source, "shows": shows}


def made(**texts: str) -> Site:
    base = {
        "rujukan/sumber.yaml": SOURCES,
        "program/kota/index.md": programme(),
        "mou/induk.md": agreement(signed={"date": "2019-05-08"}, commitments=[PROMISE]),
    }
    return site_of({**base, **{name.replace("__", "/"): text for name, text in texts.items()}})


def youngest(site: Site, kind: str, ref: str) -> str | None:
    record = site.records.of_kind(kind)[ref]
    found = last_news(site, record)  # type: ignore[arg-type]
    return found.date.text if found else None


def held(**fields: object) -> dict[str, str]:
    return {"program/kota/rapat.md": event(**fields)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, None),
        ({"evidence": [cited("koran")]}, "2021-03-04"),
        ({"evidence": [cited("koran"), cited("foto")]}, "2021-03-04"),
        ({"evidence": [cited("foto")]}, None),
        ({"evidence": [cited("koran")], "happened": "2020-01-01"}, "2021-03-04"),
        ({"evidence": [cited("koran")], "happened": "2023-01"}, "2023-01"),
        ({"happened": "2026-11-25"}, None),
        ({"happened": "2026-11-24"}, "2026-11-24"),
        ({"figures": [{"label": "a", "value": "1", "as_of": "2024-02"}]}, "2024-02"),
        (
            {"figures": [{"label": "a", "value": "1", "evidence": [cited("koran")]}]},
            "2021-03-04",
        ),
    ],
)
def test_news_of_an_event(fields: dict[str, object], expected: str | None) -> None:
    assert youngest(site_of_event(fields), "event", "kota/rapat") == expected


def site_of_event(fields: dict[str, object]) -> Site:
    return made(**held(**fields))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "2019-05-08"),
        ({"made": "2018-01-19"}, "2018-01-19"),
        ({"evidence": [cited("buku")]}, "2022"),
        (
            {"recorded": "met", "met_on": "2024-06", "evidence": [cited("koran", "result")]},
            "2024-06",
        ),
    ],
)
def test_news_of_a_promise(fields: dict[str, object], expected: str) -> None:
    text = agreement(signed={"date": "2019-05-08"}, commitments=[{**PROMISE, **fields}])  # type: ignore[list-item]
    assert youngest(made(**{"mou/induk.md": text}), "commitment", "induk/a") == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({}, "2019-05-08"),
        ({"mou/induk.md": agreement(commitments=[PROMISE])}, None),
        (held(happened="2020-02-03", agreements=["induk"]), "2020-02-03"),
        ({"mou/anak.md": agreement(parent="induk", signed={"date": "2021-06"})}, "2021-06"),
        (
            {
                "mou/anak.md": agreement(parent="induk"),
                "mou/cucu.md": agreement(parent="anak", evidence=[cited("buku")]),
            },
            "2022",
        ),
    ],
    ids=["signing", "nothing", "an event", "a child", "a grandchild"],
)
def test_news_of_an_agreement(texts: dict[str, str], expected: str | None) -> None:
    assert youngest(made(**texts), "agreement", "induk") == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({}, None),
        (held(happened="2020-02-03"), None),
        (held(happened="2020-02-03", evidence=[cited("foto", "happening")]), "2020-02-03"),
        (held(recorded="done", evidence=[cited("koran", "happening")]), "2021-03-04"),
        (
            held(recorded="cancelled", reason="X", evidence=[cited("koran", "happening")]),
            "2021-03-04",
        ),
        (held(evidence=[cited("koran")]), "2021-03-04"),
        ({"mou/lain.md": agreement(programmes=["kota"], signed={"date": "2020-07"})}, "2020-07"),
        (
            {
                "program/kota/index.md": programme(
                    commitments=[
                        {
                            **PROMISE,
                            "made": "2018",
                            "recorded": "met",
                            "evidence": [cited("koran", "result"), cited("foto", "result")],
                        }
                    ]
                )
            },
            "2021-03-04",
        ),
        (
            {
                "program/kota/index.md": programme(
                    indicators=[
                        {
                            "id": "a",
                            "name": "A",
                            "values": [
                                {"as_of": "2020-05", "value": "1", "kind": "actual"},
                                {"as_of": "2024-05", "value": "9", "kind": "target"},
                            ],
                        }
                    ]
                )
            },
            "2020-05",
        ),
        ({"program/kota/index.md": programme(indicators=[BASELINE])}, "2022-02"),
        ({"program/kota/index.md": programme(commitments=[{**PROMISE, "made": "2018"}])}, "2018"),
    ],
    ids=[
        "nothing",
        "no proof",
        "event",
        "day of proof",
        "cancelled",
        "a plan of an event",
        "signing",
        "kept",
        "value",
        "where it began",
        "promise",
    ],
)
def test_news_of_a_programme(texts: dict[str, str], expected: str | None) -> None:
    assert youngest(made(**texts), "programme", "kota") == expected


def test_what_is_kept_elsewhere_is_a_sign_of_life_where_it_was_promised() -> None:
    kept = {
        **PROMISE,
        "recorded": "met",
        "met_on": "2024-06",
        "evidence": [cited("foto", "result")],
    }
    again = {**PROMISE, "made": "2018", "same_as": "induk/a"}
    site = made(
        **{
            "mou/induk.md": agreement(signed={"date": "2019-05-08"}, commitments=[kept]),
            "program/kota/index.md": programme(commitments=[again]),
        }
    )
    assert [one.text for one in signs_of_life(site, site.programme("kota"))] == ["2024-06"]


def test_circles_of_agreements_end() -> None:
    site = made(
        **{
            "mou/satu.md": agreement(parent="dua", signed={"date": "2020-01"}),
            "mou/dua.md": agreement(parent="satu", signed={"date": "2020-02"}),
        }
    )
    assert youngest(site, "agreement", "satu") == "2020-02"


@pytest.mark.parametrize(
    ("happened", "days"),
    [
        ("2026-11-24", 0),
        ("2026-11-20", 4),
        ("2026-10", 24),
        ("2026-11", 0),
        ("2026-11-20~", 0),
        ("2026", None),
        ("2026-10?", None),
        ("2026-33", None),
    ],
)
def test_an_age_is_counted_from_what_is_known_to_the_month(happened: str, days: int | None) -> None:
    site = site_of_event({"happened": happened})
    assert age(last_news(site, site.event("kota/rapat")), TODAY) == days


def test_without_news_there_is_no_age() -> None:
    assert age(None, TODAY) is None


def test_a_post_is_news_on_its_day() -> None:
    site = made(
        **{"berita/2024/05/kabar.md": post()},
        **held(evidence=[{"post": "2024/05/kabar", "shows": "plan"}]),
    )
    (found,) = news(site, site.event("kota/rapat"))
    assert (found.date.text, found.day) == ("2024-05-01", dt.date(2024, 5, 1))
