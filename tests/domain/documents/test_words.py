"""Documents of every kind, made by hand: their words, hidden parts, and what is too much."""

import contextlib
import io
import time
import zipfile
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.documents.kinds import kind_of
from plugins.domain.documents.limits import UnreadableDocument
from plugins.domain.documents.words import said_in

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
ODF = (
    'xmlns:text="urn:text" xmlns:table="urn:table" xmlns:office="urn:office" xmlns:dc="urn:dc"'
    ' xmlns:style="urn:style" xmlns:meta="urn:meta" xmlns:presentation="urn:presentation"'
)
DOCUMENT = (
    f"<w:document {W}><w:body><w:p><w:r><w:t>Isi naskah</w:t></w:r></w:p></w:body></w:document>"
)
BOOK = "<workbook><sheets><sheet name='Data'/></sheets></workbook>"
SLIDE = f"<sld {A}><a:p><a:t>Isi naskah</a:t></a:p></sld>"
TEXT = f"<office:document-content {ODF}><text:p>Isi naskah</text:p></office:document-content>"
CORE = '<c xmlns:dc="urn:dc" xmlns:cp="urn:cp">{}</c>'


def archive(**parts: str | bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return held.getvalue()


def docx(**parts: str | bytes) -> bytes:
    return archive(**{"word__document_dot_xml": DOCUMENT, **parts})


def xlsx(**parts: str | bytes) -> bytes:
    return archive(**{"xl__workbook_dot_xml": BOOK, **parts})


def pptx(**parts: str | bytes) -> bytes:
    return archive(**{"ppt__slides__slide1_dot_xml": SLIDE, **parts})


def odf(**parts: str | bytes) -> bytes:
    return archive(**{"mimetype": "application/vnd.oasis", "content_dot_xml": TEXT, **parts})


def in_text(inside: str) -> str:
    return f"<office:document-content {ODF}>{inside}</office:document-content>"


def pdf(
    stream: bytes = b"BT /F1 12 Tf 72 720 Td (Isi naskah) Tj ET",
    *,
    catalogue: bytes = b"",
    page: bytes = b"",
    info: bytes = b"",
    resources: bytes = b"",
    more: tuple[bytes, ...] = (),
    pages: int = 1,
) -> bytes:
    """Write a PDF; objects of ``more`` are numbered from 8."""
    packed = zlib.compress(stream, 9)
    kids = b"3 0 R " * pages
    objects = [
        b"<</Type/Catalog/Pages 2 0 R %s>>" % catalogue,
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources 6 0 R %s>>" % page,
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Font<</F1 5 0 R>>%s>>" % resources,
        b"<<%s>>" % info,
        *more,
    ]
    held, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(held))
        held += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return held + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R/Info 7 0 R>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (len(places) + 1, table, len(places) + 1, len(held))
    )


def form(stream: bytes, resources: bytes) -> bytes:
    kind = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
    head = b"<<%s/Resources<<%s>>/Length %d>>" % (kind, resources, len(stream))
    return head + b"stream\n" + stream + b"\nendstream"


