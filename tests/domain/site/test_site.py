import datetime as dt
from dataclasses import fields, replace

import pytest

from plugins.domain.headers.document import dump_entries
from plugins.domain.site.site import Image
from tests.site.texts import TODAY, agreement, event, page, post, programme, site_of

PROOF = [{"post": "2024/05/kabar", "shows": "happening"}]
PROMISE = {"id": "janji", "plain": "Membangun.", "owner": ["ugm"], "basis": "from_news"}
SITE = site_of(
    {
        "berita/2024/05/kabar.md": post(
            programmes=["kota"], agreements=["induk"], people=["budi"], orgs=["ugm"]
        ),
        "halaman/tentang.md": page(),
        "halaman/privasi.md": page(),
        "program/kota/index.md": programme(title="kota cerdas"),
        "program/air/index.md": programme(title="Air bersih"),
        "program/kota/rapat.md": event(
            happened="2024-05-01", evidence=PROOF, agreements=["induk"], orgs=["ugm"]
        ),
        "program/kota/rencana.md": event(planned="2027"),
        "program/kota/laporan.md": event(recorded="done", evidence=PROOF),
        "program/kota/jalan.md": event(happened="2020/.."),
        "mou/induk.md": agreement(
            programmes=["kota"],
            signed={"date": "2018-05-08"},
            term={"end": "2023"},
            commitments=[PROMISE],
        ),
        "mou/anak.md": agreement(parent="induk", signed={"place": "Blora"}),
        "mou/ganti.md": agreement(supersedes="anak"),
        "mou/tambahan.md": agreement(
            amends="induk", signed={"date": "2022-05-08"}, term={"end": "2030"}
        ),
        "mou/nanti.md": agreement(amends="tambahan", signed={"date": "2026-11-25"}),
        "mou/tanpa-hari.md": agreement(amends="induk", signed={"place": "Blora"}),
        "rujukan/orang.yaml": dump_entries([{"id": "budi", "name": "Budi"}]),
        "rujukan/sumber.yaml": dump_entries(
            [
                {
                    "id": "koran",
                    "publisher": "Koran",
                    "title": "Kabar",
                    "date": "2018-05",
                    "url": "https://contoh.id/",
                    "type": "news",
                },
                {
                    "id": "foto",
                    "publisher": "Koran",
                    "title": "Foto",
                    "url": "https://contoh.id/foto",
                    "type": "photo",
                },
            ]
        ),
    }
)


def test_records_are_found_by_their_references() -> None:
    assert SITE.post("2024/05/kabar").title == "Judul"
    assert SITE.programme("kota").title == "kota cerdas"
    assert SITE.event("kota/rapat").anchor == "rapat"
    assert SITE.agreement("induk").address == "/mou/induk/"
    assert SITE.commitment("induk/janji").parent == "induk"
    assert SITE.organisation("ugm").short_name == "UGM"
    assert SITE.person("budi").full_name == "Budi"
    assert SITE.source("koran").publisher == "Koran"
    with pytest.raises(KeyError):
        SITE.post("2024/05/tidak-ada")


def test_lists_stand_in_the_order_of_readers() -> None:
    assert [one.title for one in SITE.programmes] == ["Air bersih", "kota cerdas"]
    assert [one.ref for one in SITE.pages] == ["privasi", "tentang"]
    assert [one.anchor for one in SITE.events] == ["rencana", "rapat", "laporan", "jalan"]
    assert [one.id for one in SITE.organisations] == ["pemkab", "setda", "ugm"]
    assert [one.ref for one in SITE.commitments] == ["induk/janji"]
    assert [one.ref for one in SITE.posts] == ["2024/05/kabar"]
    assert [one.ref for one in SITE.agreements] == [
        *("nanti", "tambahan", "induk", "tanpa-hari", "ganti", "anak"),
    ]


