import json
import re
from collections.abc import Iterator
from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.core.imprint import Imprint
from plugins.domain.opendata.data_folder import open_data
from plugins.domain.pages.schema_dates import schema_date, schema_period
from plugins.domain.pages.structured_data import (
    agreement_node,
    breadcrumb_list,
    event_node,
    news_article,
    organisation_node,
    page_data,
    script_text,
)
from plugins.domain.site.page_info import Crumb, PageInfo
from plugins.domain.site.site import Site
from plugins.domain.values.dates import FuzzyDate
from tests.domain.open_site import IMPRINT, OFFICIAL, TEXTS, open_site
from tests.domain.schema_org import faults, ids, lacking
from tests.examples import examples

INFO = PageInfo(
    kind="mou",
    address="/mou/jalan-2020/",
    title="Jalan desa",
    description="Perjanjian.",
    breadcrumb=(Crumb("Beranda", "/"), Crumb("Perjanjian", "/mou/")),
)


def every_node(site: Site, imprint: Imprint) -> Iterator[dict[str, Any]]:
    records = [
        *site.posts,
        *site.programmes,
        *site.agreements,
        *site.organisations,
        open_data(site, imprint),
        None,
    ]
    for record in records:
        yield from page_data(site, imprint, INFO, record)


def test_no_page_uses_a_property_that_schema_org_does_not_have() -> None:
    for imprint in (IMPRINT, OFFICIAL):
        kinds = set()
        for node in every_node(open_site(), imprint):
            assert list(faults(node)) == []
            assert node["@context"] == "https://schema.org"
            kinds.add(node["@type"])
        assert kinds >= {
            "NewsArticle",
            "Event",
            "GovernmentOrganization",
            "BreadcrumbList",
            "Dataset",
            "Legislation",
        }


def test_a_thing_is_told_before_it_is_named_again() -> None:
    second = (
        "---\ntitle: Rapat\nkind: meeting\norgs: [dinas]\nhappened: 2020-05-01\nplace: Balai\n---\n"
    )
    site = open_site({"content/program/jalan/rapat.md": second})
    named = 0
    for record in (*site.posts, *site.programmes, *site.agreements, *site.organisations):
        told: set[str] = set()
        for name, described in ids(page_data(site, IMPRINT, INFO, record)):
            assert described == (name not in told), name
            told.add(name)
            named += not described
    assert named


def test_every_thing_on_a_page_is_whole_for_search_engines() -> None:
    for imprint in (IMPRINT, OFFICIAL):
        for node in every_node(open_site(), imprint):
            assert list(lacking(node)) == []


@pytest.mark.parametrize(
    ("header", "told"),
    [
        pytest.param('happened: "2020-05-01"\nplace: Balai Desa', True, id="when and where"),
        pytest.param('happened: "2020-05-01"', False, id="no place"),
        pytest.param("place: Balai Desa", False, id="no day"),
    ],
)
def test_an_event_is_told_where_search_engines_can_use_it(header: str, told: bool) -> None:
    text = f"---\ntitle: Rapat\nkind: meeting\n{header}\n---\n"
    site = open_site({"content/program/jalan/rapat.md": text})
    nodes = page_data(site, IMPRINT, INFO, site.programme("jalan"))
    assert ("Rapat" in [node.get("name") for node in nodes]) is told


def test_the_first_page_names_the_site() -> None:
    info = PageInfo(kind="beranda", address="/", title="A", description="B", breadcrumb=())
    assert page_data(open_site(), OFFICIAL, info) == [
        {
            "@context": "https://schema.org",
            "@type": "WebSite",
            "@id": "https://contoh.id/#situs",
            "url": "https://contoh.id/",
            "name": "Contoh Terbuka",
            "inLanguage": "id",
            "publisher": {
                "@type": "GovernmentOrganization",
                "@id": "https://contoh.id/#penerbit",
                "name": "Humas Kota Contoh",
                "url": "https://contoh.id/",
            },
        }
    ]


@pytest.mark.parametrize(
    "node",
    [
        {"@type": "Event", "name": "A", "startDate": "2020", "location": {"@type": "Place"}},
        {"@type": "Dataset", "name": "A", "description": "Pendek."},
        {"@type": "BreadcrumbList", "itemListElement": [{}]},
        {"@type": "WebSite", "name": "A"},
    ],
    ids=lambda node: node["@type"],
)
def test_what_search_engines_would_refuse_is_found(node: dict[str, Any]) -> None:
    assert len(list(lacking(node))) == 1


