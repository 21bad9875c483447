"""Which records a post that is written tells of, for the report."""

from collections.abc import Mapping
from typing import Any

from plugins.domain.headers.document import Plain
from scraper.model.posts import Record
from scraper.suggestions.model import AGREEMENT, Text
from scraper.suggestions.project import Project


def offers(
    project: Project, file: str, record: Record, header: Mapping[str, Plain]
) -> tuple[Mapping[str, Any], ...]:
    """Give what is suggested for a post, but for the records that it names already."""
    captions = tuple(picture.caption for picture in record.pictures if picture.caption)
    title = str(record.header.get("title", ""))
    text = Text(title=title, body=record.body, day=record.day, captions=captions)
    named = header.get("agreements", ())
    return tuple(
        {"file": file, **one.as_dict()}
        for one in project.suggest(text)
        if not (one.kind == AGREEMENT and one.record and one.record in named)
    )
