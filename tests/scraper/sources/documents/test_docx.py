"""Word documents: nothing that a reader sees is lost, and what means harm is refused."""

import datetime as dt
import html
import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from plugins.domain.html import render
from scraper.model.posts import RawPost
from scraper.normalise.post_fields import normalise
from scraper.preview import look
from scraper.reading.config import Config
from scraper.reading.fetch import Fetched, Files, Unreachable
from scraper.sources.given import given
from tests.scraper.sources.documents.docx_shapes import (
    SHAPES,
    changed,
    made,
    picture,
    raw,
    saved,
    words_in,
)

CONFIG = Config(ZoneInfo("Asia/Jakarta"), ("pemerintahan",), {}, {})
DAY = dt.date(2024, 5, 7)


def post(content: bytes, name: str = "rilis.docx") -> RawPost:
    (entry,) = given(Fetched(name, content), CONFIG, DAY).entries()
    assert isinstance(entry, RawPost)
    return entry


def record(content: bytes):
    handed = given(Fetched("rilis.docx", content), CONFIG, DAY)
    (entry,) = handed.entries()
    return normalise(entry, handed.config, CONFIG)


def shown(content: bytes) -> Counter[str]:
    """Give the words of the page that becomes of a document."""
    found = record(content)
    page = re.sub(r"<(?:br|/p|/td|/th|/li|/h\d|/tr|img)[^>]*>", " ", str(render(found.body)))
    captions = " ".join(f"{one.caption} {one.credit}" for one in found.pictures)
    head = f"{found.header['title']} {found.header.get('dateline', '')}."
    return Counter(f"{head} {html.unescape(re.sub('<[^>]+>', '', page))} {captions}".split())


# The same shapes, opened and saved by LibreOffice 7.4 as ODT and from there as .docx.
LIBREOFFICE = Path(__file__).parents[3] / "fixtures" / "docx-libreoffice.zip"


def by_libreoffice(name: str) -> bytes:
    with zipfile.ZipFile(LIBREOFFICE) as archive:
        return archive.read(f"{name.replace(' ', '-')}.docx")


@pytest.mark.parametrize("maker", [made, by_libreoffice], ids=["python-docx", "LibreOffice"])
@pytest.mark.parametrize("name", SHAPES)
def test_no_word_and_no_picture_is_lost(name: str, maker: Callable[[str], bytes]) -> None:
    content = maker(name)
    words = Counter(word.strip("()") for word in words_in(content))
    seen = Counter(word.strip("()") for word in shown(content).elements())
    for mark in ("1.", "2)", "a.", "-", "(foto:", "foto:"):  # list marks that became lists
        words.pop(mark, None)
    assert not words - seen
    assert len(record(content).pictures) == SHAPES[name][1]


def test_there_are_enough_shapes() -> None:
    assert len(SHAPES) >= 25


def test_structure_is_kept() -> None:
    body = record(made("table")).body
    assert "| sel00 | sel01 | sel02 |" in body or "sel00 | sel01" in body
    assert "- butir List Bullet" in record(made("bullets")).body
    assert "## Tingkat 1" in record(made("headings")).body
    assert "[laman resmi](https://blorakab.go.id/a?b=1&c=2)" in record(made("link")).body


def test_caption_and_credit_belong_to_their_picture() -> None:
    (one,) = record(made("picture with caption")).pictures
    assert (one.caption, one.credit) == ("Bupati membuka rapat", "Humas")


# --- what a reader does not see -------------------------------------------------------------------

W = nsdecls("w")
VANISH = "<w:vanish/>"


def with_xml(xml: str) -> bytes:
    document = docx.Document()
    document.add_heading("Judul", 0)
    document.add_paragraph("Awal berita.")
    raw(document, xml)
    return saved(document)


