import pytest

from plugins.domain.stylesheet import shorten


@pytest.mark.parametrize(
    ("css", "short"),
    [
        ("", ""),
        ("/* 1 */ a { b: c; }", "a{b:c}"),
        ("a > b,\n  c + d { e: calc(1rem + 2px); }", "a>b,c + d{e:calc(1rem + 2px)}"),
        ("main :is(a, b) { c: d }", "main :is(a,b){c:d}"),
        (
            'a::after { content: " (" attr(href) ";  }" }',
            'a::after{content:" (" attr(href) ";  }"}',
        ),
        (
            "@media print, (min-width: 48rem) { a { b: c } }",
            "@media print,(min-width:48rem){a{b:c}}",
        ),
        ("a { font: 1rem var(--x), 'Noto  Serif'; }", "a{font:1rem var(--x),'Noto  Serif'}"),
    ],
    ids=["empty", "comment", "signs", "descendant", "strings", "media", "names"],
)
def test_only_what_means_nothing_goes(css: str, short: str) -> None:
    assert shorten(css) == short


def test_what_is_short_stays_as_it_is() -> None:
    once = shorten("a { b: c; } /* d */ e > f { g: h }")
    assert shorten(once) == once
