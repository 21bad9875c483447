"""XML from outside is read safely or refused in one clear line."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.reading.fetch import Fetched
from scraper.reading.safe_xml import CHUNK, MAX_DEPTH, Cleaned, InvalidXML, check, children

ROOT = ("urn:x", "feed")


def page(content: bytes) -> Fetched:
    return Fetched("scraper/arsip/x.xml", content)


def texts(content: bytes) -> list[str]:
    return ["".join(child.itertext()) for child in children(page(content), ROOT)]


@pytest.mark.parametrize(
    ("content", "line", "finding"),
    [
        pytest.param(b"", 1, "berkas kosong", id="empty"),
        pytest.param(b" \n\n", 1, "berkas kosong", id="white space"),
        pytest.param(b"Halo dunia", 1, "berkas ini bukan XML", id="text"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0", 1, "berkas ini bukan XML", id="picture"),
        pytest.param(b"PK\x03\x04....", 1, "berkas ini arsip zip", id="zip"),
        pytest.param(b"<feed xmlns='urn:x'>\n<entry>", 2, "terpotong", id="cut off"),
        pytest.param(b"<feed xmlns='urn:x'>\n<entry", 2, "terpotong", id="cut off in a tag"),
        pytest.param(b"<feed><![CDATA[abc", 1, "terpotong", id="cut off in CDATA"),
        pytest.param(b"<feed>\n</entry>", 2, "penutup elemen tidak cocok", id="mismatch"),
        pytest.param(b"<feed>\n&nbsp;</feed>", 2, "entitas", id="undefined entity"),
        pytest.param(b"<feed a=1/>", 1, "tidak sah pada kolom", id="not well-formed"),
        pytest.param(b"<feed/><feed/>", 1, "tidak sah pada kolom", id="two roots"),
        pytest.param(
            b"<?xml version='1.0'?>\n<!DOCTYPE feed [<!ENTITY a 'b'>]>\n<feed>&a;</feed>",
            2,
            "DTD",
            id="DTD with an internal subset",
        ),
        pytest.param(
            b"<!DOCTYPE feed [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><feed>&a;</feed>",
            1,
            "DTD",
            id="external entity",
        ),
        pytest.param(
            b"<!DOCTYPE z [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            b"<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><z>&c;</z>",
            1,
            "DTD",
            id="XML bomb",
        ),
        pytest.param(b"<!DOCTYPE feed [ ]><feed/>", 1, "DTD", id="empty internal subset"),
        pytest.param(
            b"<feed>" + b"<a>" * MAX_DEPTH + b"</a>" * MAX_DEPTH + b"</feed>",
            1,
            "bertingkat lebih dari",
            id="too deep",
        ),
        pytest.param(
            b"<?xml version='1.0' encoding='x-none'?><feed/>", 1, "pengodean", id="encoding"
        ),
        pytest.param(
            b"<?xml version='1.0' encoding='shift_jis'?><feed/>",
            1,
            "pengodean",
            id="encoding of many bytes",
        ),
        pytest.param(b"<html xmlns='urn:x'><p/></html>", 1, "isinya 'html'", id="another root"),
        pytest.param(b"<feed xmlns='urn:y'/>", 1, "isinya 'feed'", id="another namespace"),
    ],
)
def test_children_refuses(content: bytes, line: int, finding: str) -> None:
    with pytest.raises(InvalidXML, match=finding) as caught:
        texts(content)
    assert str(caught.value).startswith(f"scraper/arsip/x.xml:{line}: ")
    assert "\n" not in str(caught.value)
    assert caught.value.remedy


def test_a_file_that_breaks_at_its_end_gives_nothing() -> None:
    content = b"<feed xmlns='urn:x'>" + b"<entry>a</entry>" * 50_000 + b"<entry>"
    found = children(page(content), ROOT)
    with pytest.raises(InvalidXML, match="terpotong"):
        next(found)


@pytest.mark.parametrize(
    "label", ["GBK", "gb2312", "ISO-8859-1", "windows-1252", "Shift_JIS", "x-lain"]
)
@pytest.mark.parametrize("size", [1, 300_000], ids=["short", "in chunks"])
def test_utf8_under_another_name_is_read_as_utf8(label: str, size: int) -> None:
    content = (
        f"<?xml version='1.0' encoding='{label}'?><feed xmlns='urn:x'><a>{'“é”' * size}</a></feed>"
    )
    assert texts(content.encode()) == ["“é”" * size]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"<feed xmlns='urn:x'><a>1</a><b>2</b></feed>", ["1", "2"], id="plain"),
        pytest.param(b"\xef\xbb\xbf<feed xmlns='urn:x'><a>1</a></feed>", ["1"], id="BOM"),
        pytest.param(
            "<?xml version='1.0' encoding='utf-16'?><feed xmlns='urn:x'><a>é</a></feed>".encode(
                "utf-16"
            ),
            ["é"],
            id="UTF-16",
        ),
        pytest.param(
            "<?xml version='1.0' encoding='iso-8859-1'?><feed xmlns='urn:x'><a>é</a></feed>".encode(
                "latin-1"
            ),
            ["é"],
            id="Latin-1",
        ),
        pytest.param(
            b"<feed xmlns='urn:x'><app:a>1<app:b/></app:a></feed>", ["1"], id="undeclared prefix"
        ),
        pytest.param(
            b"<!DOCTYPE feed SYSTEM 'http://127.0.0.1:1/x.dtd'><feed xmlns='urn:x'><a>1</a></feed>",
            ["1"],
            id="DTD elsewhere, never fetched",
        ),
        pytest.param(
            b"<feed xmlns='urn:x'><a>a\x0bb\x00c</a></feed>", ["a\x81b\x81c"], id="control bytes"
        ),
        pytest.param(
            b"<feed xmlns='urn:x'><a>a&#x1B;b&#11;c&#0;d&#10;</a></feed>",
            ["a\x81b\x81c\x81d\n"],
            id="control references",
        ),
        pytest.param(b"<feed xmlns='urn:x'><a>a\xffb</a></feed>", ["a\ufffdb"], id="broken UTF-8"),
        pytest.param(b"<feed xmlns='urn:x'><a>a\xef\xbf\xbfb</a></feed>", ["a\x81b"], id="U+FFFF"),
    ],
)
def test_children(content: bytes, expected: list[str]) -> None:
    assert texts(content) == expected


def test_a_reference_over_the_end_of_a_chunk_is_still_removed() -> None:
    start = b"<feed xmlns='urn:x'><a>"
    content = start + b"x" * (CHUNK - len(start) - 3) + b"&#x1B;y</a></feed>"
    assert texts(content)[0].endswith("x\x81y")


@pytest.mark.parametrize(
    ("url", "remedy"),
    [("", "unduh ulang ekspornya"), ("https://a.id/feed", "coba lagi nanti")],
    ids=["file", "web"],
)
@pytest.mark.parametrize("content", [b"", b"<a>", b"<a></b>"], ids=["empty", "cut off", "crossed"])
def test_the_remedy_fits_what_was_read(content: bytes, url: str, remedy: str) -> None:
    with pytest.raises(InvalidXML, match=f"; {remedy}$"):
        check(Fetched("a", content, url=url))


def test_children_are_gone_after_their_turn() -> None:
    content = b"<feed xmlns='urn:x'>" + b"<entry>a</entry>" * 3 + b"</feed>"
    seen = list(children(page(content), ROOT))
    assert [len(entry) for entry in seen] == [0, 0, 0]
    assert [entry.text for entry in seen] == [None, None, None]


def test_a_file_is_read_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(b"<feed xmlns='urn:x'><a>1</a></feed>")
    found = list(children(Fetched("a.xml", path=tmp_path / "a.xml"), ROOT))
    assert len(found) == 1


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with contextlib.suppress(InvalidXML):
        check(page(content))


@given(st.text(max_size=100), st.integers(min_value=1, max_value=7))
def test_cleaning_does_not_depend_on_chunks(text: str, size: int) -> None:
    content = text.encode("utf-8", "surrogatepass")
    whole = Cleaned(page(content).open()).read()
    pieces = Cleaned(page(content).open())
    assert b"".join(iter(lambda: pieces.read(size), b"")) == whole