def run(text: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


INSERTED = f'<w:ins w:id="1" w:author="X">{run("masuk")}</w:ins>'
DELETED = '<w:del w:id="2" w:author="X"><w:r><w:delText>keluar</w:delText></w:r></w:del>'
NOT_HIDDEN = '<w:vanish w:val="0"/>'
ENDED = '<w:pPr><w:rPr><w:del w:id="3" w:author="X"/></w:rPr></w:pPr>'


@pytest.mark.parametrize(
    ("xml", "here", "gone", "lost"),
    [
        pytest.param(
            f"<w:p>{INSERTED}{DELETED}</w:p>",
            ["masuk"],
            ["keluar"],
            {"perubahan terlacak (diterima)": 2},
            id="inserted and deleted",
        ),
        pytest.param(
            f'<w:p><w:moveFrom w:id="4">{run("pindah")}</w:moveFrom></w:p>'
            f'<w:p><w:moveTo w:id="5">{run("pindah")}</w:moveTo></w:p>',
            ["pindah"],
            ["pindah pindah"],
            {"perubahan terlacak (diterima)": 2},
            id="moved",
        ),
        pytest.param(
            f"<w:p>{ENDED}{run('kalimat ')}</w:p><w:p>{run('bersambung')}</w:p>",
            ["kalimat bersambung"],
            [],
            {"perubahan terlacak (diterima)": 1},
            id="end of a paragraph deleted",
        ),
        pytest.param(
            f"<w:tbl><w:tr><w:tc><w:p>{run('tetap')}</w:p></w:tc></w:tr><w:tr><w:trPr>"
            f'<w:del w:id="6"/></w:trPr><w:tc><w:p>{run("barislama")}</w:p></w:tc></w:tr></w:tbl>',
            ["tetap"],
            ["barislama"],
            {"perubahan terlacak (diterima)": 1},
            id="deleted row",
        ),
        pytest.param(
            f"<w:p>{run('terlihat')}{run('rahasia', VANISH)}{run('juga', VANISH)}</w:p>",
            ["terlihat"],
            ["rahasia", "juga"],
            {"teks tersembunyi": 1},
            id="hidden",
        ),
        pytest.param(
            f"<w:p>{run('tampak', NOT_HIDDEN)}</w:p>",
            ["tampak"],
            [],
            {},
            id="not hidden after all",
        ),
        pytest.param(
            '<w:p><w:commentRangeStart w:id="0"/>' + run("dikomentari") + "</w:p>",
            ["dikomentari"],
            [],
            {},
            id="what a comment is about",
        ),
    ],
)
def test_accepts_changes_and_leaves_out_what_is_hidden(
    xml: str, here: list[str], gone: list[str], lost: dict[str, int]
) -> None:
    found = record(with_xml(xml))
    assert all(text in found.body for text in here)
    assert not any(text in found.body for text in gone)
    assert dict(found.lost) == lost


def test_counts_comments_heads_and_embedded_files() -> None:
    document = docx.Document()
    line = document.add_paragraph("Isi berita hari ini.")
    document.add_comment(line.runs, text="jangan terbit", author="X")
    document.sections[0].header.paragraphs[0].text = "KOP SURAT"
    document.sections[0].footer.paragraphs[0].text = "Halaman"
    found = record(changed(saved(document), {"word/embeddings/a.xlsx": b"PK"}))
    assert "jangan terbit" not in found.body
    assert dict(found.lost) == {
        "berkas tertanam": 1,
        "kaki halaman": 1,
        "kepala halaman": 1,
        "komentar": 1,
    }


def test_hides_what_a_style_hides() -> None:
    document = docx.Document()
    style = document.styles.add_style("Gaib", 2)
    style.element.get_or_add_rPr().append(parse_xml(f"<w:vanish {W}/>"))
    document.add_paragraph("Terlihat. ").add_run("gaib", style="Gaib")
    found = record(saved(document))
    assert "gaib" not in found.body
    assert found.lost == {"teks tersembunyi": 1}


def test_pictures_of_other_forms_are_counted() -> None:
    document = docx.Document()
    document.add_paragraph("Isi berita.")
    document.add_picture(picture(form="BMP"))
    found = record(saved(document))
    assert found.pictures == ()
    assert found.lost == {"gambar berbentuk lain atau rusak": 1}


# --- identity and day -----------------------------------------------------------------------------


def test_is_a_post_of_ones_own_with_the_day_that_was_asked_for() -> None:
    document = docx.Document()
    document.core_properties.created = dt.datetime(2011, 1, 2, tzinfo=dt.UTC)
    document.core_properties.author = "Orang Lain"
    document.add_paragraph("Isi berita.")
    found = record(saved(document))
    assert str(found.header["id"]).startswith("urn:uuid:")
    assert found.header["date"] == "2024-05-07"
    assert "source" not in found.header
    assert "author" not in found.header


def test_the_same_words_have_the_same_identity_whatever_the_file_is_called() -> None:
    content = made("paragraphs")
    assert post(content).id == post(content, "salinan.docx").id
    assert post(content).id != post(made("looks")).id


def test_preview_shows_the_text_and_asks_for_the_day(tmp_path: Path) -> None:
    (tmp_path / "rilis.docx").write_bytes(made("paragraphs"))
    row, problem = look("rilis.docx", CONFIG, Files(tmp_path), Files(tmp_path))
    assert "Bupati membuka rapat" in row["markdown"]
    assert row["published"] is None
    assert "--date" in str(problem)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param(["Jalan dibuka", "Jalan itu dibuka."], "Jalan dibuka", id="first line"),
        pytest.param(
            ["PEMERINTAH KABUPATEN BLORA", "SIARAN PERS", "Nomor: 1/2", "Jalan dibuka", "Isi."],
            "Jalan dibuka",
            id="below a letterhead",
        ),
        pytest.param(["Jalan itu dibuka kemarin."], "Jalan itu dibuka kemarin.", id="none"),
    ],
)
def test_finds_the_headline(lines: list[str], title: str) -> None:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    assert record(saved(document)).header["title"] == title


