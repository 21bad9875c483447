import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.markup.links import absolute, addresses, local_file, with_sizes

PAGE = "https://contoh.id/berita/2018/05/a/"


@pytest.mark.parametrize(
    ("html", "found"),
    [
        pytest.param('<a href="/a/">x</a>', ["/a/"], id="a link"),
        pytest.param('<img alt="b" src="/b.png">', ["/b.png"], id="a picture"),
        pytest.param('<a href="/a/"><img src="/b.png"></a>', ["/a/", "/b.png"], id="both"),
        pytest.param('<a title="a > b" href="/a/">x</a>', ["/a/"], id="an angle in an attribute"),
        pytest.param('<p>ditulis href="/a/"</p>', [], id="text that looks like an attribute"),
        pytest.param('<a data-href="/a/">x</a>', [], id="another attribute"),
        pytest.param("tanpa apa-apa", [], id="plain text"),
    ],
)
def test_addresses(html: str, found: list[str]) -> None:
    assert list(addresses(html)) == found


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/gambar/2018/a.png", "2018/a.png"),
        ("/gambar/2018/a%20b.png?v=1#c", "2018/a b.png"),
        ("https://contoh.id/gambar/a.png", None),
        ("/dokumen/a.pdf", None),
        ("#gambar", None),
    ],
)
def test_local_file(address: str, file: str | None) -> None:
    assert local_file(address, "gambar") == file


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/mou/a/", "https://contoh.id/mou/a/"),
        ("//lain.id/a/", "https://lain.id/a/"),
        ("#fn-1", f"{PAGE}#fn-1"),
        ("https://lain.id/x?a=1&amp;b=2", "https://lain.id/x?a=1&amp;b=2"),
        ("mailto:a@b.id", "mailto:a@b.id"),
        ("http://[", "http://["),
    ],
)
def test_absolute(address: str, target: str) -> None:
    assert absolute(f'<p><a href="{address}">x</a></p>', PAGE, "https://contoh.id") == (
        f'<p><a href="{target}">x</a></p>'
    )


@given(st.text(alphabet='ab href="/<>', max_size=60))
def test_absolute_leaves_text_alone(text: str) -> None:
    shown = text.replace("<", "&lt;").replace(">", "&gt;")
    assert absolute(f"<p>{shown}</p>", PAGE, "https://contoh.id") == f"<p>{shown}</p>"


@pytest.mark.parametrize(
    ("html", "sized"),
    [
        pytest.param(
            '<img alt="x" src="/gambar/a.png">',
            '<img width="2" height="3" loading="lazy" alt="x" src="/gambar/a.png">',
            id="a known picture",
        ),
        pytest.param(
            '<img src="/gambar/b.png">', '<img src="/gambar/b.png">', id="an unknown picture"
        ),
        pytest.param(
            '<img src="https://lain.id/gambar/a.png">',
            '<img src="https://lain.id/gambar/a.png">',
            id="somebody else's picture",
        ),
        pytest.param(
            '<img width="9" src="/gambar/a.png">',
            '<img width="9" src="/gambar/a.png">',
            id="a size that is given stands",
        ),
    ],
)
def test_with_sizes(html: str, sized: str) -> None:
    assert with_sizes(html, {"a.png": (2, 3)}) == sized