PHOTOGRAPH = b"\xff\xd8\xff\xe1\0\x10Exif\0\0MM\0*"
HIDDEN: dict[str, tuple[bytes, tuple[str, ...]]] = {
    "docx, nothing": (docx(), ()),
    "docx, comments": (
        docx(word__comments_dot_xml=f"<w:comments {W}><w:comment>a</w:comment></w:comments>"),
        ("komentar",),
    ),
    "docx, an empty list of comments": (
        docx(word__comments_dot_xml=f"<w:comments {W}/>"),
        (),
    ),
    "docx, a deletion in a footer": (
        docx(word__footer1_dot_xml=f"<w:ftr {W}><w:del><w:r/></w:del></w:ftr>"),
        ("perubahan terlacak",),
    ),
    "docx, changed formats": (
        docx(word__document_dot_xml=f"<w:document {W}><w:pPrChange/></w:document>"),
        ("perubahan terlacak",),
    ),
    "docx, hidden words": (
        docx(word__document_dot_xml=f"<w:document {W}><w:vanish/></w:document>"),
        ("teks tersembunyi",),
    ),
    "docx, words that are not hidden": (
        docx(word__document_dot_xml=f'<w:document {W}><w:vanish w:val="0"/></w:document>'),
        (),
    ),
    "docx, author and editor": (
        docx(
            docProps__core_dot_xml=CORE.format(
                "<dc:creator>A</dc:creator><cp:lastModifiedBy>B</cp:lastModifiedBy>"
            )
        ),
        ("nama pembuat", "nama penyunting"),
    ),
    "docx, an empty author": (
        docx(docProps__core_dot_xml=CORE.format("<dc:creator> </dc:creator>")),
        (),
    ),
    "docx, an office": (
        docx(docProps__app_dot_xml="<Properties><Company>Dinas</Company></Properties>"),
        ("nama pimpinan atau lembaga",),
    ),
    "docx, a sheet inside": (docx(word__embeddings__a_dot_xlsx=b"PK"), ("berkas tertanam",)),
    "docx, macros": (docx(word__vbaProject_dot_bin=b"\0"), ("makro",)),
    "docx, a photograph": (
        docx(word__media__a_dot_jpeg=PHOTOGRAPH),
        ("keterangan kamera pada gambar",),
    ),
    "docx, a clean photograph": (docx(word__media__a_dot_jpeg=b"\xff\xd8\xff"), ()),
    "xlsx, nothing": (xlsx(), ()),
    "xlsx, a hidden sheet": (
        xlsx(xl__workbook_dot_xml="<workbook><sheet name='a' state='veryHidden'/></workbook>"),
        ("lembar tersembunyi",),
    ),
    "xlsx, hidden rows and columns": (
        xlsx(xl__worksheets__sheet1_dot_xml="<w><col hidden='1'/><row hidden='true'/></w>"),
        ("baris tersembunyi", "kolom tersembunyi"),
    ),
    "xlsx, shown rows": (
        xlsx(xl__worksheets__sheet1_dot_xml="<worksheet><row hidden='0'/><row/></worksheet>"),
        (),
    ),
    "xlsx, a comment": (
        xlsx(xl__comments1_dot_xml="<comments><comment ref='A1'>a</comment></comments>"),
        ("komentar",),
    ),
    "xlsx, a thread": (
        xlsx(
            xl__threadedComments__a_dot_xml="<T><threadedComment/></T>",
            xl__persons__person_dot_xml="<l><person displayName='A'/></l>",
        ),
        ("komentar", "nama penyunting"),
    ),
    "pptx, nothing": (pptx(), ()),
    "pptx, a hidden slide": (
        pptx(ppt__slides__slide2_dot_xml="<sld show='0'/>"),
        ("salindia tersembunyi",),
    ),
    "pptx, a hidden shape": (
        pptx(ppt__slides__slide2_dot_xml="<sld><cNvPr hidden='1'/></sld>"),
        ("bentuk tersembunyi",),
    ),
    "pptx, notes": (
        pptx(ppt__notesSlides__n1_dot_xml=f"<n {A}><a:t>Jangan disebut</a:t><a:t>2</a:t></n>"),
        ("catatan pembicara",),
    ),
    "pptx, notes with a number alone": (
        pptx(ppt__notesSlides__n1_dot_xml=f"<n {A}><a:t>2</a:t></n>"),
        (),
    ),
    "pptx, comments": (
        pptx(
            ppt__comments__c_dot_xml="<l><cm/></l>",
            ppt__commentAuthors_dot_xml="<l><cmAuthor name='A'/></l>",
        ),
        ("komentar", "nama penyunting"),
    ),
    "odf, nothing": (odf(), ()),
    "odf, a comment": (
        odf(content_dot_xml=in_text("<office:annotation><text:p>a</text:p></office:annotation>")),
        ("komentar",),
    ),
    "odf, changes": (
        odf(
            content_dot_xml=in_text(
                "<text:tracked-changes><text:changed-region/></text:tracked-changes>"
            )
        ),
        ("perubahan terlacak",),
    ),
    "odf, a list of no changes": (odf(content_dot_xml=in_text("<text:tracked-changes/>")), ()),
    "odf, authors": (
        odf(
            meta_dot_xml=f"<m {ODF}><meta:initial-creator>A</meta:initial-creator>"
            "<meta:printed-by>B</meta:printed-by></m>"
        ),
        ("nama pembuat", "nama penyunting"),
    ),
    "odf, a hidden sheet": (
        odf(content_dot_xml=in_text('<style:table-properties table:display="false"/>')),
        ("lembar tersembunyi",),
    ),
    "odf, hidden rows": (
        odf(content_dot_xml=in_text('<table:table-row table:visibility="filter"/>')),
        ("baris tersembunyi",),
    ),
    "odf, hidden columns": (
        odf(content_dot_xml=in_text('<table:table-column table:visibility="collapse"/>')),
        ("kolom tersembunyi",),
    ),
    "odf, a shown row": (
        odf(content_dot_xml=in_text('<table:table-row table:visibility="visible"/>')),
        (),
    ),
    "odf, hidden words": (
        odf(content_dot_xml=in_text('<text:hidden-text text:string-value="a"/>')),
        ("teks tersembunyi",),
    ),
    "odf, a hidden slide": (
        odf(
            content_dot_xml=in_text(
                '<style:drawing-page-properties presentation:visibility="hidden"/>'
            )
        ),
        ("salindia tersembunyi",),
    ),
    "odf, older versions": (odf(Versions__v1=b"PK"), ("versi lama",)),
    "pdf, nothing": (pdf(), ()),
    "pdf, an author": (pdf(info=b"/Author(Wagiman)/Title(Naskah)"), ("nama pembuat",)),
    "pdf, an empty author": (pdf(info=b"/Author( )"), ()),
    "pdf, a comment": (
        pdf(page=b"/Annots[8 0 R]", more=(b"<</Subtype/Text/Contents(Cek lagi)/T(Wagiman)>>",)),
        ("komentar",),
    ),
    "pdf, a link": (
        pdf(
            page=b"/Annots[8 0 R]",
            more=(b"<</Subtype/Link/A<</S/URI/URI(https://a.example/)>>>>",),
        ),
        (),
    ),
    "pdf, a file": (
        pdf(catalogue=b"/Names<</EmbeddedFiles<</Names[(a)8 0 R]>>>>", more=(b"<</F(a)>>",)),
        ("berkas tertanam",),
    ),
    "pdf, a pinned file": (
        pdf(page=b"/Annots[8 0 R]", more=(b"<</Subtype/FileAttachment>>",)),
        ("berkas tertanam",),
    ),
    "pdf, a script": (
        pdf(catalogue=b"/OpenAction<</S/JavaScript/JS(a)>>"),
        ("skrip",),
    ),
    "pdf, scripts by name": (
        pdf(catalogue=b"/Names<</JavaScript<</Names[(a)8 0 R]>>>>", more=(b"<<>>",)),
        ("skrip",),
    ),
    "pdf, opened at a page": (pdf(catalogue=b"/OpenAction[3 0 R/Fit]"), ()),
    "pdf, a hidden layer": (
        pdf(catalogue=b"/OCProperties<</OCGs[8 0 R]/D<</OFF[8 0 R]>>>>", more=(b"<</Type/OCG>>",)),
        ("lapisan tersembunyi",),
    ),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_what_no_page_shows_is_named(name: str) -> None:
    content, hidden = HIDDEN[name]
    said = said_in(content, kind_of(content))
    assert said.hidden == hidden


NIK = "3341411205850000"
CARRIERS = {
    "docx, a comment": docx(word__comments_dot_xml=f"<c {W}><w:t>{NIK}</w:t></c>"),
    "docx, a deletion": docx(
        word__document_dot_xml=f"<d {W}><w:del><w:delText>{NIK}</w:delText></w:del></d>"
    ),
    "docx, a note": docx(word__footnotes_dot_xml=f"<d {W}><w:t>{NIK}</w:t></d>"),
    "docx, the title": docx(docProps__core_dot_xml=CORE.format(f"<dc:title>{NIK}</dc:title>")),
    "docx, a remark of a program": docx(word__document_dot_xml=f"<d><!--{NIK}--></d>"),
    "docx, an address": docx(
        word___rels__document_dot_xml_dot_rels=f'<r><R Target="https://a.example/?nik={NIK}"/></r>'
    ),
    "xlsx, a hidden sheet": xlsx(
        xl__worksheets__sheet2_dot_xml=f"<w><row hidden='1'><c><v>{NIK}</v></c></row></w>"
    ),
    "xlsx, in powers of ten": xlsx(
        xl__worksheets__sheet2_dot_xml="<w><c><v>3.341411205850000E15</v></c></w>"
    ),
    "xlsx, words within": xlsx(xl__worksheets__s_dot_xml=f"<w><c><is><t>{NIK}</t></is></c></w>"),
    "pptx, notes": pptx(ppt__notesSlides__n_dot_xml=f"<n {A}><a:t>{NIK}</a:t></n>"),
    "odf, a paragraph": odf(
        content_dot_xml=in_text(f"<text:p>{NIK[:6]}<text:span>{NIK[6:]}</text:span></text:p>")
    ),
    "odf, a cell": odf(content_dot_xml=in_text(f'<table:table-cell office:value="{NIK}"/>')),
    "odf, a heading": odf(styles_dot_xml=in_text(f"<text:p>{NIK}</text:p>")),
    "pdf, a page": pdf(f"BT /F1 9 Tf (NIK {NIK}) Tj ET".encode()),
    "pdf, a comment": pdf(
        page=b"/Annots[8 0 R]", more=(f"<</Subtype/Text/Contents({NIK})>>".encode(),)
    ),
    "pdf, a field": pdf(
        page=b"/Annots[8 0 R]", more=(f"<</Subtype/Widget/FT/Tx/V({NIK})>>".encode(),)
    ),
    "pdf, its title": pdf(info=f"/Title({NIK})".encode()),
    "pdf, a link": pdf(
        page=b"/Annots[8 0 R]",
        more=(f"<</Subtype/Link/A<</S/URI/URI(https://a.example/?nik={NIK})>>>>".encode(),),
    ),
    "an old file": b"\xd0\xcf\x11\xe0\0" + f"NIK {NIK}".encode(),
    "an old file of wide letters": b"\xd0\xcf\x11\xe0\0" + f"NIK {NIK}".encode("utf-16-le"),
    "a table": f"nama;nik\nA;{NIK}\n".encode(),
    "an archive with a table": archive(data_dot_csv=f"nama;nik\nA;{NIK}\n"),
    "an archive with a page": archive(data_dot_html=f"<p>{NIK}</p>"),
    "an archive with a letter": archive(
        surat_dot_docx=docx(word__document_dot_xml=f"<d {W}><w:t>{NIK}</w:t></d>")
    ),
    "an archive with a pdf": archive(surat_dot_pdf=pdf(f"BT /F1 9 Tf (NIK {NIK}) Tj ET".encode())),
    "the name of a file in an archive": archive(**{f"{NIK}_dot_txt": "a"}),
}


@pytest.mark.parametrize("name", CARRIERS)
def test_words_are_read_wherever_they_stand(name: str) -> None:
    content = CARRIERS[name]
    assert NIK in said_in(content, kind_of(content)).words


def listed(count: int) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("word/document.xml", DOCUMENT)
        for number in range(count):
            made.writestr(f"word/{number}", b"")
    return held.getvalue()


def nested_forms(depth: int) -> bytes:
    """Write forms of which each draws the next one twice."""
    forms = tuple(
        form(b"/F Do /F Do", b"/XObject<</F %d 0 R>>" % (number + 9)) for number in range(depth)
    )
    last = form(b"BT /F1 9 Tf (a) Tj ET", b"/Font<</F1 5 0 R>>")
    return pdf(b"/F Do", resources=b"/XObject<</F 8 0 R>>", more=(*forms, last))


TOO_MUCH: dict[str, tuple[Callable[[], bytes], str]] = {
    "a bomb": (
        lambda: docx(word__document_dot_xml=f"<w:p {W}>{'a' * 45_000_000}</w:p>"),
        "terlalu besar",
    ),
    "a bomb of elements": (
        lambda: xlsx(xl__worksheets__s_dot_xml="<w>" + "<v/>" * 1_600_000 + "</w>"),
        "unsur",
    ),
    "many files": (lambda: listed(5_100), "5000 berkas"),
    "an archive of a bomb": (
        lambda: archive(surat_dot_docx=TOO_MUCH["a bomb"][0]()),
        "terlalu besar",
    ),
    "an archive that unpacks": (lambda: archive(data_dot_txt="a" * 45_000_000), "terlalu besar"),
    "an archive of many documents": (
        lambda: archive(**{f"{number}_dot_docx": docx() for number in range(21)}),
        "20 dokumen",
    ),
    "an archive in an archive": (
        lambda: archive(dalam_dot_zip=archive(data_dot_txt="a")),
        "arsip 'dalam.zip' di dalam arsip",
    ),
    "entities": (
        lambda: docx(
            word__document_dot_xml='<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>'
        ),
        "DOCTYPE",
    ),
    "depth": (
        lambda: docx(word__document_dot_xml="<a>" * 100_000 + "</a>" * 100_000),
        "tidak dapat dibaca",
    ),
    "a pdf that unpacks": (lambda: pdf(b" " * 60_000_000), "terlalu besar"),
    "a pdf of orders": (lambda: pdf(b"BT (a) Tj ET\n" * 250_000), "terlalu besar"),
    "pages that draw the same": (lambda: pdf(b"q Q\n" * 120_000, pages=1000), "perintah"),
    "pages of remarks": (lambda: pdf(b"%" + b"a" * 4_000_000, pages=9), "gambar halamannya"),
    "pages without end": (lambda: pdf(pages=2_001), "2000 halaman"),
}


# Seconds of work after which nobody believes that a check still runs.
LONG = 20


@pytest.mark.slow
@pytest.mark.parametrize("name", TOO_MUCH)
def test_what_costs_too_much_is_refused_soon(name: str) -> None:
    make, finding = TOO_MUCH[name]
    content = make()
    start = time.process_time()
    with pytest.raises(UnreadableDocument) as refused:
        said_in(content, kind_of(content))
    assert time.process_time() - start < LONG
    assert (finding in refused.value.finding, bool(refused.value.remedy)) == (True, True)


@pytest.mark.slow
def test_forms_that_draw_each_other_are_read_soon() -> None:
    start = time.process_time()
    read_or_refused(nested_forms(25), "pdf")
    assert time.process_time() - start < LONG


def read_or_refused(content: bytes, kind: str) -> None:
    with contextlib.suppress(UnreadableDocument):
        said_in(content, kind)


@given(st.binary(max_size=300), st.sampled_from(["pdf", "docx", "ole", "text", "zip"]))
def test_noise_is_read_or_refused(noise: bytes, kind: str) -> None:
    start = {"pdf": b"%PDF-1.4\n", "docx": b"PK\x03\x04"}.get(kind, b"")
    read_or_refused(start + noise, kind)


@given(
    st.sampled_from(
        [docx(), xlsx(), pptx(), odf(), pdf(), archive(a_dot_txt="a", b_dot_docx=docx())]
    ),
    st.integers(0, 400),
    st.binary(min_size=1, max_size=8),
)
def test_a_damaged_document_is_read_or_refused(content: bytes, at: int, noise: bytes) -> None:
    damaged = content[:at] + noise + content[at + len(noise) :]
    read_or_refused(damaged, kind_of(content))


def test_notes_of_cameras_in_an_archive_are_told() -> None:
    photograph = b"\xff\xd8\xff\xe1\0\x10Exif\0\0MM\0*" + b"\0" * 20
    said = said_in(archive(foto_dot_jpg=photograph, teks_dot_txt="a"), "zip")
    assert said.hidden == ("keterangan kamera pada gambar",)


def test_an_archive_without_an_end_is_broken() -> None:
    with pytest.raises(UnreadableDocument, match="rusak"):
        said_in(b"PK\x03\x04", "docx")


def test_a_damaged_list_of_files_leaves_an_archive() -> None:
    assert kind_of(docx().replace(b"PK\x01\x02", b"PK\x01\x03")) == "zip"


def test_an_archive_of_too_many_files_is_known_by_what_it_holds() -> None:
    assert kind_of(listed(5_100)) == "docx"