# --- what means harm ------------------------------------------------------------------------------

PLAIN = made("paragraphs")
RELS = "word/_rels/document.xml.rels"
DOCUMENT = zipfile.ZipFile(io.BytesIO(PLAIN)).read("word/document.xml").decode()
LINKS = zipfile.ZipFile(io.BytesIO(PLAIN)).read(RELS).decode()
TYPES = zipfile.ZipFile(io.BytesIO(PLAIN)).read("[Content_Types].xml").decode()


def external(kind: str) -> str:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = (
        f'<Relationship Id="rX" Type="{base}/{kind}" Target="http://a.id/x" TargetMode="External"/>'
    )
    return LINKS.replace("</Relationships>", f"{link}</Relationships>")


def body(xml: str) -> str:
    return DOCUMENT.replace("<w:body>", f"<w:body>{xml}", 1)


def field(instruction: str) -> str:
    half = len(instruction) // 2
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction[:half]}</w:instrText></w:r>"
        f"<w:r><w:instrText>{instruction[half:]}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


DEEP = "<w:tbl><w:tr><w:tc>" * 60 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 60
HOSTILE = {
    "macro": (changed(PLAIN, {"word/vbaProject.bin": b"x"}), "makro"),
    "macro by its type": (
        changed(
            PLAIN,
            {
                "[Content_Types].xml": TYPES.replace(
                    "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                    "vnd.ms-word.document.macroEnabled.main",
                )
            },
        ),
        "makro",
    ),
    "active control": (changed(PLAIN, {"word/activeX/activeX1.xml": "<a/>"}), "makro"),
    "picture elsewhere": (changed(PLAIN, {RELS: external("image")}), "dari luar"),
    "template elsewhere": (
        changed(PLAIN, {"word/_rels/settings.xml.rels": external("attachedTemplate")}),
        "dari luar",
    ),
    "object elsewhere": (changed(PLAIN, {RELS: external("oleObject")}), "dari luar"),
    "another file within": (
        changed(PLAIN, {RELS: external("aFChunk").replace(' TargetMode="External"', "")}),
        "berkas lain",
    ),
    "field that runs a program": (
        changed(PLAIN, {"word/document.xml": body(field(" DDEAUTO c:\\\\cmd.exe "))}),
        "DDEAUTO",
    ),
    "field that reads a file": (
        changed(PLAIN, {"word/document.xml": body(field("INCLUDETEXT /etc/passwd"))}),
        "INCLUDETEXT",
    ),
    "entities": (
        changed(
            PLAIN,
            {
                "word/document.xml": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
                + DOCUMENT.partition("?>")[2].replace("Judul", "&b;")
            },
        ),
        "DOCTYPE",
    ),
    "too much when unpacked": (
        changed(PLAIN, {"word/document.xml": body(" " * 40_000_000)}),
        "terlalu besar",
    ),
    "picture that unpacks without end": (
        changed(PLAIN, {"word/media/image1.png": b"\0" * 210_000_000}),
        "terlalu besar",
    ),
    "too many parts": (
        changed(PLAIN, {f"word/media/{n}.png": b"" for n in range(5_001)}),
        "bagian",
    ),
    "too deep": (changed(PLAIN, {"word/document.xml": body(DEEP)}), "bertingkat"),
    "too many elements": (
        changed(PLAIN, {"word/document.xml": body("<w:p/>" * 400_001)}),
        "unsur",
    ),
    "a name that leads out": (changed(PLAIN, {"../../a.xml": "<a/>"}), "ke luar"),
    "broken text": (changed(PLAIN, {"word/document.xml": DOCUMENT[:-40]}), "tidak dapat dibaca"),
    "cut off": (PLAIN[: len(PLAIN) // 2], "rusak"),
    "no text at all": (
        changed(PLAIN, {}).replace(b"word/document.xml", b"word/dokument.xml"),
        "bukan dokumen Word",
    ),
    "old or locked": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "bersandi"),
    "rich text": (b"{\\rtf1 Isi}", "RTF"),
    "pdf": (b"%PDF-1.7\n", "PDF"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_refuses_in_one_sentence(name: str) -> None:
    content, said = HOSTILE[name]
    with pytest.raises(Unreachable) as refused:
        list(given(Fetched("rilis.docx", content), CONFIG, DAY).entries())
    assert said in refused.value.finding
    assert "\n" not in str(refused.value)
    assert refused.value.remedy
