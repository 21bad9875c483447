import pytest

from plugins.domain.markup.renderer import render


@pytest.mark.parametrize(
    ("body", "address"),
    [
        pytest.param("a https://a.id/b?c=d&e=f.", "https://a.id/b?c=d&amp;e=f", id="a sentence"),
        pytest.param("(https://a.id/b)", "https://a.id/b", id="brackets around it"),
        pytest.param("https://a.id/b_(c)", "https://a.id/b_(c)", id="brackets in it"),
        pytest.param("“https://a.id/”", "https://a.id/", id="quotes"),
        pytest.param("*https://a.id/b*", "https://a.id/b", id="stress"),
        pytest.param("https://a.id/x_y_z", "https://a.id/x_y_z", id="underscores"),
        pytest.param("https://a.id/x\\_y", "https://a.id/x_y", id="an escaped underscore"),
        pytest.param("http://a.id", "http://a.id", id="plain http"),
        pytest.param("- https://a.id/b", "https://a.id/b", id="an item"),
        pytest.param("| a |\n|---|\n| https://a.id/b |", "https://a.id/b", id="a cell"),
        pytest.param("## https://a.id/b", "https://a.id/b", id="a heading"),
    ],
)
def test_a_bare_address_becomes_a_link(body: str, address: str) -> None:
    link = f'<a href="{address}" rel="external noopener">{address}</a>'
    assert render(body).count(link) == 1
    assert render(body).count("<a ") == 1


@pytest.mark.parametrize(
    "body",
    [
        "https://",
        "https://.",
        "https:///a",
        "xhttps://a.id",
        "a@https://b.id",
        "`https://a.id/`",
        "    https://a.id/",
        "```\nhttps://a.id/\n```",
        "www.a.id",
        "https://" + "a" * 2000,
        "![https://a.id/](/gambar/b.png)",
    ],
)
def test_what_is_no_bare_address_stays_text(body: str) -> None:
    assert "<a " not in render(body)


@pytest.mark.parametrize(
    "body",
    [
        "[https://a.id/](https://a.id/)",
        "<https://a.id/>",
        "[x](https://a.id/)",
        "[x][y]\n\n[y]: https://a.id/",
        '<a href="https://a.id/">https://a.id/</a>',
        "[x](/b/ 'https://a.id/')",
    ],
)
def test_an_address_of_a_link_is_linked_once(body: str) -> None:
    html = render(body)
    assert html.count("<a ") == 1
    assert html.count("</a>") == 1


def test_what_the_converter_made_before_ends_an_address() -> None:
    assert render("https://a.id/`b`") == (
        '<p><a href="https://a.id/" rel="external noopener">https://a.id/</a><code>b</code></p>'
    )
