"""The open data of a site: every file below ``/data/``, and one file for each agreement."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.domain.core.imprint import LICENCE_URL, Imprint
from plugins.domain.opendata.agreement_data import agreement_data
from plugins.domain.opendata.catalogue import catalogue
from plugins.domain.opendata.data_file import CSV, JSON, JSON_LD, DataFile, Dataset
from plugins.domain.opendata.datapackage import data_package
from plugins.domain.opendata.public_list import public_list
from plugins.domain.opendata.spreadsheet import to_csv
from plugins.domain.opendata.table import Table
from plugins.domain.opendata.tables import tables
from plugins.domain.records.models import Agreement
from plugins.domain.site.site import Site
from plugins.domain.values.json_text import Value, to_json, to_pretty_json


@dataclass(frozen=True)
class OpenData:
    """What ``/data/`` offers: the datasets, the package and the catalogue that describe them."""

    datasets: tuple[Dataset, ...]
    package: DataFile
    catalogue: DataFile

    def files(self) -> Iterator[DataFile]:
        """Give every file below ``/data/``."""
        for dataset in self.datasets:
            yield from dataset.files
        yield self.package
        yield self.catalogue


def open_data(site: Site, imprint: Imprint) -> OpenData:
    """Write the whole open data of a site, as it stands on the site's day."""
    found = tables(site, imprint.url)
    listed = public_list(site, found, imprint)
    datasets = (
        *(_dataset(table, site, imprint) for table in found),
        Dataset(listed, (_csv(listed),), len(listed.subjects)),
    )
    package = to_pretty_json(data_package(datasets, site, imprint))
    described = to_pretty_json(catalogue(datasets, site, imprint))
    return OpenData(
        datasets,
        DataFile("datapackage.json", _utf8(package), JSON),
        DataFile("katalog.jsonld", _utf8(described), JSON_LD),
    )


def agreement_json(
    site: Site, agreement: Agreement, imprint: Imprint, history: Value = None
) -> bytes:
    """Write everything that is known of one agreement, for ``/mou/<slug>/data.json``."""
    return _utf8(to_pretty_json(agreement_data(site, agreement, imprint, history)))


def _dataset(table: Table, site: Site, imprint: Imprint) -> Dataset:
    files = (_csv(table), DataFile(f"{table.name}.json", _json(table, site, imprint), JSON))
    return Dataset(table, files, len(table.subjects))


def _csv(table: Table) -> DataFile:
    return DataFile(f"{table.name}.csv", to_csv(table.header, table.rows), CSV)


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
