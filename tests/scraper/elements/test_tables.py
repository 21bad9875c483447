"""Rows and columns of short texts are data, whatever wraps their cells."""

import pytest

from scraper.markdown.conversion import convert

WRAPPED = [
    "{}",
    "<p>{}</p>",
    "<div><div><span>{}</span></div></div>",
    "<p class=MsoNormal><b><span>{}</span></b></p>",
]


def table(wrap: str, attributes: str = "", rows: int = 3) -> str:
    cells = [[f"desa {row}", str(row * 10), str(row)] for row in range(rows)]
    lines = ("".join(f"<td>{wrap.format(cell)}</td>" for cell in row) for row in cells)
    return f"<table {attributes}>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


@pytest.mark.parametrize("attributes", ["", "role=presentation", "border=0", "style='border:none'"])
@pytest.mark.parametrize("wrap", WRAPPED, ids=["bare", "p", "div", "Word"])
def test_data(wrap: str, attributes: str) -> None:
    lines = convert(table(wrap, attributes), "").text.replace("**", "").splitlines()
    assert [line for line in lines if "desa" in line] == [
        f"| desa {row} | {row * 10} | {row} |" for row in range(3)
    ]


def test_paragraphs_of_a_cell_stay_apart() -> None:
    found = convert(table("<p>{}</p><p>lagi</p>"), "").text
    assert "| desa 1<br>lagi | 10<br>lagi | 1<br>lagi |" in found


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td><p>{0}</p><p>{0}</p></td><td><p>{0}</p><p>{0}</p></td></tr></table>",
        "<table role=none><tr><td>{0}</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
        "<table><tr><td><img src=/a.jpg></td></tr><tr><td>Keterangan</td></tr></table>",
    ],
    ids=["columns of text", "one long cell", "picture and caption"],
)
def test_layout(html: str) -> None:
    assert "| ---" not in convert(html.format("Pasar murah dibuka di alun-alun. " * 5), "").text