@pytest.mark.parametrize(
    "node",
    [
        {"@type": "Event", "colour": "red"},
        {"@type": "Event", "startDate": "2018-05~"},
        {"@type": "Event", "location": {"@type": "Person", "name": "Ani"}},
        {"@type": "Event", "eventStatus": "https://schema.org/EventLate"},
        {"@type": "Event", "name": ""},
    ],
    ids=["property", "date", "type", "enumeration", "empty"],
)
def test_an_invented_property_is_found(node: dict[str, Any]) -> None:
    assert len(list(faults(node))) == 1


def test_a_page_tells_the_way_to_it() -> None:
    assert breadcrumb_list(IMPRINT, INFO)["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Beranda", "item": "https://contoh.id/"},
        {
            "@type": "ListItem",
            "position": 2,
            "name": "Perjanjian",
            "item": "https://contoh.id/mou/",
        },
        {
            "@type": "ListItem",
            "position": 3,
            "name": "Jalan desa",
            "item": "https://contoh.id/mou/jalan-2020/",
        },
    ]


def test_a_page_that_names_itself_in_the_way_is_named_once() -> None:
    info = PageInfo(
        kind="mou",
        address="/mou/",
        title="Perjanjian",
        description="Daftar.",
        breadcrumb=(Crumb("Beranda", "/"), Crumb("Perjanjian", "/mou/")),
    )
    names = [step["name"] for step in breadcrumb_list(IMPRINT, info)["itemListElement"]]
    assert names == ["Beranda", "Perjanjian"]


def test_a_post_is_a_news_article_with_its_corrections() -> None:
    site = open_site()
    article = news_article(site, IMPRINT, site.post("2020/03/jalan-dibuka"))
    assert article == {
        "@type": "NewsArticle",
        "@id": "https://contoh.id/berita/2020/03/jalan-dibuka/",
        "url": "https://contoh.id/berita/2020/03/jalan-dibuka/",
        "mainEntityOfPage": "https://contoh.id/berita/2020/03/jalan-dibuka/",
        "headline": "Jalan dibuka",
        "inLanguage": "id",
        "datePublished": "2020-03-10T09:30:00+07:00",
        "dateModified": "2020-03-12T08:00:00+07:00",
        "isAccessibleForFree": True,
        "description": "Jalan desa dibuka.",
        "articleSection": "Pembangunan",
        "keywords": ["jalan"],
        "dateline": "Contoh, Selasa (10/3)",
        "creditText": "Humas",
        "image": ["https://contoh.id/gambar/2020/jalan.png"],
        "contentLocation": [{"@type": "Place", "name": "Desa Satu"}],
        "isBasedOn": ["https://contohkab.go.id/laporan"],
        "about": [
            {
                "@type": "GovernmentOrganization",
                "@id": "https://contoh.id/instansi/dinas/",
                "url": "https://contoh.id/instansi/dinas/",
                "name": "Dinas Contoh",
            },
            {
                "@type": "Legislation",
                "@id": "https://contoh.id/mou/jalan-2020/",
                "url": "https://contoh.id/mou/jalan-2020/",
                "name": "Nota Kesepahaman tentang jalan desa",
            },
        ],
        "mentions": [{"@type": "Person", "name": "Dr. Ani, M.Si"}],
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "correction": [
            {
                "@type": "CorrectionComment",
                "text": "Semula: 12 km Menjadi: 12,5 km",
                "datePublished": "2020-03-12T08:00:00+07:00",
                "inLanguage": "id",
            }
        ],
    }


def test_a_withdrawn_post_says_only_that_and_why() -> None:
    site = open_site()
    article = news_article(site, IMPRINT, site.post("2020/04/dicabut"))
    assert article["creativeWorkStatus"] == "Dicabut"
    assert article["dateModified"] == "2020-04-03T07:00:00+07:00"
    (notice,) = article["correction"]
    assert notice["text"] == "Berita ini dicabut. Isinya tidak benar."
    assert "ahasia" not in json.dumps(article)


IMPORTED = """\
---
id: tag:blog,2020:1
title: Berita impor
date: 2020-05-01
updated: 2020-05-02
category: pemerintahan
summary: Ringkas.
source:
  kind: imported
  name: Blog
  url: https://blog.id/1
corrections:
  - at: 2020-05-01 10:00
    kind: hak_jawab
---

Isi.
"""


