import pytest

from plugins.domain.markup.html_structure import tidy
from plugins.domain.markup.renderer import plain_text, render
from plugins.domain.markup.work_budget import MAX_LENGTH, BodyTooCostly

BOX = '<div class="table" role="group" aria-label="Tabel" tabindex="0">'


@pytest.mark.parametrize(
    ("body", "html"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("a\nb\n\nc", "<p>a\nb</p>\n<p>c</p>", id="paragraphs"),
        pytest.param("a  \nb", "<p>a<br>\nb</p>", id="a line break"),
        pytest.param("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>"),
        pytest.param("> a", "<blockquote>\n<p>a</p>\n</blockquote>", id="a quotation"),
        pytest.param("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>", id="a rule"),
        pytest.param("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>', id="a start"),
        pytest.param(
            "- a\n    - b\n        - c\n- d",
            "<ul>\n<li>a<ul>\n<li>b<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n</li>\n<li>d</li>\n</ul>",
            id="lists in lists",
        ),
        pytest.param(
            "```python\na < b\n\n# c\n```",
            '<pre tabindex="0"><code>a &lt; b\n\n# c\n</code></pre>',
            id="fenced code",
        ),
        pytest.param(
            "| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |",
            f"{BOX}<table>\n<thead>\n<tr>\n<th>a</th>\n"
            '<th class="align-center">b</th>\n<th class="align-right">c</th>\n</tr>\n</thead>\n'
            '<tbody>\n<tr>\n<td>1</td>\n<td class="align-center">2</td>\n'
            '<td class="align-right">3</td>\n</tr>\n</tbody>\n</table></div>',
            id="a table",
        ),
        pytest.param(
            "a[^x]\n\n[^x]: b",
            '<p>a<sup id="teks_fnref-x"><a href="#teks_fn-x" role="doc-noteref">1</a></sup></p>\n'
            '<div role="doc-endnotes" aria-label="Catatan kaki">\n<hr>\n<ol>\n'
            '<li id="teks_fn-x">\n<p>b&nbsp;<a href="#teks_fnref-x" role="doc-backlink" '
            'aria-label="Kembali ke rujukan catatan kaki 1">↩</a></p>\n</li>\n</ol>\n</div>',
            id="a footnote",
        ),
        pytest.param("[a](/mou/)", '<p><a href="/mou/">a</a></p>', id="a link inside"),
        pytest.param(
            '[a](https://b.id "c")',
            '<p><a href="https://b.id" title="c" rel="external noopener">a</a></p>',
            id="a link outside",
        ),
        pytest.param(
            "<humas@b.id>", '<p><a href="mailto:humas@b.id">humas@b.id</a></p>', id="a mail address"
        ),
        pytest.param("[a](../b)", "<p>a</p>", id="a link from nowhere"),
        pytest.param("[a](#)", "<p>a</p>", id="a link to nothing"),
        pytest.param(
            '![a](/gambar/b.png "c")',
            '<figure><img alt="a" src="/gambar/b.png"><figcaption>c</figcaption></figure>',
            id="a picture with a caption",
        ),
        pytest.param(
            '![a](/gambar/b.png "c <d> & &#34;e&#34;")',
            '<figure><img alt="a" src="/gambar/b.png"><figcaption>c &lt;d&gt; &amp; &quot;e&quot;'
            "</figcaption></figure>",
            id="a caption with signs",
        ),
        pytest.param(
            '[![a](/gambar/b.png "c")](/mou/)',
            '<figure><a href="/mou/"><img alt="a" src="/gambar/b.png"></a>'
            "<figcaption>c</figcaption></figure>",
            id="a caption below a picture that leads elsewhere",
        ),
        pytest.param(
            'd ![a](/gambar/b.png "c")',
            '<p>d <img alt="a" src="/gambar/b.png" title="c"></p>',
            id="a picture between words",
        ),
        pytest.param(
            '![a](/gambar/b.png " ")',
            '<p><img alt="a" src="/gambar/b.png" title=""></p>',
            id="a caption without words",
        ),
        pytest.param("![a & b](b.png)", "<p>a &amp; b</p>", id="a picture from nowhere"),
        pytest.param("<script>a</script>b", "<p>b</p>", id="what nobody was to read"),
        pytest.param("<x-y>a</x-y>", "<p>a</p>", id="an unknown element"),
    ],
)
def test_render(body: str, html: str) -> None:
    assert render(body) == html


@pytest.mark.parametrize(
    ("raw", "html"),
    [
        pytest.param('<img src="/a.png">', '<img src="/a.png" alt="">', id="no alt"),
        pytest.param('<img src="/a.png" alt="b">', '<img src="/a.png" alt="b">', id="an alt"),
        pytest.param("<img>", "", id="a picture of nothing"),
        pytest.param('<td align="left">a</td>', '<td class="align-left">a</td>', id="alignment"),
        pytest.param('<h2 id="a b">c</h2>', '<h2 id="teks_a_20b">c</h2>', id="an id with a blank"),
        pytest.param(
            '<h2 id="a">b</h2><h2 id="a">c</h2>', '<h2 id="teks_a">b</h2><h2>c</h2>', id="one id"
        ),
        pytest.param('<li id="a">b</li>', "<div>b</div>", id="an id of no footnote"),
        pytest.param('<sup id="a">b</sup>', "<sup>b</sup>", id="an id of no reference"),
        pytest.param('<a href="#a%20b">c</a>', '<a href="#teks_a_20b">c</a>', id="its link"),
        pytest.param("<a>b</a>", "b", id="no address"),
        pytest.param('<a title="c">b</a>', "b", id="only a title"),
        pytest.param(
            '<a class="footnote-backref" href="#a">b</a>',
            '<a href="#teks_a" role="doc-backlink" aria-label="Kembali">b</a>',
            id="a way back without a title",
        ),
        pytest.param("<span>a</span>", "a", id="a span that says nothing"),
        pytest.param('<span lang="jv">a</span>', '<span lang="jv">a</span>', id="a language"),
        pytest.param("<main>a</main><nav>b</nav>", "<div>a</div><div>b</div>", id="groups"),
        pytest.param("<p></p><h2><b></b></h2>a", "a", id="what holds nothing"),
        pytest.param("a<br>b<wbr>c", "a<br>b<wbr>c", id="breaks"),
    ],
)
def test_tidy(raw: str, html: str) -> None:
    assert tidy(raw) == html


@pytest.mark.parametrize(
    ("raw", "html"),
    [
        pytest.param("<li>a</li>", "<div>a</div>", id="an item without a list"),
        pytest.param("<dt>a</dt>", "<div>a</div>", id="a term without a list"),
        pytest.param("<figcaption>a</figcaption>", "<div>a</div>", id="a caption of nothing"),
        pytest.param(
            "<figure><figcaption>a</figcaption></figure>",
            "<figure><figcaption>a</figcaption></figure>",
            id="a caption of a figure",
        ),
        pytest.param("<ul>a</ul>b", "<ul><li>a</li></ul>b", id="words in a list"),
        pytest.param("<ul>\n<li>a</li>\n</ul>", "<ul>\n<li>a</li>\n</ul>", id="a list as it is"),
        pytest.param(
            "<ul>a<li>b</li>c</ul>", "<ul><li>a</li><li>b</li><li>c</li></ul>", id="words between"
        ),
        pytest.param(
            "<ol><ol><li>a</li></ol></ol>",
            "<ol><li><ol><li>a</li></ol></li></ol>",
            id="a list that is no item",
        ),
        pytest.param("<ul><hr></ul>", "<ul><li><hr></li></ul>", id="a rule in a list"),
        pytest.param(
            "<dl>a<dt>b</dt><dd>c</dd></dl>",
            "<dl><dd>a</dd><dt>b</dt><dd>c</dd></dl>",
            id="words in a list of terms",
        ),
        pytest.param(
            "<p>a<em>b<hr>c</em>d</p>", "<p>a<em>b</em></p><hr>cd", id="a rule in a paragraph"
        ),
        pytest.param("<em><p>a</p></em>b", "<p>a</p>b", id="a paragraph in stressed words"),
        pytest.param(
            '<a href="/a"><p>b</p></a>', '<a href="/a"><p>b</p></a>', id="a paragraph in a link"
        ),
        pytest.param(
            '<a href="/a">b<pre>c</pre></a>',
            '<a href="/a">b</a><pre tabindex="0">c</pre>',
            id="what scrolls in a link",
        ),
        pytest.param(
            '<a href="/a"><div><a href="/b">c</a></div></a>',
            '<a href="/a"><div>c</div></a>',
            id="a link in a link",
        ),
    ],
)
def test_tidy_puts_elements_in_their_places(raw: str, html: str) -> None:
    assert tidy(raw) == html


@pytest.mark.parametrize(
    ("levels", "written"),
    [
        ("1", "2"),
        ("2 3 4", "2 3 4"),
        ("1 2 3", "2 3 4"),
        ("3 3 4 3", "2 2 3 2"),
        ("2 4 4 3 2", "2 3 3 3 2"),
        ("3 2 1", "2 2 2"),
        ("1 2 3 4 5 6", "2 3 4 5 6 6"),
    ],
)
def test_headings_leave_no_level_out(levels: str, written: str) -> None:
    html = tidy("".join(f"<h{level}>a</h{level}>" for level in levels.split()))
    assert html == "".join(f"<h{level}>a</h{level}>" for level in written.split())


def test_scopes_tell_the_footnotes_of_two_bodies_apart() -> None:
    first, second = (render("a[^1]\n\n[^1]: b", scope) for scope in ("x", "y"))
    assert 'href="#teks_x_fn-1"' in first
    assert 'id="teks_x_fn-1"' in first
    assert first.replace("teks_x_", "teks_y_") == second


def test_each_reference_to_a_footnote_has_its_way_back() -> None:
    html = render("a[^1] b[^1]\n\n[^1]: c")
    for name in ("fnref-1", "fnref2-1"):
        assert f'<sup id="teks_{name}"><a href="#teks_fn-1"' in html
        assert f'<a href="#teks_{name}" role="doc-backlink"' in html


def test_a_body_may_be_too_long() -> None:
    with pytest.raises(BodyTooCostly, match="bagi isi menjadi beberapa berkas"):
        render("a" * (MAX_LENGTH + 1))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("a &amp; &lt;b&gt; &#233;", "a & <b> é", id="entities"),
        pytest.param("<p>a\n  b</p>\n<p>c</p>", "a b\nc", id="a line a paragraph"),
        pytest.param("a<br>b", "a\nb", id="a line break"),
        pytest.param("<table><tr><td>a</td><td>b</td></tr></table>", "a b", id="cells"),
        pytest.param("<div>a</div>b<section>c</section>", "a\nb\nc", id="groups"),
        pytest.param("<b>a</b><i>b</i>", "ab", id="words inside a line"),
        pytest.param('<img alt="a" src="/b.png">c', "c", id="a picture"),
        pytest.param('<a title="a > b" href="/c">d</a>', "d", id="an angle in an attribute"),
        pytest.param("<script>a</script><style>b</style>c", "c", id="what nobody reads"),
        pytest.param("a<!-- b -->c", "ac", id="a comment"),
        pytest.param("a\x00b", "ab", id="what no text may have"),
    ],
)
def test_plain_text(html: str, text: str) -> None:
    assert plain_text(html) == text


