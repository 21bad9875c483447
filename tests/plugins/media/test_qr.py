import re
from pathlib import Path

import pytest
import segno
from lxml import etree

from plugins.media.qr import address_of, draw
from tests.site.builder import build
from tests.site.texts import agreement, page, post

URL = "https://contoh.id/berita/2024/05/a/"


def dark(svg: bytes) -> set[tuple[int, int]]:
    """Give the dark squares that the path of the drawing covers."""
    path = etree.fromstring(svg).find("{*}path")
    found: set[tuple[int, int]] = set()
    x, y = 0.0, 0.0
    for command, numbers in re.findall(r"([Mmhv])([-\d. ]+)", path.get("d")):
        steps = [float(number) for number in numbers.split()]
        if command == "M":
            x, y = steps
        elif command == "m":
            x, y = x + steps[0], y + steps[1]
        else:
            found |= {(int(x) + step, int(y)) for step in range(int(steps[0]))}
            x += steps[0]
    return found


@pytest.mark.parametrize("url", [URL, "http://localhost:8000/", URL + "a" * 120 + "/"])
def test_the_sign_is_that_of_the_address(url: str) -> None:
    code = segno.make(url, error="m", boost_error=False, micro=False, mask=4)
    border = 2
    expected = {
        (x + border, y + border)
        for y, row in enumerate(code.matrix)
        for x, square in enumerate(row)
        if square
    }
    assert dark(draw(url)) == expected
    side = len(code.matrix) + 2 * border
    assert etree.fromstring(draw(url)).get("viewBox") == f"0 0 {side} {side}"


def test_it_grows_with_the_address_and_stays_small() -> None:
    assert len(draw("https://a.id/")) < len(draw(URL)) < len(draw(URL + "a" * 120)) < 8_000


@pytest.mark.site
def test_what_is_printed_has_its_sign(tmp_path: Path) -> None:
    site = build(
        tmp_path,
        {"halaman/tentang.md": page(), "mou/a.md": agreement(), "berita/2024/05/a.md": post()},
    )
    for address in ("/", "/mou/a/", "/mou/", "/tentang/"):
        image = site.page(address).css_first(".print-only img")
        assert image.attributes["src"] == address_of(f"https://contoh.id{address}")
        assert image.attributes["loading"] == "lazy"
        assert site.bytes(image.attributes["src"][1:]) == draw(f"https://contoh.id{address}")
    for address in ("/404.html", "/berita/2024/05/a/", "/arsip/2024/"):
        assert site.page(address).css_first(".print-only img") is None
    signs = {name for name in site.files if name.startswith("kartu/qr-")}
    named = {
        image.attributes["src"][1:]
        for name in site.files
        if name.endswith(".html")
        for image in site.page(f"/{name}").css(".print-only img")
    }
    assert named == signs
