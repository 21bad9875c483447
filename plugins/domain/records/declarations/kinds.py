"""The kinds of records, one row each: its words, its files, its references, address and table."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType


@dataclass(frozen=True, kw_only=True)
class Kind:
    """
    What all records of a kind have in common; ``{}`` in a form stands for the reference.

    ``word`` is for messages to editors, ``label`` for readers; ``shelf`` is the attribute of
    ``Records`` that holds them. A kind without ``{}`` in its file has its entries in that one
    file, one without a file stands inside the file of another record. ``named`` is what a path
    holds in the place of the reference, ``reference`` what a header may write as one.
    """

    name: str
    word: str
    label: str
    shelf: str
    file: str | None = None
    named: str = "[^/]+"
    reference: str = "[a-z0-9-]+"
    example: str | None = None
    address: str | None = None
    table: str | None = None

    @property
    def is_entry(self) -> bool:
        """Whether its records are entries of one file."""
        return self.file is not None and "{}" not in self.file

    @cached_property
    def path(self) -> re.Pattern[str]:
        """The form of the paths of its files, with the reference as the only group."""
        before, _, after = (self.file or "").partition("{}")
        return re.compile(f"{re.escape(before)}({self.named}){re.escape(after)}")

    def file_of(self, ref: str) -> str:
        """
        Give the path of the file that holds a record.

        >>> KINDS["event"].file_of("smart-city/b"), KINDS["person"].file_of("ani")
        ('content/program/smart-city/b.md', 'content/rujukan/orang.yaml')
        """
        return (self.file or "").format(ref)

    def address_of(self, ref: str) -> str:
        """
        Give the address of a record by its reference.

        >>> KINDS["post"].address_of("2018/05/a"), KINDS["event"].address_of("smart-city/b")
        ('/berita/2018/05/a/', '/program/smart-city/#b')
        """
        form = self.address or ""
        return form.format(*ref.partition("/")[::2]) if "#" in form else form.format(ref)


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            Kind(
                name="post",
                word="berita",
                label="Berita",
                shelf="posts",
                file="content/berita/{}.md",
                named=r"(?:19|20)\d{2}/(?:0[1-9]|1[0-2])/[^/]+",
                reference="[0-9]{4}/[0-9]{2}/[a-z0-9-]+",
                example="2018/05/judul-berita",
                address="/berita/{}/",
                table="berita",
            ),
            Kind(
                name="page",
                word="halaman",
                label="Halaman",
                shelf="pages",
                file="content/halaman/{}.md",
                address="/{}/",
            ),
            Kind(
                name="programme",
                word="program",
                label="Program",
                shelf="programmes",
                file="content/program/{}/index.md",
                address="/program/{}/",
                table="program",
            ),
            Kind(
                name="event",
                word="peristiwa",
                label="Peristiwa",
                shelf="events",
                file="content/program/{}.md",
                named="[^/]+/[^/]+",
                reference="[a-z0-9-]+/[a-z0-9-]+",
                example="smart-city/penandatanganan",
                address="/program/{}/#{}",
                table="peristiwa",
            ),
            Kind(
                name="agreement",
                word="perjanjian",
                label="Perjanjian",
                shelf="agreements",
                file="content/mou/{}.md",
                address="/mou/{}/",
                table="mou",
            ),
            Kind(
                name="commitment",
                word="komitmen",
                label="Komitmen",
                shelf="commitments",
                reference="[a-z0-9-]+/[a-z0-9-]+",
                example="mou-smart-city-2018/masterplan",
                address="/janji/{}/",
                table="komitmen",
            ),
            Kind(
                name="organisation",
                word="organisasi",
                label="Instansi",
                shelf="organisations",
                file="content/rujukan/organisasi.yaml",
                address="/instansi/{}/",
                table="instansi",
            ),
            Kind(
                name="person",
                word="orang",
                label="Orang",
                shelf="people",
                file="content/rujukan/orang.yaml",
                table="orang",
            ),
            Kind(
                name="source",
                word="sumber",
                label="Sumber",
                shelf="sources",
                file="content/rujukan/sumber.yaml",
                table="sumber",
            ),
        )
    }
)
ENTRY_FILES: Mapping[str, str] = {
    kind.file: kind.name for kind in KINDS.values() if kind.file and kind.is_entry
}