def test_an_imported_post_names_its_origin_and_claims_no_licence() -> None:
    site = open_site({"content/berita/2020/05/impor.md": IMPORTED})
    article = news_article(site, OFFICIAL, site.post("2020/05/impor"))
    assert article["isBasedOn"] == ["https://blog.id/1"]
    assert "license" not in article
    assert article["dateModified"] == "2020-05-02"
    assert article["correction"][0]["text"] == "Ada koreksi."
    assert article["publisher"] == {
        "@type": "GovernmentOrganization",
        "@id": "https://contoh.id/#penerbit",
        "name": "Humas Kota Contoh",
        "url": "https://contoh.id/",
    }


def test_a_publisher_of_a_site_that_is_not_official_is_no_government() -> None:
    identity = {**vars(IMPRINT.identity), "publisher": "Warga"}
    imprint = Imprint(identity=type(IMPRINT.identity)(**identity))
    site = open_site()
    article = news_article(site, imprint, site.post("2020/03/jalan-dibuka"))
    assert article["publisher"]["@type"] == "Organization"


def event_from(header: str) -> dict[str, Any]:
    text = f"---\ntitle: Rapat\nkind: meeting\n{header}\n---\n"
    site = open_site({"content/program/jalan/rapat.md": text})
    return event_node(site, IMPRINT, site.event("jalan/rapat"))


def test_an_event_is_told_with_its_place_programme_and_news() -> None:
    site = open_site()
    event = event_node(site, IMPRINT, site.event("jalan/pembukaan"))
    assert event["name"] == "Jalan dibuka"
    assert event["startDate"] == "2020-03-10"
    assert event["location"] == {"@type": "Place", "name": "Balai Desa", "address": "Balai Desa"}
    assert event["about"] == {
        "@type": "Thing",
        "name": "Jalan desa",
        "@id": "https://contoh.id/program/jalan/",
    }
    assert [one["name"] for one in event["contributor"]] == ["Dinas Contoh"]
    assert [one["headline"] for one in event["subjectOf"]] == ["Jalan dibuka"]


BEFORE = 'previously_planned:\n  - "2019-05"\n  - "../2019-12-31"'


@pytest.mark.parametrize(
    ("header", "status", "dates"),
    [
        ('happened: "2020-05-01/2020-05-03"', "EventScheduled", ["2020-05-01", "2020-05-03", None]),
        ('planned: "2027-34"', "EventScheduled", ["2027", None, None]),
        ('planned: "../2027-05-01"', "EventScheduled", [None, None, None]),
        (
            f'planned: "2027-05"\nrecorded: postponed\nreason: Hujan.\n{BEFORE}',
            "EventRescheduled",
            ["2027-05", None, "2019-05"],
        ),
        (
            f"recorded: postponed\nreason: Hujan.\n{BEFORE}",
            "EventPostponed",
            [None, None, None],
        ),
        (
            'planned: "2020-05-01"\nrecorded: cancelled\nreason: Hujan.',
            "EventCancelled",
            ["2020-05-01", None, None],
        ),
        ("recorded: done", None, [None, None, None]),
    ],
    ids=["happened", "quarter", "deadline", "rescheduled", "postponed", "cancelled", "reported"],
)
def test_an_event_says_no_more_than_is_known(
    header: str, status: str | None, dates: list[str | None]
) -> None:
    event = event_from(header)
    found = event.get("eventStatus")
    assert found == (f"https://schema.org/{status}" if status else None)
    assert [event.get(key) for key in ("startDate", "endDate", "previousStartDate")] == dates
    assert "location" not in event
    assert list(faults(event)) == []


def test_an_agreement_tells_whether_it_is_in_force_only_where_that_is_known() -> None:
    site = open_site({"content/mou/perubahan.md": CHANGING})
    ended = agreement_node(site, IMPRINT, site.agreement("jalan-2020"))
    assert ended["legislationLegalForce"] == "https://schema.org/NotInForce"
    assert ended["legislationDate"] == "2020-03-05"
    assert ended["legislationIdentifier"] == ["=1/2020"]
    assert ended["alternateName"] == "Nota Kesepahaman Bersama"
    plain = open_site()
    unknown = agreement_node(plain, IMPRINT, plain.agreement("jalan-pks-2021"))
    assert "legislationLegalForce" not in unknown
    assert unknown["legislationDate"] == "2021-04"
    changing = agreement_node(site, IMPRINT, site.agreement("perubahan"))
    assert [one["url"] for one in changing["legislationChanges"]] == [
        "https://contoh.id/mou/jalan-2020/",
        "https://contoh.id/mou/jalan-pks-2021/",
    ]
    assert list(faults(changing)) == []


