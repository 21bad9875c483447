import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.markup.addresses import is_outside, safe_image, safe_link


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://blorakab.go.id/", "https://blorakab.go.id/"),
        ("HTTP://BLORAKAB.GO.ID", "HTTP://BLORAKAB.GO.ID"),
        (" https://a.id/b ", "https://a.id/b"),
        ("https://a.id/b c", "https://a.id/b%20c"),
        ("https://a.id/\u200bb", "https://a.id/%E2%80%8Bb"),
        ("https://a.id/berita\n/b", "https://a.id/berita/b"),
        ("https://[::1]/", "https://[::1]/"),
        ("/mou/", "/mou/"),
        ("/", "/"),
    ],
)
def test_addresses_of_links_and_pictures(address: str, kept: str) -> None:
    assert safe_link(address) == kept
    assert safe_image(address) == kept


@pytest.mark.parametrize(
    "address", ["mailto:humas@blorakab.go.id", "MAILTO:a@b.id", "tel:+62296531026", "#fn-1", "#"]
)
def test_addresses_of_links_only(address: str) -> None:
    assert safe_link(address) == address
    assert safe_image(address) is None


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a.html",
        "../a.html",
        "?a=1",
        "//a.id/",
        "/\\a.id/",
        "/\t/a.id/",
        "\\\\a.id",
        "https:",
        "https:a.id",
        "https:///a",
        "https://",
        "https://\\a.id",
        "https://[",
        "mailto:",
        "tel:",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "vbscript:a",
        "data:image/png;base64,AA",
        "blob:https://a.id/b",
        "file:///etc/passwd",
        "ftp://a.id/",
        "feed:https://a.id/",
    ],
)
def test_no_addresses(address: str) -> None:
    assert safe_link(address) is None
    assert safe_image(address) is None


@given(st.text(alphabet="jJavascriptdatahttps:/\\#?@[]. \t\n\x00\u200b%a1"))
def test_a_kept_address_is_tidy_and_stays(address: str) -> None:
    kept = safe_link(address)
    if kept is None:
        return
    assert safe_link(kept) == kept
    assert kept.startswith(("/", "#", "mailto:", "tel:")) or is_outside(kept)
    assert not kept.startswith(("//", "/\\"))
    assert not any(character.isspace() for character in kept)
