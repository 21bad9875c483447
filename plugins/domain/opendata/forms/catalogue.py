"""The DCAT 3 catalogue in JSON-LD: each table as a dataset, each file as a distribution."""

from collections.abc import Mapping, Sequence

from plugins.domain.core.imprint import LICENCE_URL, Imprint
from plugins.domain.opendata.forms.data_file import CSV, JSON, DataFile, Dataset
from plugins.domain.opendata.tables.table import Table
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
_SPREADSHEET = "excel/"
_CSV_STANDARD = "https://www.rfc-editor.org/info/rfc4180"
_TABLE_STANDARD = "https://specs.frictionlessdata.io/table-schema/"
_PROFILE = "https://www.w3.org/TR/vocab-dcat-3/"
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/"
_THEME = "http://publications.europa.eu/resource/authority/data-theme/GOVE"
# What a person enters is published with the next build: no rhythm is promised.
_FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/IRREG"
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


def catalogue(
    datasets: Sequence[Dataset], database: DataFile, site: Site, imprint: Imprint
) -> dict[str, Value]:
    """Describe all datasets of the site, and the database of them all, in the words of DCAT."""
    identity = imprint.identity
    about = f"Data terbuka {identity.name}. Status per {format_day(site.today)}."
    address = imprint.url("/data/katalog.jsonld")
    issued = _issued(datasets, site)
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
        "dct:issued": _day(issued),
        **_conforms(_PROFILE),
        "dcat:dataset": [
            *(
                {
                    **_dataset(dataset.table, site, imprint, issued),
                    **_temporal(dataset.table, site),
                    "dcat:distribution": [
                        _distribution(file, dataset, site, imprint) for file in dataset.files
                    ],
                }
                for dataset in datasets
            ),
            _whole(database, site, imprint, issued),
        ],
    }


def _whole(database: DataFile, site: Site, imprint: Imprint, issued: str) -> dict[str, Value]:
    title = "Semua tabel dalam satu basis data"
    about = "Semua tabel dengan kunci antartabel dan jawaban atas pertanyaan yang sering diajukan."
    table = Table("basis-data", title, about, (), ())
    return {
        **_dataset(table, site, imprint, issued),
        "dcat:distribution": [
            {
                **_file(database, site, imprint),
                "dct:title": _text(f"{title} (SQLite)"),
                **_conforms("https://www.sqlite.org/fileformat2.html"),
            }
        ],
    }


def _dataset(table: Table, site: Site, imprint: Imprint, issued: str) -> dict[str, Value]:
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
        "dct:issued": _day(issued),
        "dct:modified": _day(site.today.isoformat()),
        "dct:accrualPeriodicity": {"@id": _FREQUENCY},
        **_conforms(_TABLE_STANDARD),
        "dct:spatial": _region(imprint),
        "dcat:theme": {"@id": _THEME},
        "dcat:keyword": [_text(table.title.lower()), _text(imprint.identity.region)],
        "dcat:landingPage": {"@id": imprint.url("/data/")},
    }


def _distribution(
    file: DataFile, dataset: Dataset, site: Site, imprint: Imprint
) -> dict[str, Value]:
    name = _FORMATS[file.media_type]
    title = f"{dataset.table.title} ({name})"
    if file.name.startswith(_SPREADSHEET):
        title = f"{dataset.table.title} ({name} untuk lembar sebar)"
    follows = {}
    if file is dataset.csv:
        follows = _conforms(_CSV_STANDARD)
    elif file.media_type == JSON and dataset.schema:
        follows = _conforms(imprint.url(dataset.schema.address))
    return {
        **_file(file, site, imprint),
        "dct:title": _text(title),
        "dct:format": {"@id": _FILE_TYPES + name},
        **follows,
    }


def _file(file: DataFile, site: Site, imprint: Imprint) -> dict[str, Value]:
    address = imprint.url(file.address)
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": _MEDIA_TYPES + file.media_type},
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(file.bytes)},
        "dct:issued": _day(site.today.isoformat()),
        "dct:license": {"@id": LICENCE_URL},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": file.sha256},
        },
    }


def _issued(datasets: Sequence[Dataset], site: Site) -> str:
    """Give the day of the first record that the history knows, else that of the site."""
    table = next(dataset.table for dataset in datasets if dataset.table.name == "perubahan")
    day = table.header.index("day")
    return min((str(row[day]) for row in table.rows), default=site.today.isoformat())


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


def _conforms(standard: str) -> dict[str, Value]:
    return {"dct:conformsTo": {"@id": standard, "@type": "dct:Standard"}}


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
    identity = imprint.identity
    place: dict[str, Value] = {"@type": "dct:Location", "rdfs:label": _text(identity.region)}
    return {**place, "dct:identifier": identity.region_code} if identity.region_code else place
