"""What a live site sends beside what was built."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.pages.manifest import Listed
from plugins.domain.pages.verification import (
    KINDS,
    Answer,
    Difference,
    differs,
    folded,
    names_in,
    wrong_headers,
    wrong_type,
)

FILE = Listed("mou/index.html", "a" * 64, 10)
OLD = Listed("mou/index.html", "b" * 64, 9)
ALIEN = {"berita/index.html": Listed("berita/index.html", "d" * 64, 1)}


def answer(digest: str = "a", status: int = 200, size: int = 10, **headers: str) -> Answer:
    return Answer(status=status, headers=headers, sha256=digest * 64, bytes=size)


RIGHT = answer()
NOBODY = Answer(status=0, reason="waktu habis")


@pytest.mark.parametrize(
    ("got", "fresh", "other", "kind", "finding"),
    [
        pytest.param(answer("c"), RIGHT, {}, "stale", "isi lama, padahal", id="an old copy"),
        pytest.param(answer("", 404), RIGHT, {}, "stale", "jawaban 404, padahal", id="kept 404"),
        pytest.param(
            answer("", 404), answer("", 404), {}, "missing", "jawaban 404", id="not there"
        ),
        pytest.param(answer("", 403), NOBODY, {}, "missing", "jawaban 403", id="not shown"),
        pytest.param(answer("b"), answer("b"), {OLD.path: OLD}, "old_build", "", id="of another"),
        pytest.param(answer("", 410), answer("", 410), ALIEN, "old_build", "", id="in no other"),
        pytest.param(
            answer("c"), answer("c"), {OLD.path: OLD}, "changed", "isi lain", id="neither"
        ),
        pytest.param(
            answer("c", size=9), NOBODY, {}, "changed", "9 byte, seharusnya 10", id="size"
        ),
        pytest.param(
            answer("", 301, location="/x/"), NOBODY, {}, "changed", "dialihkan ke /x/", id="led on"
        ),
        pytest.param(answer("", 302), NOBODY, {}, "changed", "dialihkan ke tempat lain", id="led"),
        pytest.param(answer("", 500), NOBODY, {}, "unreachable", "jawaban 500", id="in trouble"),
        pytest.param(NOBODY, NOBODY, {}, "unreachable", "waktu habis", id="silent"),
    ],
)
def test_a_file_differs(
    got: Answer, fresh: Answer, other: dict[str, Listed], kind: str, finding: str
) -> None:
    found = differs(FILE, got, fresh, other)
    assert found is not None
    assert (found.address, found.kind) == ("/mou/", kind)
    assert finding in found.finding


def test_what_is_right_differs_nowhere() -> None:
    assert differs(FILE, RIGHT, NOBODY, {OLD.path: OLD}) is None


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_told_in_one_line(kind: str) -> None:
    found = Difference("/a/", kind, "temuan")
    assert str(found) == f"/a/: {KINDS[kind][0]}: temuan; {KINDS[kind][1]}"
    assert found.as_dict() == {
        "address": "/a/",
        "kind": kind,
        "finding": "temuan",
        "remedy": KINDS[kind][1],
    }


def test_another_build_is_told_once() -> None:
    gone = Difference("/c/", "missing", "x")
    others = [Difference("/a/", "old_build", "x"), Difference("/b/", "old_build", "x")]
    told = list(folded([others[0], gone, others[1]]))
    assert [one.kind for one in told] == ["missing", "old_build"]
    assert told[1].address == "/manifest-berkas.json"
    assert told[1].finding.startswith("2 berkas")
    assert told[1].finding.endswith("misalnya /a/")
    assert list(folded([gone])) == [gone]


def test_a_wrong_header_is_told_with_how_often() -> None:
    wanted = {"A-B": "x  y"}
    answers = [
        ("/1/", answer(**{"a-b": "x y"}), wanted),
        ("/2/", answer(), wanted),
        ("/3/", answer(**{"a-b": "z"}), wanted),
        ("/4/", answer(), wanted),
    ]
    told = [(one.address, one.finding) for one in wrong_headers(answers)]
    assert told == [
        ("/2/", "A-B tidak dikirim, seharusnya 'x  y' (juga di 1 alamat lain)"),
        ("/3/", "A-B 'z', seharusnya 'x  y'"),
    ]


@pytest.mark.parametrize(
    ("path", "sent", "wrong"),
    [
        ("a.html", "text/html; charset=utf-8", None),
        ("a.js", "Application/JavaScript", None),
        ("a.unknown", "a/b", None),
        ("a.json", "text/plain", ("text/plain", "application/json")),
        ("a.css", "", ("tanpa jenis", "text/css")),
    ],
)
def test_a_type_is_judged(path: str, sent: str, wrong: tuple[str, str] | None) -> None:
    headers = {"content-type": sent} if sent else {}
    assert wrong_type(Listed(path, "", 0), answer(**headers)) == wrong


@pytest.mark.parametrize(
    ("html", "addresses", "fragments"),
    [
        ('<a href="../mou/?x=1#a%20b">', {"/mou/"}, {("/mou/", "a b")}),
        ('<a href="#x">', {"/berita/"}, {("/berita/", "x")}),
        ('<a href="https://a.id">', {"/"}, set()),
        ('<a href="https://b.id/x"><a href="mailto:x@b.id"><a name="x">', set(), set()),
        ('<a href="//[x">', set(), set()),
        (
            '<img src="/a.png"><script src="/a.js"></script><link href="/a.css">',
            {"/a.png", "/a.js", "/a.css"},
            set(),
        ),
        ('<img href="/a.png"><p href="/b"><!-- <a href="/c"> -->', set(), set()),
        ("", set(), set()),
        ("   ", set(), set()),
    ],
)
def test_a_page_names_its_own_host(
    html: str, addresses: set[str], fragments: set[tuple[str, str]]
) -> None:
    found = names_in(html.encode(), "https://a.id/berita/")
    assert (found.addresses, found.fragments) == (addresses, fragments)


def test_a_page_names_its_parts() -> None:
    assert {"a", "b"} <= names_in(b'<p id="a"><svg id="b"></svg>', "https://a.id/").ids


@pytest.mark.property
@given(st.binary(max_size=200))
def test_any_bytes_are_read(content: bytes) -> None:
    for address in names_in(content, "https://a.id/x/").addresses:
        assert address.startswith("/")
