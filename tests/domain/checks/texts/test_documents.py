"""Documents are judged by their bytes, and read for personal data and for hidden parts."""

import io
import zipfile
import zlib
from collections.abc import Callable

import pytest

from plugins.domain.core.problems import Problem
from plugins.domain.markup.renderer import memory
from tests.broken_sites import BASE
from tests.domain.checks.test_validation import check_files

NIK = "3341411205850000"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def packed(**parts: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return held.getvalue()


def pdf(text: str, *, packed: bool = False) -> bytes:
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    stream = zlib.compress(stream) if packed else stream
    way = b"/Filter/FlateDecode" if packed else b""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources 6 0 R>>",
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(stream), way, stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Font<</F1 5 0 R>>>>",
    ]
    held, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(held))
        held += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return held + (
        b"xref\n0 7\n0000000000 65535 f \n%strailer<</Size 7/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (table, len(held))
    )


def word(*runs: str) -> str:
    inside = "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs)
    return f"<w:document {W}><w:body><w:p>{inside}</w:p></w:body></w:document>"


def sheet(value: str) -> str:
    return f"<worksheet><row><c><v>2018</v></c><c><v>{value}</v></c></row></worksheet>"


def problems(name: str, held: bytes) -> list[Problem]:
    found = check_files(BASE, {f"dokumen/2025/{name}": held}).problems
    return [one for one in found if one.path == f"content/dokumen/2025/{name}"]


WRONG = {
    "nothing": ("a.pdf", b"", "kosong"),
    "word called pdf": ("a.pdf", packed(word__document=word("a")), "tetapi isinya docx"),
    "broken archive called pdf": ("a.pdf", b"PK\x03\x04docx", "tetapi isinya zip"),
    "pdf called word": ("a.docx", b"%PDF-1.7\n", "tetapi isinya pdf"),
    "old word called new": ("a.docx", b"\xd0\xcf\x11\xe0\0", "tetapi isinya ole"),
    "noise called pdf": ("a.pdf", b"\0\1\2", "tetapi isinya lain"),
    "page": ("a.html", b"<script>alert(1)</script>", "skrip"),
    "page called text": ("a.txt", b"\xef\xbb\xbf<!DOCTYPE html><p>", "skrip"),
    "drawing": ("a.svg", b"<?xml version='1.0'?><svg onload='a()'/>", "skrip"),
    "pointer": ("a.pdf", b"version https://git-lfs.github.com/spec/v1\n", "LFS"),
    "too large": ("a.txt", b"a" * 50_000_001, "50"),
    "broken pdf": ("a.pdf", b"%PDF-1.7\n1 0 obj\n", "tidak dapat dibaca"),
    "damaged": (
        "a.docx",
        packed(word__document=word("Perjanjian")).replace(b"Perjanjian", b"Perjanjiam"),
        "rusak",
    ),
    "broken words": ("a.docx", packed(word__document="<a"), "tidak dapat dibaca"),
}
PERSONAL = {
    "pdf": ("a.pdf", pdf(f"NIK {NIK}")),
    "packed pdf": ("a.pdf", pdf(f"NIK {NIK}", packed=True)),
    "csv": ("a.csv", f"nama;nik\nWagiman;{NIK}\n".encode()),
    "word": ("a.docx", packed(word__document=word(f"NIK {NIK}"))),
    "word in runs": ("a.docx", packed(word__document=word("334141", "1205850000"))),
    "sheet": ("a.xlsx", packed(xl__worksheets__sheet1=sheet(NIK))),
    "sheet in powers of ten": (
        "a.xlsx",
        packed(xl__worksheets__sheet1=sheet("3.341411205850000E15")),
    ),
    "shared words": ("a.xlsx", packed(xl__sharedStrings=f"<sst><si><t>{NIK}</t></si></sst>")),
    "comment": ("a.docx", packed(word__document=word("a"), word__comments=word(NIK))),
    "slide": ("a.pptx", packed(ppt__slides__slide1=f"<p><t>{NIK}</t></p>")),
}
HIDDEN = {
    "comments": (
        packed(
            word__document=word("a"), word__comments=f"<w:comments {W}><w:comment/></w:comments>"
        ),
        "komentar",
    ),
    "changes": (
        packed(word__document=f"<w:p {W}><w:ins><w:t>a</w:t></w:ins></w:p>"),
        "perubahan terlacak",
    ),
    "author": (
        packed(
            word__document=word("a"),
            docProps__core='<c xmlns:dc="d"><dc:creator>Wagiman</dc:creator></c>',
        ),
        "nama pembuat",
    ),
}


@pytest.mark.parametrize(("name", "held", "finding"), WRONG.values(), ids=WRONG)
def test_a_document_that_is_not_what_it_is_called_stops_the_build(
    name: str, held: bytes, finding: str
) -> None:
    (problem,) = problems(name, held)
    assert (problem.check, problem.advice) == ("jenis-dokumen", False)
    assert finding in problem.finding


@pytest.mark.parametrize(("name", "held"), PERSONAL.values(), ids=PERSONAL)
def test_personal_data_in_a_document_stop_the_build(name: str, held: bytes) -> None:
    assert "data-pribadi" in {one.check for one in problems(name, held)}


@pytest.mark.parametrize(("held", "word"), HIDDEN.values(), ids=HIDDEN)
def test_hidden_parts_are_worth_a_look(held: bytes, word: str) -> None:
    (problem,) = problems("a.docx", held)
    assert problem.advice
    assert word in problem.finding


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("a.pdf", pdf("Perjanjian")),
        ("a.docx", packed(word__document=word("Perjanjian"))),
        ("a.csv", b"kode_desa,nama\n3316122005,Desa Contoh\n"),
        ("a.PDF", pdf("Perjanjian", packed=True)),
        ("a.bin", b"\0\1"),
    ],
    ids=["pdf", "word", "table", "capitals", "of no known ending"],
)
def test_a_document_that_is_right_is_left_alone(name: str, held: bytes) -> None:
    assert problems(name, held) == []


def test_no_bomb_is_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.domain.documents.office.MOST_UNPACKED", 10)
    (problem,) = problems("a.docx", packed(word__document=word("a" * 100)))
    assert "terlalu besar" in problem.finding


def test_only_documents_are_read_as_documents() -> None:
    held = {"gambar/2025/a.png": b"", "dokumen/2025/a.doc": b"\xd0\xcf\x11\xe0\0"}
    assert check_files(BASE, held).errors == ()


def test_what_is_known_of_a_document_is_kept_and_none_of_its_words() -> None:
    kept: dict[str, str] = {}

    def recall(key: str, make: Callable[[], str]) -> str:
        return kept.setdefault(key, make())

    token = memory.set(recall)
    try:
        for name, held in PERSONAL.values():
            assert problems(name, held) == problems(name, held)
        for name, held, _finding in WRONG.values():
            assert problems(name, held) == problems(name, held)
        assert problems("a.docx", HIDDEN["author"][0]) == problems("a.docx", HIDDEN["author"][0])
    finally:
        memory.reset(token)
    about = [text for key, text in kept.items() if key.startswith("naskah")]
    assert len(about) > len(PERSONAL)
    assert not [text for text in about if NIK in text or "Wagiman" in text]
