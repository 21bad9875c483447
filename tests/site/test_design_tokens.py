"""The style sheet itself: what is text stands out, nothing moves, and nothing comes from afar."""

import re
from itertools import product
from pathlib import Path

import pytest

from tests.site.builder import ROOT

STYLE = (ROOT / "theme/static/gaya.css").read_text(encoding="utf-8")
SHEETS = sorted((ROOT / "theme/static").glob("*.css"))
TEXTS = ("ink", "soft", "teak", "link", "good", "soon", "late", "none")
GROUNDS = ("paper", "tint")
_DARK = re.search(r"prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}", STYLE, re.DOTALL)


def tokens(block: str) -> dict[str, str]:
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", block))


LIGHT = tokens(STYLE.partition("}")[0])
SCHEMES = {"terang": LIGHT, "gelap": {**LIGHT, **tokens(_DARK[1] if _DARK else "")}}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """The ratio of WCAG 2.2."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "ground"), list(product(TEXTS, GROUNDS)))
def test_every_text_stands_out_from_every_ground(scheme: str, text: str, ground: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(colours[text], colours[ground]) >= 7


def test_the_dark_scheme_is_one_of_its_own() -> None:
    assert {name for name in LIGHT if SCHEMES["gelap"][name] == LIGHT[name]} == set()


def test_no_component_brings_a_colour_of_its_own() -> None:
    """A regency that takes over changes the tokens and nothing else."""
    components = STYLE[STYLE.index("/* 2 Base */") :]
    named = re.findall(r"#[0-9a-f]{3,8}\b", components)
    assert set(named) <= {"#fff", "#000", "#333"}, "hanya pada cetakan"


def test_the_browsers_own_bars_have_the_colours_of_the_paper() -> None:
    base = (ROOT / "theme/templates/base.html").read_text(encoding="utf-8")
    found = re.findall(r'name="theme-color" content="(#\w+)"', base)
    assert found == [SCHEMES["terang"]["paper"], SCHEMES["gelap"]["paper"]]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_nothing_moves_and_nothing_is_fetched(sheet: Path) -> None:
    text = sheet.read_text(encoding="utf-8")
    assert not re.search(r"\b(transition|animation|scroll-behavior)\b|@keyframes|@import", text)
    assert not re.search(r"url\(\s*['\"]?(https?:|//|data:)|@font-face", text)


def test_small_things_stay_small() -> None:
    batik = (ROOT / "theme/templates/partials/batik.html").read_text(encoding="utf-8")
    assert len(batik[batik.index("<svg") : batik.index("</svg>") + 6].encode()) <= 1024
    assert len((ROOT / "theme/static/kabar.js").read_bytes()) <= 1024
