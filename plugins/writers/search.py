"""The search page, and the list of what the search finds, for the index made after the build."""

from collections.abc import Sequence
from typing import Any

from plugins.build.generator import Output
from plugins.build.outputs.search_list import RECORDS
from plugins.domain.search.entries import SearchRecord, SearchRecords, choices
from plugins.domain.site.lists.archives import by_year
from plugins.domain.site.page_info import PageInfo
from plugins.domain.values.json_text import to_json

# Pages that show what is an entry of its own, or nothing to search for.
_NOT_SEARCHED = frozenset({"index", "cari", "404", "page"})
# What readers may browse instead, in this order; any other page comes after these.
_PARTS = ("berita", "arsip", "program", "mou", "perhatian", "instansi", "koreksi", "metode")
_BROWSED = {f"/{name}/": place for place, name in enumerate((*_PARTS, "langganan", "data"))}
# Among equals these come before their parts and the news of them: theme/static/cari.js weighs them.
_WHOLES = frozenset({"program", "perjanjian", "instansi"})


def write(output: Output) -> None:
    """Write both, of every page that can be found."""
    info = output.announce(output.words.search())
    output.last(lambda pages: _write(output, info, pages))


def _write(output: Output, info: PageInfo, pages: Sequence[PageInfo]) -> None:
    parts = sorted((one for one in pages if _stands_alone(one)), key=_place)
    records = list(SearchRecords(output.site, output.bodies, parts))
    found = choices(records, output.site.rules.categories)
    output.render(info, pilihan=found, bagian=parts, tahun=by_year(output.site.posts))
    output.file(RECORDS, to_json([_arguments(record) for record in records]).encode())


def _place(info: PageInfo) -> tuple[int, str]:
    """Give the place of a page among those to browse."""
    return _BROWSED.get(info.address, len(_BROWSED)), info.address


def _stands_alone(info: PageInfo) -> bool:
    """Say whether a page is one at the top of the site that stands for no record."""
    return info.listed and info.address.count("/") == 2 and info.kind not in _NOT_SEARCHED


def _arguments(record: SearchRecord) -> dict[str, Any]:
    """Give what the index is made of: what is quoted, what is found or shown beside, filters."""
    status = record.status
    meta = {
        "title": record.title,
        "nama": "; ".join(record.names),
        "kata": "; ".join(record.terms),
        "pokok": "; ".join((record.title, *record.names)) if record.kind in _WHOLES else "",
        "tanggal": record.date,
        "hari": record.day,
        "status": status.label if status else "",
    }
    filters = {
        "jenis": [record.kind],
        "tahun": list(record.years),
        "kategori": [record.category] if record.category else [],
        "status": [status.address_word] if status else [],
        # No filter for readers: what tells the mark of a status, and what is not searched.
        "tanda": [status.code] if status else [],
    }
    return {
        "address": record.address,
        "text": record.text,
        "meta": {name: value for name, value in meta.items() if value},
        "filters": {name: values for name, values in filters.items() if values},
    }
