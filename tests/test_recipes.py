"""The recipes of docs/architecture.md, each done: what is added in one place shows everywhere."""

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import ClassVar

import pytest

from plugins.domain.checks import validation
from plugins.domain.core.problems import Problem
from plugins.domain.core.rules import Rules
from plugins.domain.headers.document import parse
from plugins.domain.opendata.forms.database import database
from plugins.domain.opendata.forms.json_schema import json_schema
from plugins.domain.opendata.tables import derived_columns
from plugins.domain.opendata.tables.columns import derive
from plugins.domain.opendata.tables.table import REF, Table
from plugins.domain.records.content import Content, Measured
from plugins.domain.records.declarations.field_types import DECIMAL, Reading
from plugins.domain.records.declarations.schema import optional, read_model
from plugins.domain.records.findings import error
from plugins.domain.records.layout import RESERVED_AGREEMENTS
from plugins.domain.records.models import Commitment, Organisation
from plugins.domain.site.lists.register import filters
from plugins.domain.status import status_explained
from plugins.domain.status.commitment import COMMITMENT_ROWS, CommitmentFacts
from plugins.domain.status.record_status import STATUS_TABLES
from plugins.domain.status.table import decide
from scraper import cli
from scraper.model.posts import RawPost
from scraper.reading.config import Option, SourceConfig
from scraper.reading.fetch import Fetch, Fetched
from scraper.sources import given, kinds
from tests.domain.open_site import open_site
from tests.scraper.exports import project
from tests.site.texts import post

DAY = dt.date(2026, 11, 24)
PROMISE = Commitment(
    ref="a/b", id="b", plain="Jembatan.", owner=("dpupr",), basis="from_news", reason="Dijeda."
)


def paused() -> tuple[object, ...]:
    """Make the table of commitments with a label of one more, before all others."""
    row = replace(
        COMMITMENT_ROWS[0],
        code="paused",
        address_word="dijeda",
        label="Dijeda",
        holds=lambda facts: facts.commitment.reason == "Dijeda.",
    )
    return (row, *COMMITMENT_ROWS)


def test_a_status_label_is_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = paused()
    status = decide(rows, CommitmentFacts(PROMISE, DAY, None))
    assert (status.code, status.label, status.address_word) == ("paused", "Dijeda", "dijeda")
    tables = {**STATUS_TABLES, "commitment": rows}
    for module in (status_explained, derived_columns):
        monkeypatch.setattr(module, "STATUS_TABLES", tables)
    promises = next(one for one in status_explained.ladders() if one.id == "komitmen")
    assert promises.steps[0].label == "Dijeda"
    column = next(derived_columns.status_columns(open_site(), "commitment"))
    assert column.codes is not None
    assert column.codes["paused"] == "dijeda"


def test_a_filter_page_is_a_filter_and_a_reserved_word() -> None:
    words = {choice.kind for one in filters(open_site()) for choice in one.choices}
    assert words <= RESERVED_AGREEMENTS


@dataclass(frozen=True, kw_only=True)
class Surveyed(Organisation):
    """An organisation with one more field."""

    area: Decimal | None = optional(DECIMAL, "luas dalam hektare", example="12.5")


def test_a_column_of_data_is_a_field() -> None:
    header, _body = parse("---\nid: a\nname: A\narea: 12.5\n---\n")
    body = read_model(Surveyed, header, Reading("a.md"), ref="a")
    assert body is not None
    columns = (REF, *derive(Surveyed, Rules()))
    table = Table("instansi", "Instansi", "Instansi.", columns, (body,))
    assert dict(zip(table.header, table.rows[0], strict=True))["area"] == Decimal("12.5")
    (told,) = [one for one in table.schema()["fields"] if one["name"] == "area"]
    assert told == {"name": "area", "type": "number", "description": "Luas dalam hektare."}
    row = json_schema(table, "https://a.id/")["properties"]["rows"]["items"]["properties"]
    assert row["area"]["type"] == ["number", "null"]
    base = sqlite3.connect(":memory:")
    base.deserialize(database((table,), {}))
    assert base.execute("SELECT area FROM instansi").fetchall() == [(12.5,)]
    base.close()


class Lines:
    """A kind of source that was not there: one post a line."""

    kind: ClassVar[str] = "baris"
    live: ClassVar[bool] = False
    whole: ClassVar[bool] = True
    options: ClassVar[dict[str, Option]] = {"file": True}

    def __init__(self, config: SourceConfig) -> None:
        self._config = config

    @classmethod
    def recognises(cls, page: Fetched) -> bool:
        return page.start(6) == b"BARIS:"

    def pages(self, fetch: Fetch, _since: dt.date | None = None, /) -> Iterator[Fetched]:
        yield fetch(self._config.options["file"])

    def parse(self, page: Fetched) -> Iterator[RawPost]:
        for number, line in enumerate(page.start(100).decode().splitlines()[1:], start=1):
            yield RawPost(
                id=f"urn:baris:{number}", title=line, published=DAY, html=f"<p>{line}</p>"
            )


def test_a_kind_of_source_is_a_class_and_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    known = {Lines.kind: Lines, **kinds.KINDS}
    monkeypatch.setattr(kinds, "KINDS", known)
    monkeypatch.setattr(given, "KINDS", known)
    root = project(tmp_path, "")
    (root / "a.txt").write_text("BARIS:\nSatu\nDua\n", encoding="utf-8")
    monkeypatch.setattr(cli, "KINDS", known)
    assert cli.main(["preview", "a.txt", "--json"], root) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [post["title"] for post in told] == ["Satu", "Dua"]


def test_a_check_is_a_function_and_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def shouting(content: Content) -> Iterator[Problem]:
        for record in content.records.posts.values():
            if record.title.isupper():
                yield error(record, "title", "judul berteriak", "pakai huruf kecil", check="judul")

    monkeypatch.setattr(validation, "CHECKS", (shouting,))
    texts = {"content/berita/2024/05/a.md": post(title="GEMPAR")}
    checked = validation.validate(
        texts, (), Rules(), DAY, DAY, new_id=str, measure=lambda _name: Measured(bytes=0, sha256="")
    )
    assert [problem.finding for problem in checked.errors] == ["judul berteriak"]
