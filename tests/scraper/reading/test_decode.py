"""Character sets: what a page says, what it holds, and what becomes of it."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st
from webencodings import LABELS

from scraper.reading import charsets, mojibake
from scraper.reading.decode import decode

QUOTED = "“Satu” dan “dua”"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("utf8", "utf-8"),
        (" UTF-8\n", "utf-8"),
        ("iso-8859-1", "windows-1252"),
        ("us-ascii", "windows-1252"),
        ("latin5", "windows-1254"),
        ("tis-620", "windows-874"),
        ("gb2312", "gbk"),
        ("ks_c_5601-1987", "euc-kr"),
        ("Windows-31J", "shift_jis"),
        ("unicode", "utf-16le"),
        ("iso-2022-kr", "replacement"),
        ("hz-gb-2312", "replacement"),
        ("x-user-defined", "x-user-defined"),
        ("utf-7", ""),
        ("klingon", ""),
        ("", ""),
    ],
)
def test_a_label_means_what_browsers_take_it_for(label: str, name: str) -> None:
    assert charsets.canonical(label) == name


@pytest.mark.parametrize(
    ("content", "name", "text"),
    [
        (b"\xa2\xe3", "gbk", "€"),
        (b"\x95\x32\x82\x36", "gbk", "\U00020000"),
        (b"\x87\x40", "shift_jis", "①"),
        (b"\x88\x62", "big5", "Ê̄"),
        (b"\xb5\xd1", "windows-874", "ตั"),
        (b"\x80", "macintosh", "Ä"),
        (b"\xe0", "iso-8859-8-i", "א"),
        (b"\x80a", "x-user-defined", "\uf780a"),
        (b"\x1b$)C", "replacement", "\ufffd"),
        (b"\xff", "utf-8", "\ufffd"),
    ],
)
def test_a_set_is_decoded_as_browsers_do(content: bytes, name: str, text: str) -> None:
    assert charsets.decode(content, name) == text


def test_a_name_that_is_no_set_is_refused() -> None:
    with pytest.raises(LookupError, match="klingon"):
        charsets.decode(b"a", "klingon")


def test_every_set_decodes_any_byte() -> None:
    everything = bytes(range(256))
    for name in set(map(charsets.canonical, LABELS)) - {""}:
        assert charsets.decode(everything, name)
        assert charsets.decode(b"", name) == ""


@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "latin1", "gbk", "x", "utf-16"]))
def test_any_bytes_become_a_text(content: bytes, label: str) -> None:
    decoded = decode(content, label)
    assert decoded.text.encode("utf-8", "surrogatepass").decode() == decoded.text
    assert decoded.charset in set(map(charsets.canonical, LABELS))


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=100))
def test_utf8_that_says_so_is_never_altered_but_for_mojibake(text: str) -> None:
    decoded = decode(text.removeprefix("\ufeff").encode(), "utf-8")
    assert decoded.text == mojibake.repair(text.removeprefix("\ufeff"))[0]
    assert decoded.charset == "utf-8"


@pytest.mark.parametrize(
    ("content", "http", "charset"),
    [
        (codecs.BOM_UTF8 + b"<meta charset=latin1>a", "gbk", "utf-8"),
        (codecs.BOM_UTF16_LE + "a".encode("utf-16le"), "utf-8", "utf-16le"),
        (codecs.BOM_UTF16_BE + "a".encode("utf-16be"), "utf-8", "utf-16be"),
        (b"<meta charset=gbk>a", "shift_jis", "shift_jis"),
        (b"<meta charset=' GBK '>a", "", "gbk"),
        (b'<META content="text/html; charset=euc-kr" http-equiv=Content-Type>a', "", "euc-kr"),
        (b"<!-- <meta charset=gbk> --><meta charset=big5>a", "", "big5"),
        (b"<!-- <meta charset=gbk>", "", "utf-8"),
        (b"<meta name=a data-charset=gbk>a", "", "utf-8"),
        (b" " * 1000 + b"<meta charset=gbk>a", "", "gbk"),
        (b" " * 1024 + b"<meta charset=gbk>a", "", "utf-8"),
        (b"<meta charset=utf-16>a", "", "utf-8"),
        (b"<meta charset=x-user-defined>a", "", "windows-1252"),
        (b"<?xml version='1.0' encoding='iso-8859-2'?><a/>", "", "iso-8859-2"),
        (b"<meta charset=klingon><meta charset=big5>a", "elvish", "big5"),
        (b"a", "ascii", "windows-1252"),
        (b"", "", "utf-8"),
        ("Blora".encode("utf-16le"), "", "utf-16le"),
        ("Blora".encode("utf-16be"), "", "utf-16be"),
        ("Кабинет министров обсудил план развития области. ".encode("cp1251"), "", "windows-1251"),
    ],
    ids=[
        "bom-8",
        "bom-16le",
        "bom-16be",
        "http-first",
        "meta",
        "meta-content",
        "comment",
        "open-comment",
        "other-attribute",
        "late",
        "too-late",
        "meta-16",
        "meta-user",
        "xml",
        "unknown",
        "ascii",
        "empty",
        "wide-le",
        "wide-be",
        "detected",
    ],
)
def test_the_order_of_what_a_page_says(content: bytes, http: str, charset: str) -> None:
    assert decode(content, http).charset == charset


@pytest.mark.parametrize(
    "declared", ["gbk", "gb2312", "big5", "euc-kr", "shift_jis", "koi8-r", "iso-8859-2", "latin1"]
)
@pytest.mark.parametrize("inside", [True, False], ids=["meta", "http"])
def test_utf8_under_another_name_is_read_as_utf8(declared: str, inside: bool) -> None:
    page = (f"<meta charset={declared}>" if inside else "") + f"<p>{QUOTED} — daerah…</p>"
    decoded = decode(page.encode(), "" if inside else declared)
    assert (decoded.charset, decoded.text) == ("utf-8", page)
    [finding] = decoded.findings
    assert finding.finding.endswith("tetapi isinya utf-8")


OWN = {
    "gbk": "区政府召开会议，讨论道路维修。联通",
    "big5": "區政府召開會議，討論道路維修。",
    "euc-kr": "군청은 도로 보수를 논의했다.",
    "shift_jis": "郡庁は道路の補修を話し合った。",
    "koi8-r": "Кабинет обсудил план.",
    "iso-8859-2": "Žluťoučký kůň",
}


@pytest.mark.parametrize(("declared", "text"), OWN.items(), ids=OWN)
def test_what_is_written_in_the_declared_set_stays_in_it(declared: str, text: str) -> None:
    decoded = decode(text.encode(declared), declared)
    assert (decoded.charset, decoded.text, decoded.findings) == (declared, text, ())


def bad(count: int) -> bytes:
    """Write a text with many good quotes and some bytes that belong nowhere."""
    return f"<p>{QUOTED * 40}</p>".encode() + b"a\x92b" * count


@pytest.mark.parametrize("count", [1, 4, 5, 60])
@pytest.mark.parametrize("http", ["utf-8", ""])
def test_bad_bytes_among_good_ones_are_replaced_and_never_guessed(count: int, http: str) -> None:
    decoded = decode(bad(count), http) if http or count <= 4 else decode(bad(count), "utf-8")
    assert decoded.charset == "utf-8"
    assert decoded.text.startswith(f"<p>{QUOTED}")
    assert decoded.text.count("\ufffd") == count
    assert [found.finding for found in decoded.findings] == [
        f"{count} tempat tidak terbaca sebagai utf-8, ditulis sebagai tanda \ufffd"
    ]


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_few_bad_bytes_are_never_another_set_where_the_page_says_utf8(count: int) -> None:
    decoded = decode(b"Caf\xe9 " * count, "utf-8")
    assert (decoded.charset, decoded.text) == ("utf-8", "Caf\ufffd " * count)


def test_a_replacement_sign_that_the_author_wrote_is_no_fault() -> None:
    assert decode("a\ufffdb".encode(), "utf-8").findings == ()


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("â€œHaloâ€\x9d", "“Halo”", 2),
        ("CafÃ© SantosoÂ©", "Café Santoso©", 2),
        ("30Â°C", "30°C", 1),
        ("ðŸ˜€", "😀", 1),
        ("Ã¢â‚¬Å“dua kali", "“dua kali", 1),
        ("â€“ dan â€”", "– dan —", 2),
    ],
)
def test_broken_runs_are_mended(before: str, after: str, count: int) -> None:
    assert mojibake.repair(before) == (after, count)
    decoded = decode(before.encode(), "utf-8")
    assert decoded.text == after
    assert decoded.findings[0].finding.startswith(f"{count} rangkaian aksara rusak")


@pytest.mark.parametrize(
    "text",
    ["CAFÉ»", "“Halo”", "â€", "Ã", "SÃO", "Â ", "naïve café", "“Ã©”", "한국", "€100", "", "abc"],
)
def test_what_is_not_broken_as_a_whole_stays(text: str) -> None:
    assert mojibake.repair(text) == (text, 0)


@given(st.text(st.characters(max_codepoint=0x7F), max_size=50))
def test_plain_text_is_never_mended(text: str) -> None:
    assert mojibake.repair(text) == (text, 0)


def test_an_unknown_error_of_a_decoder_is_not_swallowed() -> None:
    with pytest.raises(UnicodeEncodeError):
        "é".encode("ascii", "scraper-open-bytes")
