"""Pelican's reader: hands over records that were read and checked before, and nothing else."""

from functools import cached_property
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader
from pelican.urlwrappers import Category

from plugins.build.build import build_of
from plugins.domain.markup.renditions import with_pictures
from plugins.domain.records.models import Page, Post


class RecordReader(BaseReader):
    """Gives each file below ``berita/`` and ``halaman/`` its record; what is not out is skipped."""

    enabled = True
    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Give the safe HTML of a record and the little that Pelican itself has to know."""
        path = Path(source_path).relative_to(self.settings["PATH"])
        record = self._published.get(f"content/{path.as_posix()}")
        if record is None:
            return "", {"status": "skip"}
        build = build_of(self.settings)
        metadata: dict[str, Any] = {"title": record.title, "status": "published", "record": record}
        if isinstance(record, Post):
            metadata["date"] = record.date.at
            metadata["category"] = Category(record.category, self.settings)
        return with_pictures(build.site.html(record), build.pictures), metadata

    @cached_property
    def _published(self) -> dict[str, Post | Page]:
        site = build_of(self.settings).site
        out: list[Post | Page] = [*site.posts, *site.pages]
        return {record.path: record for record in out}
