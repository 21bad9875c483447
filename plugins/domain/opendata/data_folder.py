"""The open data of a site: every file below ``/data/``, and one file for each agreement."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.domain.core.imprint import LICENCE_URL, Imprint
from plugins.domain.opendata.agreement_data import agreement_data
from plugins.domain.opendata.forms.catalogue import catalogue
from plugins.domain.opendata.forms.data_file import (
    CSV,
    JSON,
    JSON_LD,
    JSON_SCHEMA,
    SQLITE,
    DataFile,
    Dataset,
)
from plugins.domain.opendata.forms.database import database
from plugins.domain.opendata.forms.datapackage import data_package
from plugins.domain.opendata.forms.json_schema import json_schema
from plugins.domain.opendata.forms.spreadsheet import to_csv, to_local_csv
from plugins.domain.opendata.public_list import public_list
from plugins.domain.opendata.tables.change_table import History, no_history
from plugins.domain.opendata.tables.record_tables import tables
from plugins.domain.opendata.tables.table import Table
from plugins.domain.records.models import Agreement
from plugins.domain.site.site import Site
from plugins.domain.values.json_text import Value, to_json, to_pretty_json
from plugins.domain.values.slugs import slugify


@dataclass(frozen=True)
class OpenData:
    """What ``/data/`` offers: the datasets, all in one database, and what describes them."""

    datasets: tuple[Dataset, ...]
    database: DataFile
    package: DataFile
    catalogue: DataFile

    def files(self) -> Iterator[DataFile]:
        """Give every file below ``/data/``."""
        for dataset in self.datasets:
            yield from dataset.files
            if dataset.schema:
                yield dataset.schema
        yield self.database
        yield self.package
        yield self.catalogue


def open_data(site: Site, imprint: Imprint, history: History = no_history) -> OpenData:
    """
    Write the whole open data of a site, as it stands on the site's day.

    ``history`` tells what changed in a record, as far as that may be told.
    """
    found = tables(site, imprint.url, history)
    listed = public_list(site, imprint)
    datasets = (
        *(_dataset(table, site, imprint) for table in found),
        Dataset(listed, (_csv(listed), _local_csv(listed)), len(listed.subjects)),
    )
    whole = DataFile(
        f"{slugify(imprint.identity.region_name)}.sqlite",
        database(found, _told(site, imprint)),
        SQLITE,
    )
    package = to_pretty_json(data_package(datasets, site, imprint))
    described = to_pretty_json(catalogue(datasets, whole, site, imprint))
    return OpenData(
        datasets,
        whole,
        DataFile("datapackage.json", _utf8(package), JSON),
        DataFile("katalog.jsonld", _utf8(described), JSON_LD),
    )


def agreement_json(
    site: Site, agreement: Agreement, imprint: Imprint, history: Value = None
) -> bytes:
    """Write everything that is known of one agreement, for ``/mou/<slug>/data.json``."""
    return _utf8(to_pretty_json(agreement_data(site, agreement, imprint, history)))


def _dataset(table: Table, site: Site, imprint: Imprint) -> Dataset:
    files = (
        _csv(table),
        DataFile(f"{table.name}.json", _json(table, site, imprint), JSON),
        _local_csv(table),
    )
    name = f"skema/{table.name}.json"
    schema = to_pretty_json(json_schema(table, imprint.url(f"/data/{name}")))
    return Dataset(table, files, len(table.subjects), DataFile(name, _utf8(schema), JSON_SCHEMA))


def _csv(table: Table) -> DataFile:
    return DataFile(f"{table.name}.csv", to_csv(table.header, table.rows), CSV)


def _local_csv(table: Table) -> DataFile:
    return DataFile(f"excel/{table.name}.csv", to_local_csv(table.header, table.rows), CSV)


def _told(site: Site, imprint: Imprint) -> dict[str, str]:
    told = {
        "judul": f"Data terbuka {imprint.identity.name}",
        "status_on": site.today.isoformat(),
        "penerbit": imprint.publisher,
        "catatan": imprint.identity.notice,
        "lisensi": LICENCE_URL,
        "halaman": imprint.url("/data/"),
    }
    return {name: text for name, text in told.items() if text}


def _json(table: Table, site: Site, imprint: Imprint) -> bytes:
    """Write a table with one row a line, so that two versions can be compared."""
    head: dict[str, Value] = {
        "name": table.name,
        "title": table.title,
        "description": table.about,
        "status_on": site.today.isoformat(),
        "publisher": imprint.publisher,
        "notice": imprint.identity.notice,
        "licence": LICENCE_URL,
        "page": imprint.url("/data/"),
    }
    start = to_json(head).removesuffix("}")
    rows = ",\n".join(to_json(dict(zip(table.header, row, strict=True))) for row in table.rows)
    return _utf8(f'{start}, "rows": [\n{rows}\n]}}')


def _utf8(text: str) -> bytes:
    return f"{text}\n".encode()
