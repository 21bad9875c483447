from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.markup.renderer import render
from plugins.domain.markup.renditions import (
    WIDTHS,
    Picture,
    Rendition,
    sizes,
    srcset,
    widths,
    with_pictures,
    worthwhile,
)

PHOTO = Picture(
    width=1600,
    height=900,
    fallback="/gambar/ukuran/a-640.jpg",
    original="/gambar/2024/a.jpg",
    original_bytes=400_000,
    webp=(
        Rendition(320, 9_000, "/gambar/ukuran/a-320.webp"),
        Rendition(640, 30_000, "/gambar/ukuran/a-640.webp"),
    ),
)
PICTURES = {"2024/a.jpg": PHOTO}


@pytest.mark.parametrize(
    ("original", "made"),
    [
        pytest.param(1, (1,), id="one pixel"),
        pytest.param(320, (320,), id="as wide as the narrowest"),
        pytest.param(330, (330,), id="a step that saves nothing"),
        pytest.param(480, (320, 480), id="between"),
        pytest.param(1280, (320, 480, 640, 960, 1280), id="as wide as the widest"),
        pytest.param(9000, (320, 480, 640, 960, 1280), id="wider than all"),
    ],
)
def test_widths(original: int, made: tuple[int, ...]) -> None:
    assert widths(original) == made


@given(st.integers(1, 20_000))
def test_no_width_is_above_the_original(original: int) -> None:
    made = widths(original)
    assert list(made) == sorted(set(made))
    assert made[-1] == min(original, WIDTHS[-1])


@given(st.lists(st.builds(Rendition, st.integers(1, 99), st.integers(1, 99), st.just("/a"))))
def test_a_wider_file_always_has_more_bytes(found: list[Rendition]) -> None:
    kept = worthwhile(found)
    assert set(kept) <= set(found)
    assert bool(kept) is bool(found)
    for narrow, wide in pairwise(kept):
        assert narrow.width <= wide.width
        assert narrow.bytes < wide.bytes


def test_a_picture_writes_its_attributes() -> None:
    assert PHOTO.srcset == srcset(PHOTO.webp)
    assert PHOTO.sizes == sizes(1600) == "(min-width:38rem) 36rem, calc(100vw - 2rem)"


def test_a_picture_of_a_body_is_offered_in_its_sizes() -> None:
    html = render("![Pasar & kota](/gambar/2024/a.jpg)")
    assert with_pictures(html, PICTURES.get) == (
        '<p><picture><source type="image/webp" '
        'srcset="/gambar/ukuran/a-320.webp 320w, /gambar/ukuran/a-640.webp 640w" '
        'sizes="(min-width:38rem) 36rem, calc(100vw - 2rem)">'
        '<img width="1600" height="900" loading="lazy" decoding="async" '
        'alt="Pasar &amp; kota" src="/gambar/ukuran/a-640.jpg"></picture></p>'
    )


@pytest.mark.parametrize(
    "html",
    [
        pytest.param('<p>src="/gambar/2024/a.jpg"</p>', id="a text"),
        pytest.param('<img alt="a" src="/gambar/2024/b.jpg">', id="a picture that is not there"),
        pytest.param('<img alt="a" src="https://a.id/gambar/2024/a.jpg">', id="somewhere else"),
        pytest.param('<img width="4" src="/gambar/2024/a.jpg">', id="a size of its own"),
        pytest.param('<a href="/gambar/2024/a.jpg">a</a>', id="a link"),
    ],
)
def test_everything_else_stays(html: str) -> None:
    assert with_pictures(html, PICTURES.get) == html