def test_plain_text_leaves_the_marks_of_footnotes_out() -> None:
    assert plain_text(render("a[^1] b.\n\n[^1]: c")) == "a b.\nc"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<div>" * 30_000 + "kata", id="elements"),
        pytest.param("<p><div>" * 10_000 + "kata", id="elements that end others"),
        pytest.param("[" * 20_000 + "kata", id="brackets"),
        pytest.param("![" * 20_000 + "kata", id="pictures"),
        pytest.param("[^" * 20_000 + "kata", id="footnotes"),
        pytest.param("`" * 20_000 + "kata", id="backticks"),
        pytest.param("` " * 20_000 + "kata", id="lone backticks"),
        pytest.param("<" * 20_000 + "kata", id="angles"),
        pytest.param("< " * 20_000 + "kata", id="lone angles"),
        pytest.param("<b>" * 20_000 + "kata", id="tags"),
        pytest.param("*" * 20_000 + "kata", id="stars"),
        pytest.param("> " * 20_000 + "kata", id="quotations"),
        pytest.param("# a\n" * 5_000 + "kata", id="headings"),
        pytest.param("\\" * 20_000 + "kata", id="backslashes"),
        pytest.param("".join(f"{' ' * 4 * n}- a\n" for n in range(300)) + "\nkata", id="lists"),
        pytest.param("\n".join("> " * n + "kata" for n in range(1, 200)), id="quotations in them"),
    ],
)
def test_bodies_of_machines_come_through(body: str) -> None:
    assert "kata" in plain_text(render(body))
