import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest

from plugins.domain.core.imprint import Imprint
from plugins.domain.opendata.data_folder import OpenData, open_data
from plugins.domain.site.site import Site
from tests.domain.open_site import IDENTITY, IMPRINT, OFFICIAL, empty_site, open_site

# The properties that DCAT 3 and the vocabularies it uses give each class.
ALLOWED = {
    "dcat:Catalog": {
        "dct:title",
        "dct:description",
        "dct:publisher",
        "dct:license",
        "dct:rights",
        "dct:language",
        "dct:modified",
        "dct:spatial",
        "foaf:homepage",
        "dct:issued",
        "dct:conformsTo",
        "dcat:dataset",
    },
    "dcat:Dataset": {
        "dct:identifier",
        "dct:title",
        "dct:description",
        "dct:publisher",
        "dcat:contactPoint",
        "dct:license",
        "dct:rights",
        "dct:language",
        "dct:modified",
        "dct:spatial",
        "dct:temporal",
        "dct:issued",
        "dct:accrualPeriodicity",
        "dct:conformsTo",
        "dcat:theme",
        "dcat:keyword",
        "dcat:landingPage",
        "dcat:distribution",
    },
    "dcat:Distribution": {
        "dct:title",
        "dcat:accessURL",
        "dcat:downloadURL",
        "dcat:mediaType",
        "dct:format",
        "dct:issued",
        "dct:conformsTo",
        "dcat:byteSize",
        "dct:license",
        "spdx:checksum",
    },
    "spdx:Checksum": {"spdx:algorithm", "spdx:checksumValue"},
    "foaf:Agent": {"foaf:name"},
    "vcard:Kind": {"vcard:fn", "vcard:hasEmail", "vcard:hasURL"},
    "dct:PeriodOfTime": {"dcat:startDate", "dcat:endDate"},
    "dct:RightsStatement": {"rdfs:label"},
    "dct:Location": {"rdfs:label", "dct:identifier"},
    "dct:Standard": set(),
}
KEYWORDS = {"@context", "@id", "@type", "@language", "@value"}
LITERALS = {"xsd:date", "xsd:nonNegativeInteger", "xsd:hexBinary"}


def catalogue_of(site: Site, imprint: Imprint = IMPRINT) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(open_data(site, imprint).catalogue.content)
    return read


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for name, inner in value.items():
            if name != "@context":
                yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


@pytest.mark.parametrize(
    ("site", "imprint"),
    [
        (open_site(), IMPRINT),
        (open_site(), OFFICIAL),
        (empty_site(), IMPRINT),
        (open_site(), Imprint(identity=IDENTITY, contact="https://contoh.id/tanya")),
    ],
    ids=["unofficial", "official", "empty", "web contact"],
)
def test_every_node_has_a_class_of_dcat_and_only_its_properties(
    site: Site, imprint: Imprint
) -> None:
    whole = catalogue_of(site, imprint)
    prefixes = set(whole["@context"])
    for node in nodes(whole):
        kind = node.get("@type")
        names = set(node) - KEYWORDS
        if "@value" in node or kind is None:
            assert not names
            assert kind is None or kind in LITERALS
            continue
        assert names <= ALLOWED[kind]
        assert all(name.partition(":")[0] in prefixes for name in (*names, kind))


def test_every_dataset_and_file_is_in_the_catalogue_with_its_size_and_sum() -> None:
    data: OpenData = open_data(open_site(), IMPRINT)
    datasets = catalogue_of(open_site())["dcat:dataset"]
    assert [one["@id"] for one in datasets] == [
        *(f"https://contoh.id/data/#{dataset.table.name}" for dataset in data.datasets),
        "https://contoh.id/data/#basis-data",
    ]
    described = {
        file["dcat:downloadURL"]["@id"]: (
            int(file["dcat:byteSize"]["@value"]),
            file["spdx:checksum"]["spdx:checksumValue"]["@value"],
        )
        for one in datasets
        for file in one["dcat:distribution"]
    }
    assert described == {
        f"https://contoh.id{file.address}": (
            len(file.content),
            hashlib.sha256(file.content).hexdigest(),
        )
        for file in (*(f for dataset in data.datasets for f in dataset.files), data.database)
    }


def temporal(site: Site) -> dict[str, tuple[str | None, str | None]]:
    return {
        one["@id"].rpartition("#")[2]: tuple(
            one["dct:temporal"].get(name, {}).get("@value")
            for name in ("dcat:startDate", "dcat:endDate")
        )
        for one in catalogue_of(site)["dcat:dataset"]
        if "dct:temporal" in one
    }


def test_a_period_is_given_where_days_are_known_and_never_after_today() -> None:
    running = """\
---
title: Berjalan
kind: meeting
happened: "2026/.."
---
"""
    assert temporal(open_site({"content/program/jalan/rapat.md": running})) == {
        "berita": ("2020-03-10", "2020-04-01"),
        "mou": ("2020-03-05", "2021-04-30"),
        "peristiwa": ("2020-03-10", "2020-03-10"),
        "program": ("2020-03-01", "2020-03-31"),
        "sumber": ("2020-01-01", "2020-12-31"),
        "koreksi": ("2020-03-12", "2020-04-03"),
    }
    coarse = {"content/rujukan/sumber.yaml": _SOURCES.format("2026")}
    assert temporal(open_site(coarse))["sumber"] == ("2026-01-01", "2026-11-24")
    assert temporal(empty_site()) == {}


_SOURCES = """\
- id: laporan
  publisher: Situs Contoh
  title: Laporan
  date: "{0}"
  type: official
- id: koran
  publisher: Koran Contoh
  title: Berita
  type: news
"""


def test_a_period_may_lack_a_side() -> None:
    event = """\
---
title: Berjalan
kind: meeting
happened: "2026/.."
---
"""
    texts = {
        "content/program/jalan/pembukaan.md": event,
        "content/berita/2020/03/jalan-dibuka.md": _POST,
    }
    assert temporal(open_site(texts))["peristiwa"] == ("2026-01-01", None)


_POST = """\
---
id: urn:uuid:1
title: Jalan dibuka
date: 2020-03-10
category: pembangunan
summary: Jalan desa dibuka.
---

Jalan desa dibuka.
"""


@pytest.mark.parametrize(
    ("imprint", "contact", "rights"),
    [
        (IMPRINT, None, True),
        (OFFICIAL, {"vcard:hasEmail": {"@id": "mailto:humas@contoh.id"}}, False),
        (
            Imprint(identity=IDENTITY, contact="https://contoh.id/tanya"),
            {"vcard:hasURL": {"@id": "https://contoh.id/tanya"}},
            True,
        ),
    ],
    ids=["unofficial", "official", "web contact"],
)
def test_the_catalogue_says_who_answers_for_it(
    imprint: Imprint, contact: dict[str, Any] | None, rights: bool
) -> None:
    whole = catalogue_of(open_site(), imprint)
    dataset = whole["dcat:dataset"][0]
    assert whole["dct:publisher"]["foaf:name"]["@value"] == imprint.publisher
    assert ("dct:rights" in whole) is rights
    assert ("Bukan situs resmi" in dataset["dct:description"]["@value"]) is rights
    found = dataset.get("dcat:contactPoint")
    if contact is None:
        assert found is None
    else:
        assert contact.items() <= found.items()
