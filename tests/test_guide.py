"""The editors' guide: its examples are valid content, its tables say what the code does."""

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.domain.checks.files import Measured
from plugins.domain.checks.validation import Checked, validate
from plugins.domain.core import codes
from plugins.domain.core.rules import Rules
from plugins.domain.headers.document import parse
from plugins.domain.records import components, models
from plugins.domain.records.field_types import Reading
from plugins.domain.records.schema import keys, read_model, specs
from plugins.domain.status.record_status import STATUS_TABLES
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.durations import Duration
from plugins.domain.values.wording import format_duration, format_fuzzy
from scraper.intake.joining import Joined
from scraper.normalise.sentences import split
from scraper.telling.report import Duplicate

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
FIELDS: Mapping[str, type[Any]] = {
    "Berita": models.Post,
    "Halaman": models.Page,
    "Program": models.Programme,
    "Peristiwa": models.Event,
    "Perjanjian": models.Agreement,
    "Komitmen": models.Commitment,
    "Lembaga": models.Organisation,
    "Orang": models.Person,
    "Sumber": models.Source,
    "Foto (`photos`)": components.Photo,
    "Asal tulisan (`source`)": components.PostSource,
    "Sumber yang diolah (`processed_from`)": components.ProcessedFrom,
    "Koreksi (`corrections`)": components.Correction,
    "Pencabutan (`withdrawn`)": components.Withdrawal,
    "Terbit juga (`also_published`)": components.AlsoPublished,
    "Catatan pengimpor (`import`)": components.ImportState,
    "Perubahan (`changes`)": components.Change,
    "Bukti (`evidence`)": components.Evidence,
    "Keterangan berbeda (`claims`)": components.Claim,
    "Angka (`figures`)": components.Figure,
    "Indikator (`indicators`)": components.Indicator,
    "Pihak (`parties`)": components.Party,
    "Nomor (`numbers`)": components.PartyNumber,
    "Penandatangan (`signatories`)": components.Signatory,
    "Penandatanganan (`signed`)": components.Signed,
    "Masa berlaku (`term`)": components.Term,
    "Pembiayaan (`funding`)": components.Funding,
    "Nilai uang (`value`)": components.Money,
    "Persetujuan DPRD (`dprd`)": components.Dprd,
    "Dokumen (`documents`)": components.Document,
    "Berakhir (`ended`)": components.Ended,
    "Golongan informasi (`ppid`)": components.Ppid,
    "Jabatan (`posts`)": components.OfficeHeld,
}
CHOICES = {
    "Rubrik (`category`)": codes.CATEGORIES,
    "Status terbit (`status`)": codes.POST_STATUSES,
    "Asal (`kind`)": codes.SOURCE_KINDS,
    "Jenis koreksi (`kind`)": codes.CORRECTION_KINDS,
    "Jenis perubahan (`kind`)": codes.CHANGE_KINDS,
    "Yang ditunjukkan bukti (`shows`)": codes.EVIDENCE_SHOWS,
    "Keadaan program (`recorded`)": codes.PROGRAMME_RECORDED,
    "Jenis peristiwa (`kind`)": codes.EVENT_KINDS,
    "Keadaan peristiwa (`recorded`)": codes.EVENT_RECORDED,
    "Bentuk perjanjian (`kind`)": codes.AGREEMENT_KINDS,
    "Skema kerja sama (`scheme`)": codes.SCHEMES,
    "Peran (`as`)": codes.SIGNATORY_ROLES,
    "Pejabat sementara (`acting`)": codes.ACTING,
    "Perpanjangan (`renewal`)": codes.RENEWALS,
    "Sumber dana (`sources`)": codes.FUNDING_SOURCES,
    "Perlu atau tidak (`required`)": codes.YES_NO_UNKNOWN,
    "Tahap kerja sama (`stage`)": codes.STAGES,
    "Akses dokumen (`access`)": codes.DOCUMENT_ACCESS,
    "Sebab berakhir (`reason`)": codes.ENDED_REASONS,
    "Golongan (`class`)": codes.PPID_CLASSES,
    "Jenis komitmen (`kind`)": codes.COMMITMENT_KINDS,
    "Keadaan komitmen (`recorded`)": codes.COMMITMENT_RECORDED,
    "Dasar komitmen (`basis`)": codes.COMMITMENT_BASES,
    "Jenis lembaga (`kind`)": codes.ORGANISATION_KINDS,
    "Jenis sumber (`type`)": codes.SOURCE_TYPES,
}


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
    assert len(texts) == len(EXAMPLE.findall(GUIDE)) == 11
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


@pytest.mark.parametrize("heading", FIELDS)
def test_every_field_has_a_row_in_the_order_of_its_model(heading: str) -> None:
    described = [unquoted(row[0]) for row in rows(section(heading), 3)]
    assert described == list(keys(FIELDS[heading]))


@pytest.mark.parametrize("heading", FIELDS)
def test_the_guide_says_which_fields_are_required(heading: str) -> None:
    marked = {unquoted(row[0]) for row in rows(section(heading), 3) if "(wajib" in row[1]}
    declared = specs(FIELDS[heading]).values()
    assert marked == {spec.key for spec in declared if spec.required}


@pytest.mark.parametrize("heading", FIELDS)
def test_the_guide_says_which_fields_are_lists(heading: str) -> None:
    marked = {unquoted(row[0]) for row in rows(section(heading), 3) if "daftar)" in row[1]}
    declared = specs(FIELDS[heading]).values()
    assert marked == {spec.key for spec in declared if spec.many and not spec.lone}


@pytest.mark.parametrize("heading", FIELDS)
def test_every_example_of_a_field_can_be_read(heading: str) -> None:
    for key, _what, example in rows(section(heading), 3):
        header, _body = parse(f"---\n{example.strip('`')}\n---\n")
        assert list(header) == [unquoted(key)]
        reading = Reading("contoh")
        read_model(FIELDS[heading], header, reading)
        assert [p for p in reading.problems if not MISSING.fullmatch(p.finding)] == []


@pytest.mark.parametrize("heading", CHOICES)
def test_every_choice_is_listed_with_its_label(heading: str) -> None:
    listed = {unquoted(code): label for code, label in rows(section(heading), 2)}
    assert listed == dict(CHOICES[heading])


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
