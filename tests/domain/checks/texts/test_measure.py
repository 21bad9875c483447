"""The gate for personal data, measured on 500 lines made by structure, in every kind of file."""

import io
import zipfile
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

import pytest
from PIL import Image

from plugins.build.content.clean_pictures import clean
from plugins.domain.checks.texts.personal_data import Allowed
from plugins.domain.checks.texts.personal_numbers import personal
from plugins.domain.documents.kinds import kind_of
from plugins.domain.documents.words import said_in
from tests.domain.checks.texts import made_lines
from tests.domain.documents.test_words import docx, pdf, xlsx

SEEDS = (20261129, 7, 29)
# At most so many of a hundred right lines may be told.
MOST_FALSE = 2
NOBODY = Allowed(frozenset())


def made(seed: int) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    made_lines.RNG.seed(seed)
    return made_lines.personal_lines(), made_lines.other_lines()


def is_told(text: str) -> bool:
    """Say whether a text stops the build."""
    return any(not found.advice and not NOBODY.is_allowed(found) for found in personal(text))


def as_text(line: str) -> str:
    return line


def in_csv(line: str) -> str:
    return _read(f'nama;uraian\nA;"{line}"\n'.encode())


def in_pdf(line: str) -> str:
    shown = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return _read(pdf(f"BT /F1 9 Tf 9 9 Td ({shown}) Tj ET".encode("latin-1")))


def in_docx(line: str) -> str:
    middle = len(line) // 2
    runs = "".join(
        f"<w:r><w:t>{escape(part)}</w:t></w:r>" for part in (line[:middle], line[middle:])
    )
    document = f'<w:document xmlns:w="urn:w"><w:p>{runs}</w:p></w:document>'
    return _read(docx(word__document_dot_xml=document))


def in_xlsx(line: str) -> str:
    return _read(xlsx(xl__sharedStrings_dot_xml=f"<sst><si><t>{escape(line)}</t></si></sst>"))


def in_odt(line: str) -> str:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", f'<c xmlns:t="urn:t"><t:p>{escape(line)}</t:p></c>')
    return _read(held.getvalue())


def _read(content: bytes) -> str:
    return said_in(content, kind_of(content)).words


CARRIERS: Mapping[str, Callable[[str], str]] = {
    "text": as_text,
    "csv": in_csv,
    "pdf": in_pdf,
    "docx": in_docx,
    "xlsx": in_xlsx,
    "odt": in_odt,
}


@pytest.mark.parametrize("seed", SEEDS)
def test_there_are_as_many_of_each_kind(seed: int) -> None:
    held, like = made(seed)
    assert (len(held), len(like)) == (250, 250)
    assert {kind for kind, _line in held} == set(made_lines.KINDS)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("carrier", CARRIERS)
def test_nothing_personal_is_missed(carrier: str, seed: int) -> None:
    held, _like = made(seed)
    carry = CARRIERS[carrier]
    assert [(kind, line) for kind, line in held if not is_told(carry(line))] == []


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("carrier", CARRIERS)
def test_hardly_anything_else_is_told(carrier: str, seed: int) -> None:
    _held, like = made(seed)
    told = [(kind, line) for kind, line in like if is_told(CARRIERS[carrier](line))]
    assert len(told) * 100 <= MOST_FALSE * len(like), told


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_what_a_picture_holds_beside_itself_does_not_go_out(form: str, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "NIK 3341411205850000"
    path = tmp_path / f"a.{form.lower()}"
    Image.new("RGB", (40, 30), "white").save(path, form, exif=exif)
    assert b"3341411205850000" in path.read_bytes()
    assert b"3341411205850000" not in clean(path)


@pytest.mark.parametrize(
    "name", ["ktp-3341411205850000.jpg", "0824-0000-1234.png", "a.b@contoh.example.png"]
)
def test_the_name_of_a_picture_is_read(name: str) -> None:
    assert is_told(name)