def test_relations_are_followed_both_ways() -> None:
    induk, kota = SITE.agreement("induk"), SITE.programme("kota")
    assert [one.ref for one in SITE.posts_about(kota)] == ["2024/05/kabar"]
    assert [one.ref for one in SITE.posts_about(SITE.person("budi"))] == ["2024/05/kabar"]
    assert len(SITE.events_of(kota)) == 4
    assert [one.ref for one in SITE.events_about(induk)] == ["kota/rapat"]
    assert [one.ref for one in SITE.agreements_of(kota)] == ["induk"]
    assert [one.ref for one in SITE.children(induk)] == ["anak"]
    assert [one.ref for one in SITE.amendments(induk)] == ["tambahan", "tanpa-hari"]
    assert [one.ref for one in SITE.successors(SITE.agreement("anak"))] == ["ganti"]


@pytest.mark.parametrize(
    ("ref", "code"),
    [
        ("induk", "in_force"),
        ("tambahan", "in_force"),
        ("tanpa-hari", "in_force"),
        ("anak", "unknown"),
    ],
)
def test_from_its_signing_on_an_amendment_has_the_status_of_what_it_amends(
    ref: str, code: str
) -> None:
    assert SITE.status(SITE.agreement(ref)).code == code


def test_an_amendment_to_be_signed_tomorrow_has_a_status_of_its_own_until_then() -> None:
    nanti = SITE.agreement("nanti")
    tomorrow = replace(SITE, today=dt.date(2026, 11, 25))
    assert SITE.status(nanti).code == "unknown"
    assert tomorrow.status(nanti) == tomorrow.status(tomorrow.agreement("induk"))


def test_every_kind_of_record_has_a_status_made_once() -> None:
    rapat = SITE.event("kota/rapat")
    assert SITE.status(rapat).code == "done"
    assert SITE.status(SITE.programme("kota")).code == "no_news"
    assert SITE.status(SITE.commitment("induk/janji")).code == "unknown"
    assert SITE.status(rapat) is SITE.status(rapat)


def test_what_followed_an_agreement() -> None:
    found = SITE.follow_up(SITE.agreement("induk"))
    assert [one.ref for one in found.children] == ["anak"]
    assert [one.ref for one in found.events] == ["kota/rapat"]


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ([{"post": "2024/05/kabar", "shows": "happening"}], "2024-05-01"),
        ([{"source": "koran", "shows": "result"}], "2018-05"),
        (
            [{"post": "2024/05/kabar", "shows": "result"}, {"source": "koran", "shows": "result"}],
            "2018-05",
        ),
        ([{"source": "foto", "shows": "happening"}], None),
        ([{"source": "koran", "shows": "plan"}], None),
        ([], None),
    ],
    ids=["post", "source", "the oldest", "no day", "announced", "no report"],
)
def test_the_first_report_dates_an_event(evidence: list[dict[str, str]], text: str | None) -> None:
    subject = site_of(
        {"program/kota/index.md": programme(), "program/kota/a.md": event(evidence=evidence)}
    ).event("kota/a")
    found = SITE.reported(subject)
    assert (found.text if found else None) == text


@pytest.mark.parametrize(
    ("evidence", "who"),
    [
        ([{"source": "koran", "shows": "plan"}, {"source": "foto", "shows": "plan"}], "Koran"),
        ([{"post": "2024/05/kabar", "shows": "plan"}], "Judul"),
        ([{"source": "koran", "shows": "plan"}, {"source": "foto", "shows": "result"}], None),
        ([], None),
    ],
    ids=["source", "post", "reported, too", "nobody"],
)
def test_a_plan_is_told_after_who_announced_it(
    evidence: list[dict[str, str]], who: str | None
) -> None:
    subject = site_of(
        {"program/kota/index.md": programme(), "program/kota/a.md": event(evidence=evidence)}
    ).event("kota/a")
    assert SITE.announced(subject) == who


