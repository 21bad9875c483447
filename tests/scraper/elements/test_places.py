"""Links within a page stay in it: footnotes become footnotes, other targets keep their name."""

import pytest
from lxml import html as lxml_html

from plugins.domain.markup.renderer import plain_text, render
from scraper.markdown.conversion import convert

BASE = "https://a.id/2019/05/b.html"
WORD = (
    "<p>Isi<a href='{0}#_ftn1' name='_ftnref1'><span>[1]</span></a> penting.</p>"
    "<div><br clear=all><hr size=1><div id=ftn1><p>"
    "<a href='{0}#_ftnref1' name='_ftn1'>[1]</a> Perda <b>5</b>.</p><p>Pasal 2.</p></div></div>"
)
BLOCK = (
    "<p>Isi<sup class=fn><a href='#a1' id='a1-link'>1</a></sup> penting.</p>"
    "<ol class=wp-block-footnotes><li id=a1>Perda <b>5</b>. <a href='#a1-link'>↩︎</a></li></ol>"
)
WITHOUT_RETURN = (
    "<p>Isi<sup><a href='#a1'>1</a></sup> penting.</p>"
    "<ol class=wp-block-footnotes><li id=a1>Perda <b>5</b>.</li></ol>"
)
IN_A_CELL = (
    "<table><tr><td>Isi<a href='#n1' id=r1>*</a></td><td>2</td></tr><tr><td>penting.</td>"
    "<td>3</td></tr></table><p id=n1><a href='#r1'>*</a> Perda <b>5</b>.</p>"
)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(WORD.format(""), id="Word"),
        pytest.param(WORD.format(BASE), id="Word, with the address of the page"),
        pytest.param(BLOCK, id="block editor"),
        pytest.param(WITHOUT_RETURN, id="no way back"),
        pytest.param(IN_A_CELL, id="in a cell of a table"),
    ],
)
def test_footnotes(page: str) -> None:
    found = convert(page, BASE)
    assert "[^1]: Perda **5**." in found.text
    assert "---" not in found.text.replace("| --- | --- |", "")
    assert not found.lost
    tree = lxml_html.fragment_fromstring(render(found.text), "div")
    targets = set(tree.xpath("//@id"))
    places = tree.xpath("//a/@href")
    assert places
    assert all(place[:1] == "#" and place[1:] in targets for place in places)
    words = plain_text(render(found.text))
    assert words.count("Perda 5.") == 1
    assert "[1]" not in words


def test_a_note_of_two_paragraphs_is_one_note() -> None:
    assert convert(WORD.format(""), BASE).text.endswith("[^1]: Perda **5**.\n\n    Pasal 2.")


def test_a_note_that_is_named_twice_stands_once() -> None:
    page = "<p>A<a href='#n' id=r>1</a> b<a href='#n'>1</a></p><p id=n>C <a href='#r'>^</a></p>"
    assert convert(page, BASE).text == "A[^1] b[^1]\n\n[^1]: C"


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("<h2 id='bagian a'>Bagian A</h2>", id="heading"),
        pytest.param("<h2><a name='bagian a'></a>Bagian A</h2>", id="old anchor"),
        pytest.param("<div id='bagian a'><p>Bagian A <b>ini</b></p></div>", id="box"),
    ],
)
def test_a_table_of_contents_leads_to_its_parts(target: str) -> None:
    found = convert(f"<p><a href='#bagian%20a'>Lihat bagian A</a></p>{target}", BASE)
    tree = lxml_html.fragment_fromstring(render(found.text), "div")
    place = tree.xpath("//a/@href")[0]
    [marked] = [node for node in tree.xpath("//*[@id]") if f"#{node.get('id')}" == place]
    assert marked.text_content() == "Bagian A"
    assert not found.lost


def test_a_link_to_a_place_that_is_gone_is_counted() -> None:
    found = convert("<p><a href='#hilang'>Lihat bagian A</a></p>", BASE)
    assert found.text == "Lihat bagian A"
    assert found.lost == {"tautan ke bagian yang tidak ada": 1}


@pytest.mark.parametrize("place", ["#", "#top"])
def test_the_head_of_a_page_is_no_loss(place: str) -> None:
    found = convert(f"<p>Isi.</p><p><a href='{place}'>Kembali ke atas</a></p>", BASE)
    assert found.text == "Isi.\n\nKembali ke atas"
    assert not found.lost


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            "<p><a href='#a'>Bagian satu yang panjang</a></p><p id=a>Isi.</p>", id="many words"
        ),
        pytest.param("<p><a href='#a'>1</a> dan</p><p id=a>Isi.</p>", id="no way back, no list"),
        pytest.param("<p id=a><a href='#a'>1</a> Isi.</p>", id="itself"),
    ],
)
def test_what_is_no_footnote(page: str) -> None:
    assert "[^" not in convert(page, BASE).text


def test_words_that_look_like_a_note_are_words() -> None:
    assert plain_text(render(convert("<p>Teks [^1] ini</p>", BASE).text)) == "Teks [^1] ini"


def test_a_page_elsewhere_stays_elsewhere() -> None:
    page = "<p><a href='https://a.id/lain.html#a'>a</a></p><p id=a>Isi.</p>"
    assert convert(page, BASE).text == "[a](https://a.id/lain.html#a)\n\nIsi."
