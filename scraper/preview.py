"""Shows what would be imported from one page or export, before anybody lists it as a source."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from typing import Any

from plugins.domain.core.problems import Problem
from scraper.intake.intake import at
from scraper.model.posts import STATUSES, Finding, Other, RawPost, Unread
from scraper.normalise import double_escapes
from scraper.normalise.post_fields import Unusable, fold, normalise
from scraper.reading.config import Config, SourceConfig
from scraper.reading.fetch import Fetch, Unreachable, door
from scraper.reading.safe_xml import InvalidXML
from scraper.sources.given import given
from scraper.telling.report import told_types


def look(
    address: str, config: Config, files: Fetch, web: Fetch, day: dt.date | None = None
) -> Iterator[dict[str, Any] | Problem]:
    """
    Give what each post at a path or address would become, or what stops it from being read.

    ``day`` is that of posts that name none.
    """
    try:
        page = door(address, files, web)(address)
        handed = given(page, config, day)
        is_told = False
        types: dict[str, list[str]] = {}
        for entry in handed.entries():
            if isinstance(entry, RawPost):
                row, refused = _as_dict(entry, handed.config, config)
                yield row
                if refused is not None:
                    yield at(page, entry, refused)
            elif isinstance(entry, Other) and entry.type:
                types.setdefault(fold(entry.type), []).append(fold(entry.title))
            elif isinstance(entry, Unread):
                yield Problem(entry.address, 1, entry.finding.finding, entry.finding.remedy)
            is_told = is_told or not isinstance(entry, Other)
        for told in told_types(types):
            finding, _, remedy = told.partition("; untuk ")
            yield Problem(page.address, 1, finding, f"untuk {remedy}", advice=True)
        if not is_told:
            finding = "tidak ada tulisan di dalamnya"
            yield Problem(page.address, 1, finding, "periksa apakah ini yang dimaksud")
    except (Unreachable, InvalidXML) as error:
        line = getattr(error, "line", 1)
        yield Problem(error.address, line, error.finding, error.remedy)


def _as_dict(
    raw: RawPost, source: SourceConfig, config: Config
) -> tuple[dict[str, Any], Finding | None]:
    """Give what a post would become, and why it cannot be imported if it cannot."""
    row: dict[str, Any] = {
        "id": raw.id,
        "url": raw.url,
        "title": raw.title,
        "published": raw.published.isoformat() if raw.published else None,
        "updated": raw.updated.isoformat() if raw.updated else None,
        "status": raw.status,
        "labels": list(map(double_escapes.of_words, raw.labels)),
        "author": raw.author,
        "markdown": "",
        "images": [],
        "lost": {},
        "problems": [],
    }
    undated = raw.own and raw.published is None
    try:
        record = normalise(replace(raw, published=_SOME_DAY) if undated else raw, source, config)
    except Unusable as error:
        # It tells again, as the reason, what one of these has told.
        told = [found for found in raw.findings if not error.finding.startswith(found.finding)]
        problems = [str(finding) for finding in (*told, error)]
        return {**row, "problems": problems}, Finding(error.finding, error.remedy)
    header = record.header
    shown = {
        **row,
        "title": header["title"],
        "published": None if undated else record.published,
        **{key: header[key] for key in _SHOWN if key in header},
        "markdown": record.body,
        "images": [asdict(picture) for picture in record.pictures],
        "lost": dict(record.lost),
        "problems": [str(finding) for finding in record.findings],
    }
    return shown, raw.findings[0] if undated else None


# A document can be read before anybody has said on which day it goes out.
_SOME_DAY = dt.date(1970, 1, 1)
_SHOWN = ("category", "tags", "summary", "dateline", "processed_from")


def describe(post: Mapping[str, Any]) -> str:
    """Write one post of a preview for people."""
    lines = [
        f"{post['title']}",
        f"  id: {post['id']}",
        f"  alamat: {post['url'] or '-'}",
        f"  terbit: {post['published'] or '-'} ({STATUSES[post['status']]})",
        f"  label: {', '.join(post['labels']) or '-'}",
        f"  isi: {len(post['markdown'].split())} kata, {len(post['images'])} gambar",
    ]
    lines.extend(f"  tidak terbawa: {count} {what}" for what, count in post["lost"].items())
    lines.extend(f"  perhatian: {problem}" for problem in post["problems"])
    return "\n".join(lines)
