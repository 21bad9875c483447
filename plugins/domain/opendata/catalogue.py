"""The DCAT 3 catalogue in JSON-LD: each table as a dataset, each file as a distribution."""

from collections.abc import Mapping, Sequence

from plugins.domain.core.imprint import LICENCE_URL, Imprint
from plugins.domain.opendata.data_file import CSV, JSON, DataFile, Dataset
from plugins.domain.opendata.table import Table
from plugins.domain.site.site import Site
from plugins.domain.values.json_text import Value
from plugins.domain.values.wording import format_day

CONTEXT: Mapping[str, Value] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_FORMATS = {CSV: "CSV", JSON: "JSON"}
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/"
_THEME = "http://publications.europa.eu/resource/authority/data-theme/GOVE"
_LANGUAGE = "http://publications.europa.eu/resource/authority/language/IND"
# Which columns of a table say when its subjects took place: the earliest and the latest day.
_TIMES = {
    "berita": ("date", "date"),
    "koreksi": ("at", "at"),
    "mou": ("signed_date_earliest", "signed_date_latest"),
    "peristiwa": ("happened_earliest", "happened_latest"),
    "program": ("start_earliest", "start_latest"),
    "sumber": ("date_earliest", "date_latest"),
}


def catalogue(datasets: Sequence[Dataset], site: Site, imprint: Imprint) -> dict[str, Value]:
    """Describe all datasets of the site, in the words of DCAT."""
    identity = imprint.identity
    about = f"Data terbuka {identity.name}. Status per {format_day(site.today)}."
    address = imprint.url("/data/katalog.jsonld")
    return {
        "@context": CONTEXT,
        "@id": address,
        "@type": "dcat:Catalog",
        "dct:title": _text(f"Data terbuka {identity.name}"),
        "dct:description": _text(imprint.with_notice(about)),
        "dct:publisher": _publisher(imprint),
        "dct:license": {"@id": LICENCE_URL},
        **_rights(imprint),
        "dct:language": {"@id": _LANGUAGE},
        "dct:modified": _day(site.today.isoformat()),
        "dct:spatial": _region(imprint),
        "foaf:homepage": {"@id": imprint.url("/")},
        "dcat:dataset": [_dataset(dataset, site, imprint) for dataset in datasets],
    }


def _dataset(dataset: Dataset, site: Site, imprint: Imprint) -> dict[str, Value]:
    table = dataset.table
    identifier = imprint.url(f"/data/#{table.name}")
    about = f"{table.about} Status per {format_day(site.today)}."
    return {
        "@id": identifier,
        "@type": "dcat:Dataset",
        "dct:identifier": identifier,
        "dct:title": _text(table.title),
        "dct:description": _text(imprint.with_notice(about)),
        "dct:publisher": _publisher(imprint),
        **_contact(imprint),
        "dct:license": {"@id": LICENCE_URL},
        **_rights(imprint),
        "dct:language": {"@id": _LANGUAGE},
        "dct:modified": _day(site.today.isoformat()),
        "dct:spatial": _region(imprint),
        **_temporal(table, site),
        "dcat:theme": {"@id": _THEME},
        "dcat:keyword": [_text(table.title.lower()), _text(imprint.identity.region)],
        "dcat:landingPage": {"@id": imprint.url("/data/")},
        "dcat:distribution": [_distribution(file, table, imprint) for file in dataset.files],
    }


def _distribution(file: DataFile, table: Table, imprint: Imprint) -> dict[str, Value]:
    address = imprint.url(file.address)
    name = _FORMATS[file.media_type]
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": _text(f"{table.title} ({name})"),
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": _MEDIA_TYPES + file.media_type},
        "dct:format": {"@id": _FILE_TYPES + name},
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(file.bytes)},
        "dct:license": {"@id": LICENCE_URL},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": file.sha256},
        },
    }


def _temporal(table: Table, site: Site) -> dict[str, Value]:
    """Give the period of what a table tells, where any day of it is known."""
    if table.name not in _TIMES:
        return {}
    first, last = (table.header.index(name) for name in _TIMES[table.name])
    starts = [str(row[first])[:10] for row in table.rows if row[first]]
    ends = [str(row[last])[:10] for row in table.rows if row[last]]
    period: dict[str, Value] = {"@type": "dct:PeriodOfTime"}
    if starts:
        period["dcat:startDate"] = _day(min(starts))
    if ends:
        # What happened in a year that is not over did not happen after today.
        period["dcat:endDate"] = _day(min(max(ends), site.today.isoformat()))
    return {"dct:temporal": period} if starts or ends else {}


def _text(text: str) -> Value:
    return {"@language": "id", "@value": text}


def _day(day: str) -> Value:
    return {"@type": "xsd:date", "@value": day}


def _publisher(imprint: Imprint) -> Value:
    return {"@type": "foaf:Agent", "foaf:name": _text(imprint.publisher)}


def _contact(imprint: Imprint) -> dict[str, Value]:
    address = imprint.contact_address
    if address is None:
        return {}
    field = "vcard:hasEmail" if address.startswith("mailto:") else "vcard:hasURL"
    name = _text(imprint.publisher)
    return {"dcat:contactPoint": {"@type": "vcard:Kind", "vcard:fn": name, field: {"@id": address}}}


def _rights(imprint: Imprint) -> dict[str, Value]:
    notice = imprint.identity.notice
    if notice is None:
        return {}
    statement = {"@type": "dct:RightsStatement", "rdfs:label": _text(f"{notice}.")}
    return {"dct:rights": statement}


def _region(imprint: Imprint) -> Value:
    return {"@type": "dct:Location", "rdfs:label": _text(imprint.identity.region)}
