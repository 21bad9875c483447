"""The Data Package: one description of all tables, their columns, keys, sizes and checksums."""

import datetime as dt
from collections.abc import Sequence

from plugins.domain.core.imprint import LICENCE, LICENCE_TITLE, LICENCE_URL, Imprint
from plugins.domain.opendata.forms.data_file import CSV, Dataset
from plugins.domain.site.site import Site
from plugins.domain.values.json_text import Value
from plugins.domain.values.slugs import slugify
from plugins.domain.values.wording import format_day

_DIALECT: dict[str, Value] = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
    "header": True,
}
_RULES = (
    "Tanggal ditulis menurut EDTF, dengan hari paling awal dan paling akhir yang mungkin pada dua "
    "kolom di sebelahnya; kolom kosong berarti tidak diketahui atau tidak berbatas. Pada CSV, "
    "beberapa isi dalam satu sel dipisahkan dengan ' | '. Teks yang dapat dibaca sebagai rumus "
    "oleh lembar sebar, dan teks yang diawali apostrof, diberi satu apostrof di depannya."
)


def data_package(datasets: Sequence[Dataset], site: Site, imprint: Imprint) -> dict[str, Value]:
    """Describe the CSV of every table, so that a Frictionless validator can check them all."""
    identity = imprint.identity
    described = f"Data terbuka {identity.name}. Status per {format_day(site.today)}. {_RULES}"
    created = dt.datetime.combine(site.today, dt.time(), site.rules.zone)
    publishers = sorted({source.publisher for source in site.records.sources.values()})
    return {
        "profile": "tabular-data-package",
        "name": f"data-{slugify(identity.name)}",
        "id": f"tag:{site.rules.authority_tag}:/data/datapackage.json",
        "title": f"Data terbuka {identity.name}",
        "description": imprint.with_notice(described),
        "homepage": imprint.url("/data/"),
        "created": created.isoformat(),
        "status_on": site.today.isoformat(),
        **({"notice": f"{identity.notice}."} if identity.notice else {}),
        "contributors": [{"title": imprint.publisher, "role": "publisher"}],
        "licenses": [{"name": LICENCE, "path": LICENCE_URL, "title": LICENCE_TITLE}],
        **({"sources": [{"title": publisher} for publisher in publishers]} if publishers else {}),
        "resources": [_resource(dataset) for dataset in datasets],
    }


def _resource(dataset: Dataset) -> dict[str, Value]:
    table, file = dataset.table, dataset.csv
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": file.name,
        "title": table.title,
        "description": table.about,
        "format": "csv",
        "mediatype": CSV,
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
        "schema": table.schema(),
    }
