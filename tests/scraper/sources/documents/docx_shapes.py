"""Word documents of many shapes, made by python-docx and by putting OOXML into its files."""

import io
import zipfile
from collections.abc import Callable, Mapping

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from PIL import Image

_NS = (
    nsdecls("w", "r", "a", "pic", "wp")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    + ' xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
    + ' xmlns:v="urn:schemas-microsoft-com:vml"'
    + ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def picture(colour: int = 90, form: str = "PNG") -> io.BytesIO:
    stream = io.BytesIO()
    Image.new("RGB", (60, 40), (colour, 40, 40)).save(stream, form)
    stream.seek(0)
    return stream


def saved(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def raw(document: Document, xml: str) -> None:
    """Put a piece of OOXML at the end of the text."""
    for part in parse_xml(f"<w:body {_NS}>{xml}</w:body>"):
        document.element.body.insert_element_before(part, "w:sectPr")


def changed(content: bytes, files: Mapping[str, str | bytes]) -> bytes:
    """Give a document with other or further parts."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in files:
                new.writestr(name, old.read(name))
        for name, text in files.items():
            new.writestr(name, text)
    return stream.getvalue()


def _paragraphs(d: Document) -> None:
    d.add_paragraph("Bupati membuka rapat koordinasi.")
    d.add_paragraph("Rapat membahas jalan, jembatan & pasar <baru>.")


def _looks(d: Document) -> None:
    line = d.add_paragraph("Kata ")
    line.add_run("tebal").bold = True
    line.add_run("miring").italic = True
    line.add_run(" garis").underline = True
    line.add_run(" coret").font.strike = True
    line.add_run(" naik").font.superscript = True


def _headings(d: Document) -> None:
    for level in range(1, 6):
        d.add_heading(f"Tingkat {level}", level)
        d.add_paragraph(f"Isi {level}.")


def _bullets(d: Document) -> None:
    for style in ("List Bullet", "List Bullet 2", "List Bullet 3", "List Bullet"):
        d.add_paragraph(f"butir {style}", style=style)


def _numbers(d: Document) -> None:
    for style in ("List Number", "List Number", "List Number 2"):
        d.add_paragraph(f"nomor {style}", style=style)


def _typed_numbers(d: Document) -> None:
    for line in ("1. pertama", "2) kedua", "a. ketiga", "- keempat"):
        d.add_paragraph(line)


def _table(d: Document) -> None:
    table = d.add_table(3, 3)
    for i, row in enumerate(table.rows):
        for j, cell in enumerate(row.cells):
            cell.text = f"sel{i}{j}"


def _merged_table(d: Document) -> None:
    _table(d)
    table = d.tables[0]
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 2).merge(table.cell(2, 2))


def _long_cells(d: Document) -> None:
    table = d.add_table(2, 2)
    for row in table.rows:
        for cell in row.cells:
            cell.text = "kalimat panjang di dalam sel " * 12
            cell.add_paragraph("alinea kedua | dengan garis")


def _table_in_table(d: Document) -> None:
    outer = d.add_table(1, 2)
    outer.cell(0, 0).text = "luar"
    inner = outer.cell(0, 1).add_table(2, 2)
    for i, row in enumerate(inner.rows):
        for j, cell in enumerate(row.cells):
            cell.text = f"dalam{i}{j}"


def _list_in_cell(d: Document) -> None:
    table = d.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"kepala{number}"
        cell.add_paragraph(f"butir{number}", style="List Bullet")


def _table_of_one_cell(d: Document) -> None:
    d.add_table(1, 1).cell(0, 0).text = "Kotak berisi satu kalimat."


def _picture(d: Document) -> None:
    d.add_picture(picture(), width=Cm(3))
    d.add_paragraph("Bupati membuka rapat (foto: Humas)", style="Caption")


def _two_pictures(d: Document) -> None:
    run = d.add_paragraph().add_run()
    run.add_picture(picture(10))
    run.add_picture(picture(20, "JPEG"))


def _picture_in_text(d: Document) -> None:
    line = d.add_paragraph("sebelum ")
    line.add_run().add_picture(picture())
    line.add_run(" sesudah")


def _picture_in_cell(d: Document) -> None:
    table = d.add_table(1, 2)
    table.cell(0, 0).paragraphs[0].add_run().add_picture(picture())
    table.cell(0, 1).text = "keterangan di sebelah"


def _breaks(d: Document) -> None:
    line = d.add_paragraph("baris satu")
    line.runs[0].add_break()
    line.add_run("baris dua").add_break(WD_BREAK.PAGE)
    line.add_run("halaman dua\tdan lajur")
    d.add_page_break()
    d.add_paragraph("halaman tiga")


def _split_runs(d: Document) -> None:
    line = d.add_paragraph()
    for letter in "Kesepakatan":
        line.add_run(letter)
    line.add_run(" bersama")


def _link(d: Document) -> None:
    link = d.part.relate_to(
        "https://blorakab.go.id/a?b=1&c=2",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    raw(d, f'<w:p><w:hyperlink r:id="{link}"><w:r><w:t>laman resmi</w:t></w:r></w:hyperlink></w:p>')


def _text_box(d: Document) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>kata kotak</w:t></w:r></w:p></w:txbxContent>"
    raw(
        d,
        "<w:p><w:r><w:t>luar kotak</w:t></w:r><w:r><mc:AlternateContent>"
        '<mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:oval><v:textbox>{box}</v:textbox>"
        "</v:oval></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
    )


def _old_text_box(d: Document) -> None:
    raw(
        d,
        "<w:p><w:r><w:pict><v:oval><v:textbox><w:txbxContent><w:p><w:r><w:t>kotak lama</w:t></w:r>"
        "</w:p></w:txbxContent></v:textbox></v:oval></w:pict></w:r></w:p>",
    )


def _group_of_pictures(d: Document) -> None:
    ids = [d.part.get_or_add_image(picture(shade))[0] for shade in (11, 12)]
    shapes = "".join(
        f'<pic:pic><pic:blipFill><a:blip r:embed="{one}"/></pic:blipFill></pic:pic>' for one in ids
    )
    raw(
        d,
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="7" name="g" descr="dua foto"/><a:graphic>'
        f"<a:graphicData><wpg:wgp>{shapes}</wpg:wgp></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r></w:p>",
    )


def _simple_field(d: Document) -> None:
    raw(
        d,
        '<w:p><w:r><w:t>Gambar </w:t></w:r><w:fldSimple w:instr=" SEQ Gambar "><w:r><w:t>1</w:t>'
        "</w:r></w:fldSimple><w:r><w:t> peta desa</w:t></w:r></w:p>",
    )


def _controls(d: Document) -> None:
    raw(
        d,
        "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>isian</w:t></w:r><w:smartTag><w:r><w:t>"
        " cerdas</w:t></w:r></w:smartTag><w:bdo><w:r><w:t> arah</w:t></w:r></w:bdo></w:p>"
        "</w:sdtContent></w:sdt>",
    )


def _formula(d: Document) -> None:
    raw(
        d,
        "<w:p><w:r><w:t>luas </w:t></w:r><m:oMathPara><m:oMath><m:r><m:t>p=2x</m:t></m:r></m:oMath>"
        "</m:oMathPara></w:p>",
    )


def _signs(d: Document) -> None:
    line = d.add_paragraph("Rp1.500.000,00 – “kutip” 100% é 中 😀 ")
    line.add_run()._r.append(parse_xml(f"<w:noBreakHyphen {_NS}/>"))
    line.add_run(" *bintang* _garis_ [kurung] # pagar")


def _many_paragraphs(d: Document) -> None:
    for number in range(120):
        d.add_paragraph(f"Alinea {number} tentang desa {number * 7}.")


def _quote(d: Document) -> None:
    d.add_paragraph("Jalan ini untuk warga.", style="Intense Quote")


def _empty_paragraphs(d: Document) -> None:
    for text in ("satu", "", "  ", "dua", ""):
        d.add_paragraph(text)


def _alone_on_line(d: Document) -> None:
    d.add_paragraph("Penutup.").paragraph_format.keep_with_next = True


# name: how it is made, how many pictures it holds
SHAPES: dict[str, tuple[Callable[[Document], None], int]] = {
    "paragraphs": (_paragraphs, 0),
    "looks": (_looks, 0),
    "headings": (_headings, 0),
    "bullets": (_bullets, 0),
    "numbers": (_numbers, 0),
    "typed numbers": (_typed_numbers, 0),
    "table": (_table, 0),
    "merged table": (_merged_table, 0),
    "long cells": (_long_cells, 0),
    "table in a table": (_table_in_table, 0),
    "list in a cell": (_list_in_cell, 0),
    "table of one cell": (_table_of_one_cell, 0),
    "picture with caption": (_picture, 1),
    "two pictures": (_two_pictures, 2),
    "picture in a line": (_picture_in_text, 1),
    "picture in a cell": (_picture_in_cell, 1),
    "breaks": (_breaks, 0),
    "split runs": (_split_runs, 0),
    "link": (_link, 0),
    "text box": (_text_box, 0),
    "old text box": (_old_text_box, 0),
    "group of pictures": (_group_of_pictures, 2),
    "simple field": (_simple_field, 0),
    "controls": (_controls, 0),
    "formula": (_formula, 0),
    "signs": (_signs, 0),
    "many paragraphs": (_many_paragraphs, 0),
    "quote": (_quote, 0),
    "empty paragraphs": (_empty_paragraphs, 0),
    "last line": (_alone_on_line, 0),
}


def made(name: str) -> bytes:
    """Give the document of a shape, with a headline and a first sentence."""
    document = docx.Document()
    document.add_heading("Judul siaran", 0)
    document.add_paragraph("BLORA. Kalimat pembuka berita.")
    SHAPES[name][0](document)
    return saved(document)


def words_in(content: bytes) -> list[str]:
    """Give all words of a document's text as its XML has them, paragraph by paragraph."""
    body = docx.Document(io.BytesIO(content)).element.body
    found: list[str] = []
    for paragraph in body.iter(qn("w:p")):
        pieces = (
            "".join(
                " " if part.tag in {qn("w:br"), qn("w:tab"), qn("w:drawing"), qn("w:pict")}
                else (part.text or "")
                for part in paragraph.iter()
                if part.tag.endswith(("}t", "}br", "}tab", "}drawing", "}pict"))
                and next(part.iterancestors(qn("w:p"))) is paragraph
                and not any(up.tag.endswith("}Fallback") for up in part.iterancestors())
            )
        )  # fmt: skip
        found.extend(pieces.split())
    return found
