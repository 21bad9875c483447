"""The list of all files."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.pages.manifest import Listed, Unreadable, read, write

DIGEST = "0123456789abcdef" * 4
NAMES = st.text('abc.-é "\\', min_size=1).filter(lambda name: name not in {".", ".."})
FILES = st.builds(
    Listed,
    st.lists(NAMES, min_size=1, max_size=3).map("/".join),
    st.just(DIGEST),
    st.integers(min_value=0, max_value=1 << 62),
)


@pytest.mark.property
@given(st.lists(FILES, unique_by=lambda file: file.path))
def test_what_is_written_is_read(files: list[Listed]) -> None:
    assert read(write(files)) == tuple(sorted(files))


def test_the_list_names_neither_itself_nor_the_search_index() -> None:
    names = ["manifest-berkas.json", "pagefind/a.js", "index.html", "a/manifest-berkas.json"]
    files = [Listed(name, DIGEST, 1) for name in names]
    assert [file.path for file in read(write(files))] == ["a/manifest-berkas.json", "index.html"]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.html", "/"),
        ("mou/index.html", "/mou/"),
        ("mou/a.csv", "/mou/a.csv"),
        ("404.html", "/404.html"),
        ("xindex.html", "/xindex.html"),
        ("a/é b?.pdf", "/a/%C3%A9%20b%3F.pdf"),
    ],
)
def test_a_file_has_an_address(path: str, address: str) -> None:
    assert Listed(path, DIGEST, 1).address == address


def row(**fields: object) -> str:
    return json.dumps([{"path": "a", "sha256": DIGEST, "bytes": 1, **fields}])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "bukan JSON"),
        ("[" * 100_000, "bukan JSON"),
        ("{}", "bukan daftar"),
        ("[1]", "baris tanpa"),
        ('[{"path": "a"}]', "baris tanpa"),
        (row(mode="x"), "baris tanpa"),
        (row(path="../a"), "bukan berkas situs"),
        (row(path="/etc/passwd"), "bukan berkas situs"),
        (row(path="a/./b"), "bukan berkas situs"),
        (row(path="a//b"), "bukan berkas situs"),
        (row(path=""), "bukan berkas situs"),
        (row(path=7), "bukan berkas situs"),
        (row(sha256="x"), "sha256"),
        (row(sha256=None), "sha256"),
        (row(sha256=DIGEST.upper()), "sha256"),
        (row(bytes=-1), "bytes"),
        (row(bytes=True), "bytes"),
        (row(bytes="1"), "bytes"),
    ],
)
def test_another_list_is_refused(text: str, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        read(text.encode())


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(Unreadable, match="bukan JSON"):
        read(b"\xff\xfe\x00")