def test_a_picture_knows_its_address_and_its_size() -> None:
    site = replace(SITE, images={"2024/a.png": (640, 480)})
    assert site.image("2024/a.png") == Image("2024/a.png", 640, 480)
    assert site.image("2024/a.png").address == "/gambar/2024/a.png"
    with pytest.raises(KeyError):
        site.image("2024/b.png")
    assert site.today == TODAY


def test_other_pages_know_titles_and_addresses_of_standing_pages() -> None:
    site = site_of({"halaman/b.md": page(title="B"), "halaman/a.md": page(title="A")})
    assert site.page_links == (("A", "/a/"), ("B", "/b/"))


@pytest.mark.parametrize(("days", "ahead"), [(-1, False), (0, False), (1, True)])
def test_a_post_is_ahead_until_its_day(days: int, ahead: bool) -> None:
    day = TODAY + dt.timedelta(days=days)
    site = site_of({"berita/2024/05/a.md": post(date=day.isoformat())})
    assert site.is_ahead(site.post("2024/05/a")) is ahead


def test_a_promise_of_a_programme_knows_its_parent_and_its_day() -> None:
    promise = {"id": "a", "plain": "A.", "owner": ["ugm"], "basis": "from_news", "made": "2020-02"}
    site = site_of({"program/kota/index.md": programme(commitments=[promise])})
    (found,) = site.commitments
    assert (found.ref, found.place) == ("kota/a", "/program/kota/#a")
    assert site.parent(found) is site.programme("kota")
    assert site.made(found).text == "2020-02"
    assert site.relations.owed_by("ugm") == (found,)


def test_an_outcome_promised_twice_has_one_status_and_counts_once() -> None:
    kept = {
        "id": "a",
        "plain": "A.",
        "owner": ["ugm"],
        "basis": "from_news",
        "recorded": "met",
        "met_on": "2024-06",
        "evidence": [{"post": "2024/05/kabar", "shows": "result"}],
    }
    twin = {"id": "b", "plain": "B.", "owner": ["ugm"], "basis": "from_news", "same_as": "satu/a"}
    site = site_of(
        {
            "berita/2024/05/kabar.md": post(),
            "mou/satu.md": agreement(commitments=[kept]),
            "mou/dua.md": agreement(commitments=[twin]),
        }
    )
    assert site.status(site.commitment("dua/b")).code == "met"
    assert [one.ref for one in site.outcomes] == ["satu/a"]
    assert site.follow_up(site.agreement("dua")).grade == "result"


def test_a_site_of_another_day_keeps_no_status() -> None:
    site = site_of(
        {"mou/a.md": agreement(signed={"date": "2020-01-01"}, term={"end": "2026-11-24"})}
    )
    one = site.agreement("a")
    before = site.status(one).full_code
    after = replace(site, today=dt.date(2026, 11, 25)).status(one).full_code
    assert (before, after) == ("ending", "ended:expired")


def test_a_stage_is_called_what_the_settings_call_it() -> None:
    stages = {"persiapan": "Tahap menyiapkan", "penandatanganan_kb": "Teken"}
    drawn = site_of({"mou/a.md": agreement(stage="persiapan")})
    site = replace(drawn, rules=replace(drawn.rules, stages=stages))
    assert site.status(site.agreement("a")).sentence.endswith("tahapnya tahap menyiapkan.")


def test_the_settings_of_a_site_are_all_it_is_made_of() -> None:
    assert [one.name for one in fields(SITE)] == ["records", "today", "rules", "images"]


def test_of_events_the_one_that_may_be_later_stands_first() -> None:
    told = {"early": "2020-06-01", "year": "2020", "late": "2021-01-01", "month": "2020-06"}
    events = {f"program/p/{name}.md": event(happened=day) for name, day in told.items()}
    site = site_of({"program/p/index.md": programme(), **events})
    assert [one.ref for one in site.events] == [
        f"p/{name}" for name in ("late", "year", "month", "early")
    ]
