"""The editors' guide: its examples are valid content, its tables say what the code does."""

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.domain.checks.validation import Checked, validate
from plugins.domain.core import codes
from plugins.domain.core.rules import Rules
from plugins.domain.headers.document import parse
from plugins.domain.records import models
from plugins.domain.records.content import Measured
from plugins.domain.records.declarations.field_types import Reading
from plugins.domain.records.declarations.schema import Nested, keys, read_model, specs
from plugins.domain.status.record_status import STATUS_TABLES
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.durations import Duration
from plugins.domain.values.wording import format_duration, format_fuzzy
from scraper.intake.joining import Joined
from scraper.normalise.sentences import split
from scraper.telling.outcome import Duplicate
from tests.field_reference import CHOICES, HEADINGS, LISTS, rewritten

ROOT = Path(__file__).resolve().parents[1]
GUIDE = (ROOT / "docs/panduan-humas.md").read_text(encoding="utf-8")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(
    r"^Berkas `(content/[^`<]+)`:\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
MISTAKE = re.compile(
    r"^Contoh keliru `(content/[^`]+)`:\n\n```yaml\n(.*?)^```\n\n```text\n(.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
FRAGMENT = re.compile(r"^```yaml\n(?!---|- id:)(.*?)^```$", re.MULTILINE | re.DOTALL)
MISSING = re.compile(r"'[a-z_0-9]+' belum ada")


def section(heading: str) -> str:
    """Give the text under a heading, up to the next one."""
    found = re.search(
        rf"^#+ {re.escape(heading)}$\n(.*?)(?=^#+ |\Z)",
        FENCED.sub("", GUIDE),
        re.MULTILINE | re.DOTALL,
    )
    assert found, f"no section '{heading}'"
    return found[1]


def rows(text: str, columns: int) -> list[list[str]]:
    """Give the cells of the tables with so many columns, headings left out."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if len(row) == columns and row[0].startswith("`")]


def unquoted(cell: str) -> str:
    return cell.strip("`").strip('"')


def check(texts: Mapping[str, str]) -> Checked:
    """Check content as `make check` does, on the day for which the guide was written."""
    day = dt.date(2026, 11, 24)
    assets = {
        "gambar/2026/mobil-perpustakaan.png",
        "dokumen/2025/perpustakaan-keliling.pdf",
        "dokumen/2026/laporan-perpustakaan.pdf",
    }
    return validate(
        texts,
        assets,
        Rules(),
        day,
        day,
        new_id=lambda: "urn:uuid:00000000-0000-0000-0000-000000000000",
        measure=lambda _file: Measured(bytes=0, sha256=""),
    )


def test_the_examples_together_are_a_site_without_problems() -> None:
    texts = dict(EXAMPLE.findall(GUIDE))
    assert len(texts) == len(EXAMPLE.findall(GUIDE)) == 12
    checked = check(texts)
    assert list(map(str, checked.problems)) == []
    assert len(list(checked.records)) > len(texts)


@pytest.mark.parametrize("text", FRAGMENT.findall(GUIDE))
def test_a_piece_of_a_header_can_be_read(text: str) -> None:
    header, _body = parse(f"---\n{text}---\n")
    model = models.Post if set(header) <= set(keys(models.Post)) else models.Event
    reading = Reading("contoh")
    read_model(model, header, reading)
    assert [p for p in reading.problems if not MISSING.fullmatch(p.finding)] == []


@pytest.mark.parametrize(("path", "text", "message"), MISTAKE.findall(GUIDE))
def test_a_mistake_is_answered_as_the_guide_says(path: str, text: str, message: str) -> None:
    problems = check({path: text}).problems
    assert [str(problem) for problem in problems] == message.splitlines()


def test_the_guide_shows_four_mistakes_and_some_pieces() -> None:
    assert len(MISTAKE.findall(GUIDE)) == 4
    assert len(FRAGMENT.findall(GUIDE)) == 5


def test_the_reference_says_what_the_fields_declare() -> None:
    assert rewritten(GUIDE) == GUIDE, "run: .venv/bin/python -m tests.field_reference"


@pytest.mark.parametrize("model", HEADINGS, ids=HEADINGS.values())
def test_every_example_of_a_field_can_be_read(model: type[Any]) -> None:
    for spec in specs(model).values():
        header, _body = parse(f"---\n{spec.key}: {spec.example}\n---\n")
        assert list(header) == [spec.key]
        reading = Reading("contoh")
        read_model(model, header, reading)
        assert [p for p in reading.problems if not MISSING.fullmatch(p.finding)] == []


@pytest.mark.parametrize("model", HEADINGS, ids=HEADINGS.values())
def test_a_meaning_is_a_few_plain_words(model: type[Any]) -> None:
    for spec in specs(model).values():
        for words in filter(None, (spec.meaning, spec.advice)):
            assert words == words.strip(" .;")
            assert "|" not in words


def test_every_part_of_a_record_is_in_the_guide() -> None:
    nested = {
        spec.type.model
        for model in HEADINGS
        for spec in specs(model).values()
        if isinstance(spec.type, Nested)
    }
    assert {*models.MODELS.values(), *nested, *LISTS} == set(HEADINGS)


def test_every_list_of_choices_is_in_the_guide() -> None:
    tables = [table for name, table in vars(codes).items() if name.isupper() and name[0] != "_"]
    assert all(table in CHOICES.values() for table in tables if isinstance(table, Mapping))


def test_dates_are_printed_as_the_guide_says() -> None:
    table = rows(section("Tanggal setepat yang diketahui"), 3)
    assert len(table) == 17
    for written, _meaning, printed in table:
        date = FuzzyDate.parse(unquoted(written), deadlines=True, unlimited=True)
        assert format_fuzzy(date) == printed


def test_durations_are_printed_as_the_guide_says() -> None:
    table = [
        row for row in rows(section("Tanggal setepat yang diketahui"), 2) if row[0].startswith("`P")
    ]
    assert len(table) == 4
    for written, printed in table:
        assert format_duration(Duration.parse(unquoted(written))) == printed


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Status peristiwa", "event"),
        ("Status perjanjian", "agreement"),
        ("Status komitmen", "commitment"),
        ("Status program", "programme"),
    ],
)
def test_statuses_are_called_and_ordered_as_the_code_has_them(heading: str, kind: str) -> None:
    lines = [line for line in section(heading).splitlines() if line.startswith("| ")][1:]
    listed = [line.strip("| ").rpartition(" | ")[2] for line in lines]
    assert listed == [row.label for row in STATUS_TABLES[kind]]


def test_every_answer_to_a_double_story_is_explained() -> None:
    table = section("Berita yang sama dari dua situs")
    _heading, *explained = re.findall(r"^\| (\w[^|]+) \|", table, re.MULTILINE)
    said = [
        str(
            Duplicate(
                file="a.md",
                id="tag:a",
                url="https://kabar.example/a",
                title="Judul",
                likeness=1.0,
                by_address=False,
                decision=decision.value,
            )
        )
        for decision in Joined
    ]
    assert len(explained) == len(said)
    for phrase, line in zip(explained, said, strict=True):
        assert f": {phrase}; bila bukan tulisan yang sama" in line


def test_the_importer_says_what_the_guide_quotes() -> None:
    sources = sorted((ROOT / "scraper").rglob("*.py"))
    code = re.sub(r'"\n\s+f?"', "", "\n".join(path.read_text(encoding="utf-8") for path in sources))
    quoted = re.findall(r'^- "([^"]+)": ', section("Pesan lain"), re.MULTILINE)
    assert len(quoted) == 8
    for message in quoted:
        components = re.split(r" … | \d+ ", message)
        assert [part for part in components if part not in code] == []


def test_links_within_the_guide_arrive() -> None:
    headings = re.findall(r"^#+ (.+)$", FENCED.sub("", GUIDE), re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", text.lower()).replace(" ", "-") for text in headings}
    wanted = set(re.findall(r"\]\(#([^)]+)\)", GUIDE))
    assert wanted
    assert wanted - anchors == set()


def test_sentences_have_at_most_20_words() -> None:
    text = re.sub(r"`[^`]*`", "kode", FENCED.sub("", GUIDE))
    lines = [re.sub(r"^(- |\d+\. |#+ )", "", line) for line in re.split(r"[\n|]", text)]
    sentences = [sentence for line in lines if line.strip() for sentence in split(line.strip())]
    assert len(sentences) > 300
    assert [sentence for sentence in sentences if len(sentence.split()) > 20] == []
