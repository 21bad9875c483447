import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.markup.markdown_dialect import MAX_CODE, MAX_TAGS, to_html
from plugins.domain.markup.work_budget import MAX_LENGTH, BodyTooCostly
from tests.examples import examples


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        pytest.param("a\r\nb\rc", "<p>a\nb\nc</p>", id="line ends"),
        pytest.param("a\x00\x02\x03b", "<p>ab</p>", id="control characters"),
        pytest.param("\tif a:\n\t\tb", "<pre><code>if a:\n    b\n</code></pre>", id="tabs"),
        pytest.param("- a\n\tb", "<ul>\n<li>a\n    b</li>\n</ul>", id="a tab in a list"),
        pytest.param("1. a\n\n- b", "<ol>\n<li>a</li>\n</ol>\n<ul>\n<li>b</li>\n</ul>", id="lists"),
        pytest.param("a_b_c", "<p>a_b_c</p>", id="underscores in a word"),
        pytest.param("\\<b> \\*", "<p>&lt;b&gt; *</p>", id="escaped signs"),
        pytest.param("a &amp; b & c", "<p>a &amp; b &amp; c</p>", id="ampersands"),
        pytest.param("a < b", "<p>a &lt; b</p>", id="an angle"),
        pytest.param("<div>\n*a*\n</div>", "<div>\n*a*\n</div>", id="raw blocks"),
        pytest.param("[a]\n\n[a]: /b", '<p><a href="/b">a</a></p>', id="a reference"),
        pytest.param("![a][b]\n\n[b]: /c", '<p><img alt="a" src="/c"></p>', id="a picture's"),
        pytest.param("[a][]\n\n[a]: /b", '<p><a href="/b">a</a></p>', id="a short reference"),
    ],
)
def test_to_html(markdown: str, html: str) -> None:
    assert to_html(markdown) == html


def test_nothing_is_left_over_from_the_body_before() -> None:
    first = to_html("a[^1] [b]\n\n[^1]: c\n\n[b]: /d")
    assert to_html("a[^1] [b]") == "<p>a[^1] [b]</p>"
    assert to_html("a[^1] [b]\n\n[^1]: c\n\n[b]: /d") == first


def test_an_overlong_body_is_refused() -> None:
    with pytest.raises(BodyTooCostly) as refused:
        to_html("a" * (MAX_LENGTH + 1))
    assert refused.value.finding == "isi terlalu panjang (1000001 aksara, paling banyak 1000000)"
    assert refused.value.remedy == "bagi isi menjadi beberapa berkas"
    assert str(refused.value) == f"{refused.value.finding}; {refused.value.remedy}"


def test_too_many_tags_in_a_paragraph_are_text() -> None:
    assert "<b>" in to_html("x <b>" * 10)
    assert "<b>" not in to_html("x <b>" * (MAX_TAGS + 1))


def test_too_many_open_tags_are_text() -> None:
    assert to_html("<b " * 501 + "c") == f"<p>{'&lt;b ' * 501}c</p>"


def test_links_in_deep_brackets_are_text() -> None:
    deep = "[" * 21 + "a" + "]" * 21
    assert to_html(f"{deep}(/b)\n\n[c](/d)\n\ne]") == (
        f'<p>{deep}(/b)</p>\n<p><a href="/d">c</a></p>\n<p>e]</p>'
    )


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("`a`", "<code>a</code>"),
        ("``a`b`` *c*", "<code>a`b</code> <em>c</em>"),
        ("```a``b`c``` `d`", "<code>a``b`c</code> <code>d</code>"),
        ("```a`b``c`d", "<code>`a`b</code>c`d"),
        ("``` *a*", "``` <em>a</em>"),
        ("`" + "a" * MAX_CODE + "` *b*", "`" + "a" * MAX_CODE + "` <em>b</em>"),
    ],
    ids=["one tick", "two", "three", "fewer at the end", "none at the end", "too far"],
)
def test_code_within_a_line(text: str, html: str) -> None:
    assert to_html(text) == f"<p>{html}</p>"


def test_many_headings_without_blank_lines_stay_headings() -> None:
    assert to_html("# a\n" * 501).count("<h1>a</h1>") == 501


def test_a_table_wider_than_any_page_is_text() -> None:
    html = to_html("|" + "a|" * 400 + "\n|" + "-|" * 400 + "\n" + "|b|\n" * 3)
    assert "<table" not in html
    assert html.count("a|") == 400


def test_an_end_of_recursion_keeps_the_words_and_the_next_body() -> None:
    nested = "- " * 5000 + "<kata>"
    assert to_html(nested) == f"<pre>{'- ' * 5000}&lt;kata&gt;</pre>"
    assert to_html("a") == "<p>a</p>"


@given(st.text(alphabet="ab <>[]()*_`#-+|:!\\&\"'\n\t1.^~=", max_size=60))
@settings(max_examples=examples(150))
def test_a_body_reads_the_same_twice(markdown: str) -> None:
    assert to_html(markdown) == to_html(markdown)