CHANGING = """\
---
title: tentang perubahan
kind: addendum
parties:
  - org: pemkab
signed:
  date: "2024-01-01"
amends: jalan-2020
supersedes: jalan-pks-2021
---
"""


@pytest.mark.parametrize(
    ("ref", "kind", "same"),
    [
        ("pemkab", "GovernmentOrganization", ["https://contohkab.go.id/"]),
        ("kampus", "CollegeOrUniversity", None),
        ("warga", "Organization", None),
    ],
)
def test_a_body_has_the_type_of_its_kind(ref: str, kind: str, same: list[str] | None) -> None:
    site = open_site()
    node = organisation_node(site, IMPRINT, site.organisation(ref))
    assert node["@type"] == kind
    assert node.get("sameAs") == same


def test_an_office_names_the_body_above_it() -> None:
    site = open_site()
    node = organisation_node(site, IMPRINT, site.organisation("dinas"))
    assert node["parentOrganization"]["name"] == "Pemerintah Kabupaten Contoh"
    assert "alternateName" not in node


def test_the_data_page_describes_every_table() -> None:
    site = open_site()
    data = open_data(site, IMPRINT)
    _way, *nodes = page_data(site, IMPRINT, INFO, data)
    assert len(nodes) == len(data.datasets)
    assert nodes[0]["distribution"][0]["sha256"] == data.datasets[0].csv.sha256
    assert "Bukan situs resmi" in nodes[0]["description"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2018-05-08", "2018-05-08"),
        ("2018-05", "2018-05"),
        ("2018", "2018"),
        ("2018-34", "2018"),
        ("2018-41", "2018"),
        ("[2023-11-09..2023-11-10]", "2023-11"),
        ("[2023-11-09..2023-11-09]", "2023-11-09"),
        ("[2023-11..2023-11-30]", "2023-11"),
        ("[2018-01..2018-34]", "2018"),
        ("[2018-34..2018-34]", "2018"),
        ("[2017..2018]", None),
        ("[2017-12-31..2018-01-01]", None),
        ("2018-05-08~", None),
        ("2018?", None),
        ("../2018", None),
        ("2018/..", None),
        ("..", None),
    ],
)
def test_a_date_is_written_as_far_as_schema_org_can_say_it(text: str, written: str | None) -> None:
    assert schema_date(FuzzyDate.parse(text, deadlines=True, unlimited=True)) == written


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2018-05-08", ("2018-05-08", None)),
        ("2018-05-08/2018-06", ("2018-05-08", "2018-06")),
        ("2018-05-08~/2018-06", (None, "2018-06")),
        ("2018-34/2018-12-01", ("2018", "2018-12-01")),
        ("2018-05/..", ("2018-05", None)),
        ("../2018-05", (None, None)),
    ],
)
def test_a_period_has_the_sides_that_are_known(
    text: str, period: tuple[str | None, str | None]
) -> None:
    assert schema_period(FuzzyDate.parse(text, deadlines=True)) == period


def test_no_date_is_no_date() -> None:
    assert schema_date(None) is None
    assert schema_period(None) == (None, None)


@pytest.mark.parametrize(
    "text",
    ["</script><script>alert(1)</script>", "<!--<script>", "]]>", "a & b", "\u2028\u2029", "é"],
)
def test_no_text_can_leave_the_script_element(text: str) -> None:
    written = script_text({"name": text})
    assert not re.search("[<>&\u2028\u2029]", written)
    assert json.loads(written) == {"name": text}


@settings(max_examples=examples(150))
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60))
def test_a_browser_reads_from_the_element_what_was_written(text: str) -> None:
    page = f'<script type="application/ld+json">{script_text({text: [text]})}</script><p>x</p>'
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    (script,) = tree.iter("script")
    assert json.loads(script.text) == {text: [text]}
    assert [one.text for one in tree.iter("p")] == ["x"]


def test_the_texts_of_the_site_are_written_as_they_are() -> None:
    hostile = TEXTS["content/mou/jalan-pks-2021.md"].replace(
        "tentang pembangunan jalan", "tentang </script><b>jalan</b>"
    )
    site = open_site({"content/mou/jalan-pks-2021.md": hostile})
    written = script_text(page_data(site, IMPRINT, INFO, site.agreement("jalan-pks-2021")))
    assert "<" not in written
    assert "</script><b>jalan</b>" in json.loads(written)[1]["name"]
