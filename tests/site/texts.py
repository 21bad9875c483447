"""Content files for tests, as short as a valid one may be; a test adds what it is about."""

import datetime as dt
from collections.abc import Mapping

from plugins.domain.core.rules import Rules
from plugins.domain.headers.document import dump, dump_entries
from plugins.domain.headers.nodes import Plain
from plugins.domain.records.content import Content, Measured
from plugins.domain.records.reading import load
from plugins.domain.site.site import Site

TODAY = dt.date(2026, 11, 24)
BODIES = [
    {"id": "pemkab", "name": "Pemerintah Kabupaten Blora", "kode_wilayah": "33.16"},
    {"id": "setda", "name": "Sekretariat Daerah", "parent": "pemkab"},
    {"id": "ugm", "name": "Universitas Gadjah Mada", "short_name": "UGM"},
]


def post(body: str = "Isi.", **fields: Plain) -> str:
    """Write a post; the id follows from title and date, so that two posts rarely share one."""
    title, date = fields.get("title", "Judul"), fields.get("date", "2024-05-01")
    header: dict[str, Plain] = {
        "id": f"tag:uji:{title}:{date}".replace(" ", "-"),
        "title": "Judul",
        "date": "2024-05-01",
        "category": "ekonomi",
        "summary": f"Ringkasan {title}.",
    }
    return dump({**header, **fields}, f"{body}\n")


def page(body: str = "Isi.", **fields: Plain) -> str:
    """Write a standing page."""
    return dump({"title": "Halaman", "summary": "Ringkasan halaman.", **fields}, f"{body}\n")


def programme(body: str = "", **fields: Plain) -> str:
    """Write a programme."""
    return dump({"title": "Program", "summary": "Ringkasan program.", **fields}, f"{body}\n")


def event(body: str = "", **fields: Plain) -> str:
    """Write an event."""
    return dump({"title": "Peristiwa", "kind": "meeting", **fields}, f"{body}\n")


def agreement(body: str = "", **fields: Plain) -> str:
    """Write an agreement between the regency and a university."""
    header: dict[str, Plain] = {
        "title": "tentang pendidikan",
        "kind": "nota_kesepahaman",
        "parties": [{"org": "pemkab"}, {"org": "ugm"}],
    }
    return dump({**header, **fields}, f"{body}\n")


def organisations(*entries: Mapping[str, Plain]) -> str:
    """Write the organisations that agreements name, and more."""
    return dump_entries([*BODIES, *entries])


def content_of(files: Mapping[str, str], today: dt.date = TODAY) -> Content:
    """Give what the checks see of files, named below content/, none of them a picture."""
    texts = {f"content/{name}": text for name, text in files.items()}
    rules = Rules()
    unmeasured = Measured(bytes=0, sha256="")
    return Content(texts, load(texts, rules), (), rules, today, today, lambda _name: unmeasured)


def site_of(texts: Mapping[str, str], today: dt.date = TODAY) -> Site:
    """Make a site of files below ``content/``; what cannot be read fails the test."""
    files = {f"content/{name}": text for name, text in texts.items()}
    files.setdefault("content/rujukan/organisasi.yaml", organisations())
    loaded = load(files, Rules())
    assert not loaded.problems, loaded.problems
    return Site(loaded.records, today)
