"""The words beside a picture in a box are its caption; what is the text of a page stays text."""

import pytest

from scraper.markdown.conversion import convert
from scraper.pages import body
from scraper.reading.html_page import HtmlPage

TEXT = (
    "<p>Bupati membuka rapat kerja di pendopo kabupaten pada hari Selasa bersama kepala dinas.</p>"
)
MORE = (
    "<p>Hasil rapat akan diumumkan kepada warga melalui papan pengumuman di kantor kecamatan.</p>"
)
CAPTION = '![](https://a.id/f/a.jpg "Bupati hadir di pendopo.")'


def written(html: str) -> str:
    page = HtmlPage.read(f"<body><div class=isi>{html}</div>", "https://a.id/b")
    return convert(body.find(page).html, "https://a.id/b").text


@pytest.mark.parametrize(
    "box",
    [
        "<div><img src=/f/a.jpg><p>Bupati hadir di pendopo.</p></div>",
        "<div><span><img src=/f/a.jpg></span><div>Bupati hadir di pendopo.</div></div>",
        "<div><img src=/f/a.jpg><i>Foto 1 dari 3</i><p>Bupati hadir di pendopo.</p></div>",
        "<div><img src=/f/a.jpg><button>Perbesar</button><p>Bupati hadir di pendopo.</p></div>",
        "<div><img src=/f/a.jpg><span>Image 3/12</span><em>Bupati hadir di pendopo.</em></div>",
    ],
)
def test_a_box_of_a_picture(box: str) -> None:
    assert CAPTION in written(f"{TEXT}{box}{MORE}{TEXT}")


@pytest.mark.parametrize(
    "box",
    [
        f"<div><img src=/f/a.jpg>{TEXT}</div>",
        f"<div><img src=/f/a.jpg><h2>Rapat</h2><p>Isi.</p></div>{TEXT}{MORE}",
        f"<p><img src=/f/a.jpg> Kata di samping gambar.</p>{TEXT}{MORE}",
    ],
    ids=["all there is", "heading", "paragraph"],
)
def test_no_box_of_a_picture(box: str) -> None:
    assert "![](https://a.id/f/a.jpg)" in written(box)
