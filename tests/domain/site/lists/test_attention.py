import pytest

from plugins.domain.site.lists.attention import attention
from tests.site.texts import agreement, event, post, programme, site_of

PROOF = [{"post": "2024/05/kabar", "shows": "happening"}]
PROMISE = {"id": "janji", "plain": "Membangun.", "owner": ["ugm"], "basis": "from_news"}
SIGNED = {"date": "2024-05-08"}
BASE = {"berita/2024/05/kabar.md": post(), "program/kota/index.md": programme(recorded="planned")}


def _found(files: dict[str, str]) -> dict[str, list[str]]:
    sections = attention(site_of({**BASE, **files}))
    return {one.id: [concern.address for concern in one.concerns] for one in sections}


def test_nothing_to_attend_to_is_said_section_by_section() -> None:
    sections = attention(site_of({}))
    assert [one.id for one in sections] == [
        *("terlambat", "belum-ada-kabar", "akan-berakhir", "tanpa-tindak-lanjut"),
    ]
    assert sections[0].address == "/perhatian/#terlambat"
    assert all(one.empty and one.about and not one.concerns for one in sections)
    assert sections[3].empty == "Kami belum mencatat perjanjian."


def test_where_every_agreement_is_followed_up_the_empty_section_says_so() -> None:
    files = {"mou/a.md": agreement(parent="b"), "mou/b.md": agreement(parent="a")}
    assert "Tidak ada perjanjian lain" in attention(site_of(files))[3].empty


@pytest.mark.parametrize(
    ("files", "section", "address"),
    [
        (
            {"program/kota/a.md": event(planned="2026-01", last_reviewed="2026-02-01")},
            "terlambat",
            "/program/kota/#a",
        ),
        (
            {"program/kota/a.md": event(planned="2026-01")},
            "belum-ada-kabar",
            "/program/kota/#a",
        ),
        (
            {
                "mou/m.md": agreement(
                    signed=SIGNED,
                    commitments=[{**PROMISE, "due": "2025", "last_reviewed": "2026-02-01"}],
                )
            },
            "terlambat",
            "/janji/m/janji/",
        ),
        (
            {"mou/m.md": agreement(commitments=[{**PROMISE, "due": "2025"}])},
            "belum-ada-kabar",
            "/janji/m/janji/",
        ),
        (
            {"mou/m.md": agreement(signed=SIGNED, commitments=[PROMISE])},
            "belum-ada-kabar",
            "/janji/m/janji/",
        ),
        (
            {"program/kota/a.md": event(happened="2024-01", evidence=PROOF)},
            "belum-ada-kabar",
            "/program/kota/",
        ),
        (
            {"mou/m.md": agreement(signed=SIGNED, term={"end": "2027-01-02"})},
            "akan-berakhir",
            "/mou/m/",
        ),
        ({"mou/m.md": agreement()}, "tanpa-tindak-lanjut", "/mou/m/"),
    ],
    ids=[
        *("late event", "silent event", "late promise", "silent promise", "promise unheard of"),
        *("silent programme", "about to end", "not followed up"),
    ],
)
def test_a_record_stands_in_its_section(files: dict[str, str], section: str, address: str) -> None:
    found = _found({**files, "program/kota/index.md": programme(lead="setda")})
    assert found[section] == [address]


@pytest.mark.parametrize(
    "fields",
    [
        {"commitments": [PROMISE]},
        {"signed": {"date": "2026-05-08"}, "commitments": [PROMISE]},
        {"signed": SIGNED, "commitments": [{**PROMISE, "due": "2030"}]},
        {"signed": SIGNED, "term": {"end": "2030"}},
    ],
    ids=["signing unknown", "signed this year", "not yet due", "in force"],
)
def test_what_is_not_overdue_stands_in_none_but_the_last(fields: dict[str, object]) -> None:
    found = _found({"mou/m.md": agreement(**fields)})  # type: ignore[arg-type]
    assert [*found.values()] == [[], [], [], ["/mou/m/"]]


def test_the_oldest_come_first_and_those_without_a_day_last() -> None:
    found = _found(
        {
            "mou/a.md": agreement(),
            "mou/b.md": agreement(signed={"date": "2020"}),
            "mou/c.md": agreement(signed={"date": "2018-05-08"}),
        }
    )
    assert found["tanpa-tindak-lanjut"] == ["/mou/c/", "/mou/b/", "/mou/a/"]


def test_an_amendment_without_a_term_of_its_own_ends_with_what_it_amends() -> None:
    found = _found(
        {
            "mou/induk.md": agreement(signed=SIGNED, term={"end": "2027-01-02"}),
            "mou/tambahan.md": agreement(amends="induk", signed=SIGNED),
        }
    )
    assert found["akan-berakhir"] == ["/mou/induk/", "/mou/tambahan/"]


def test_a_concern_says_where_it_belongs_and_who_answers() -> None:
    site = site_of(
        {
            "program/kota/index.md": programme(title="Kota"),
            "program/kota/a.md": event(title="Rapat", planned="2026-01", orgs=["setda"]),
            "mou/m.md": agreement(
                title="tentang data", signed=SIGNED, commitments=[{**PROMISE, "due": "2025"}]
            ),
        }
    )
    _late, silent, _ending, unfollowed = attention(site)
    promise, happening = silent.concerns
    assert (happening.title, happening.offices) == ("Rapat", ("setda",))
    assert happening.within == site.programme("kota")
    assert (promise.title, promise.offices) == ("Membangun.", ("ugm",))
    assert promise.within == site.agreement("m")
    assert promise.status == site.status(site.commitment("m/janji"))
    # Its promise stands above already.
    assert unfollowed.concerns == ()


def test_an_agreement_without_follow_up_says_for_how_long() -> None:
    site = site_of({"mou/m.md": agreement(title="tentang data", signed=SIGNED)})
    (one,) = attention(site)[3].concerns
    assert one.title == "Nota Kesepahaman tentang data"
    assert one.offices == ("pemkab", "ugm")
    assert one.note == "Sejak ditandatangani: 2 tahun 6 bulan (930 hari)."


@pytest.mark.parametrize(
    ("files", "count"),
    [
        ({}, "0"),
        ({"program/kota/a.md": event(planned="2026-01")}, "belum diperiksa"),
        ({"program/kota/a.md": event(planned="2026-11-24")}, "0"),
        ({"program/kota/a.md": event(happened="2024-01", evidence=PROOF)}, "0"),
        (
            {
                "program/kota/a.md": event(planned="2026-01"),
                "program/kota/b.md": event(planned="2026-01", last_reviewed="2026-02-01"),
            },
            "1",
        ),
    ],
    ids=["nothing", "never reviewed", "not over", "a silent programme", "one of two reviewed"],
)
def test_what_nobody_reviewed_is_not_counted_as_none(files: dict[str, str], count: str) -> None:
    late = attention(site_of({**BASE, **files}))[0]
    assert (late.id, late.count) == ("terlambat", count)
