import json
from dataclasses import dataclass, field
from typing import Any

from plugins.build.build import Build
from plugins.domain.history.versions import Book, FieldChange, Revision
from plugins.domain.history.words import Historian
from plugins.domain.pages.page_list import PageList
from plugins.domain.site.page_info import PageInfo
from plugins.domain.site.site import Site
from plugins.writers.calendars import write as write_calendars
from plugins.writers.opendata import write as write_data
from tests.domain.open_site import empty_site, open_site
from tests.plugins.builds import build_of, imprint


@dataclass
class Recorder:
    """Stands for the output of a build, and keeps what is written."""

    build: Build
    files: dict[str, bytes] = field(default_factory=dict)
    pages: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def site(self) -> Site:
        return self.build.site

    @property
    def words(self) -> PageList:
        return self.build.pages.words

    def page(self, info: PageInfo, **variables: Any) -> None:
        self.pages[info.address] = variables

    def file(self, name: str, content: bytes) -> None:
        assert name not in self.files
        self.files[name] = content


TABLES = (
    "berita mou pihak penandatangan komitmen peristiwa program instansi orang sumber bukti "
    "dokumen koreksi pengampu peserta angka klaim indikator anggaran permintaan perubahan"
)


def test_every_address_of_the_open_data_is_written() -> None:
    output = Recorder(build_of(open_site()))
    write_data(output)  # type: ignore[arg-type]
    assert set(output.files) == {
        *(f"data/{name}.{ending}" for name in TABLES.split() for ending in ("csv", "json")),
        *(f"data/excel/{name}.csv" for name in TABLES.split()),
        *(f"data/skema/{name}.json" for name in TABLES.split()),
        "data/excel/daftar-informasi-publik.csv",
        "data/contoh.sqlite",
        "data/datapackage.json",
        "data/daftar-informasi-publik.csv",
        "data/katalog.jsonld",
        "mou/jalan-2020/data.json",
        "mou/jalan-pks-2021/data.json",
    }


def test_the_page_of_the_data_gets_what_is_written() -> None:
    output = Recorder(build_of(open_site()))
    write_data(output)  # type: ignore[arg-type]
    written = {file.path: file.content for file in output.pages["/data/"]["data"].files()}
    assert written.items() <= output.files.items()
    assert len(written) == len(output.files) - len(output.site.agreements)


def test_the_history_of_an_agreement_stands_in_its_data() -> None:
    site = open_site()
    change = FieldChange("title", "A", "B")
    book = Book({"content/mou/jalan-2020.md": (Revision("c" * 40, 1_795_498_973, (change,)),)})
    output = Recorder(build_of(site, history=Historian(book, site.records, site.rules.zone, [])))
    write_data(output)  # type: ignore[arg-type]
    history = json.loads(output.files["mou/jalan-2020/data.json"])["history"]
    assert history["revisions"][0]["changes"] == [{"field": "title", "before": "A", "after": "B"}]
    assert json.loads(output.files["mou/jalan-pks-2021/data.json"])["history"]["revisions"] == []


def test_the_publisher_reaches_the_data() -> None:
    output = Recorder(build_of(open_site(), imprint=imprint(publisher="Humas", official=True)))
    write_data(output)  # type: ignore[arg-type]
    data = json.loads(output.files["mou/jalan-2020/data.json"])
    assert (data["publisher"], data["notice"]) == ("Humas", None)


def test_an_empty_site_has_the_same_tables() -> None:
    output = Recorder(build_of(empty_site()))
    write_data(output)  # type: ignore[arg-type]
    assert output.files["data/koreksi.csv"].count(b"\r\n") == 1
    full = Recorder(build_of(open_site()))
    write_data(full)  # type: ignore[arg-type]
    assert set(output.files) == {name for name in full.files if name.startswith("data/")}


def test_both_calendars_share_the_publisher_of_the_data() -> None:
    output = Recorder(build_of(open_site(), imprint=imprint(official=True)))
    write_calendars(output)  # type: ignore[arg-type]
    assert all(b"Bukan situs resmi" not in content for content in output.files.values())
