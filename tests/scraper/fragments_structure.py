"""Headings, quotes, lists, tables and links in all the shapes that pages have."""

from tests.scraper.fragments import Fragment

L = ("https://a.id/",)

STRUCTURE = {
    # --- paragraphs, headings, quotes
    "empty": Fragment("", ""),
    "words alone": Fragment("Satu", "Satu", paragraphs=1),
    "paragraphs": Fragment("<p>a</p><p>b</p>", "a b", paragraphs=2),
    "paragraph never closed": Fragment("<p>a<p>b", "a b", paragraphs=2),
    "line break": Fragment("<p>a<br>b</p>", "a b", paragraphs=1),
    "text around blocks": Fragment("a<div>b<p>c</p>d</div>e", "a b c d e", paragraphs=5),
    "source lines": Fragment("<p>a\n  b\tc\r\nd</p>", "a b c d"),
    "stray end tags": Fragment("</div>a</p></b>b</td>", "a b"),
    "headings": Fragment(
        "<h2>A</h2><p>b</p><h3>C</h3><h4>D</h4>", "A b C D", headings=("A", "C", "D")
    ),
    "heading with styles": Fragment(
        "<h3><b>A</b> <i>b</i> <a href='/c'>c</a></h3>",
        "A b c",
        headings=("A b c",),
        links=("https://blog.example/c",),
    ),
    "heading over lines": Fragment("<h2>A<br>b</h2>", "A b", headings=("A b",)),
    "heading with a paragraph": Fragment("<h2><p>A</p></h2>", "A", headings=("A",)),
    "heading with a picture": Fragment(
        "<h2><img src='/a.png'>A</h2>",
        "A",
        headings=("A",),
        images=(("https://blog.example/a.png", "", ""),),
    ),
    "heading that ends in signs": Fragment("<h2>Nomor C#</h2>", "Nomor C#", headings=("Nomor C#",)),
    "heading of signs": Fragment("<h2>## a</h2>", "## a", headings=("## a",)),
    "empty heading": Fragment("<h2> <br></h2><p>a</p>", "a"),
    "quote": Fragment(
        "<blockquote>a<p>b</p></blockquote><p>c</p>", "a b c", quotes=("a b",), paragraphs=3
    ),
    "nested quotes": Fragment(
        "<blockquote>a<blockquote>b</blockquote></blockquote>", "a b", quotes=("a b", "b")
    ),
    "two quotes": Fragment(
        "<blockquote>a</blockquote><blockquote>b</blockquote>", "a b", quotes=("a", "b")
    ),
    "quote with a list": Fragment(
        "<blockquote><ul><li>a<ul><li>b</li></ul></li></ul></blockquote>",
        "a b",
        quotes=("a b",),
        items=((1, "a"), (2, "b")),
    ),
    "quote with a table": Fragment(
        "<blockquote><table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>"
        "</blockquote>",
        "a b c d",
        quotes=("a b c d",),
        cells=("a", "b", "c", "d"),
    ),
    "empty quote": Fragment("<blockquote><p>&nbsp;</p></blockquote>a", "a"),
    "rule": Fragment("a<hr>b", "a b", paragraphs=2),
    "definitions": Fragment(
        "<dl><dt>KB</dt><dd>Kesepakatan Bersama</dd><dt>PKS</dt><dd>Perjanjian</dd></dl>",
        "KB Kesepakatan Bersama PKS Perjanjian",
        strong=("KB", "PKS"),
    ),
    "address and centre": Fragment(
        "<center>a</center><address>b</address><section>c</section>", "a b c", paragraphs=3
    ),
    "ruby and time": Fragment(
        "<time datetime='2018'>Mei 2018</time> <abbr title='x'>MoU</abbr>",
        "Mei 2018 MoU",
        lost={"kepanjangan singkatan": 1},
    ),
    # --- lists
    "list": Fragment("<ul><li>a</li><li>b</li></ul>", "a b", items=((1, "a"), (1, "b"))),
    "list never closed": Fragment("<ul><li>a<li>b</ul>", "a b", items=((1, "a"), (1, "b"))),
    "numbered list": Fragment("<ol><li>a</li><li>b</li></ol>", "a b", items=((1, "a"), (1, "b"))),
    "numbered list from five": Fragment(
        "<ol start='5'><li>a</li><li>b</li></ol>", "a b", items=((1, "a"), (1, "b"))
    ),
    "numbered list from nought": Fragment("<ol start='0'><li>a</li></ol>", "a", items=((1, "a"),)),
    **{
        f"list by {sign}": Fragment(
            f"<ol type='{sign}'><li>b</li></ol>",
            "b",
            items=((1, "b"),),
            lost={"huruf atau angka Romawi pada daftar": 1},
        )
        for sign in ("A", "i", "I")
    },
    "list by digits": Fragment("<ol type='1'><li>b</li></ol>", "b", items=((1, "b"),)),
    "list by letters": Fragment(
        "<ol type='a'><li>b</li></ol>",
        "b",
        items=((1, "b"),),
        lost={"huruf atau angka Romawi pada daftar": 1},
    ),
    "numbers that its items set": Fragment(
        "<ol><li value='1'>a</li><li value='2'>b</li><li value='5'>c</li></ol>"
        "<ul><li value='3'>d</li></ul>",
        "a b c d",
        items=((1, "a"), (1, "b"), (1, "c"), (1, "d")),
        lost={"nomor butir yang diatur sendiri": 1},
    ),
    "nested lists": Fragment(
        "<ul><li>a<ol><li>b<ul><li>c</li></ul></li><li>d</li></ol></li><li>e</li></ul>",
        "a b c d e",
        items=((1, "a"), (2, "b"), (3, "c"), (2, "d"), (1, "e")),
    ),
    "five levels": Fragment(
        "<ul><li>a<ul><li>b<ul><li>c<ul><li>d<ul><li>e</ul></ul></ul></ul></ul>",
        "a b c d e",
        items=((1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, "e")),
    ),
    "list straight in a list": Fragment(
        "<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>",
        "a b c",
        items=((1, "a"), (2, "b"), (1, "c")),
    ),
    "list that begins with a list": Fragment(
        "<ul><li><ul><li>a</li></ul></li><li>b</li></ul>",
        "a b",
        items=((1, ""), (2, "a"), (1, "b")),
    ),
    "two lists in an item": Fragment(
        "<ul><li>a<ul><li>b</li></ul><ol><li>c</li></ol></li></ul>",
        "a b c",
        items=((1, "a"), (2, "b"), (2, "c")),
    ),
    "two like lists in an item": Fragment(
        "<ul><li>a<ul><li>b</li></ul><ul><li>c</li></ul></li><li>d</li></ul>",
        "a b c d",
        items=((1, "a"), (2, "b"), (2, "c"), (1, "d")),
    ),
    "words behind a nested list": Fragment(
        "<ul><li>a<ul><li>b</li></ul>c</li><li>d</li></ul>",
        "a b c d",
        items=((1, "a c"), (2, "b"), (1, "d")),
    ),
    "paragraphs in items": Fragment(
        "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>", "a b c", items=((1, "a b"), (1, "c"))
    ),
    "one paragraph in items": Fragment(
        "<ul><li><p>a</p></li><li><p>b</p></li></ul>", "a b", items=((1, "a"), (1, "b"))
    ),
    "breaks in items": Fragment(
        "<ol><li>a<br>b<ul><li>c<br><br>d</li></ul></li></ol>",
        "a b c d",
        items=((1, "a b"), (2, "c d")),
    ),
    "lists side by side": Fragment(
        "<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol>",
        "a b c",
        items=((1, "a"), (1, "b"), (1, "c")),
    ),
    "list between words": Fragment(
        "a<ul><li>b</li></ul>c", "a b c", items=((1, "b"),), paragraphs=2
    ),
    "heading in an item": Fragment(
        "<ul><li><h3>a</h3><p>b</p></li><li>c</li></ul>",
        "a b c",
        items=((1, "a b"), (1, "c")),
        headings=("a",),
    ),
    "quote in an item": Fragment(
        "<ul><li>a<blockquote>b</blockquote></li></ul>", "a b", items=((1, "a b"),), quotes=("b",)
    ),
    "item that begins with a quote": Fragment(
        "<ol><li><blockquote>a</blockquote>b</li></ol>", "a b", items=((1, "a b"),), quotes=("a",)
    ),
    "table in an item": Fragment(
        "<ul><li>a<table border='1'><tr><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr>"
        "</table></li><li>f</li></ul>",
        "a b c d e f",
        items=((1, "a b c d e"), (1, "f")),
        cells=("b", "c", "d", "e"),
    ),
    "item that begins with a table": Fragment(
        "<ol><li><table><tr><th>b</th><th>c</th></tr></table></li><li>f</li></ol>",
        "b c f",
        items=((1, "b c"), (1, "f")),
        cells=("b", "c"),
    ),
    "picture in an item": Fragment(
        "<ul><li><img src='/a.png' alt='x'></li><li>b <img src='/c.png'></li></ul>",
        "b",
        items=((1, ""), (1, "b")),
        images=(("https://blog.example/a.png", "x", ""), ("https://blog.example/c.png", "", "")),
    ),
    "code in an item": Fragment(
        "<ul><li>a<pre>b\n c</pre></li></ul>", "a b c", items=((1, "a b c"),)
    ),
    "items that look like Markdown": Fragment(
        "<ul><li>1. a</li><li>- b</li><li># c</li><li>&gt; d</li></ul>",
        "1. a - b # c > d",
        items=((1, "1. a"), (1, "- b"), (1, "# c"), (1, "> d")),
    ),
    "empty items": Fragment("<ul><li></li><li>a</li><li>&nbsp;</li></ul>", "a", items=((1, "a"),)),
    "empty list": Fragment("<ul> </ul>a", "a"),
    "item outside of a list": Fragment("<li>a</li>b", "a b"),
    "words straight in a list": Fragment("<ul>a<li>b</li></ul>", "a b", items=((1, "a"), (1, "b"))),
    "definitions in an item": Fragment(
        "<ul><li><dl><dt>a</dt><dd>b</dd></dl></li></ul>", "a b", items=((1, "a b"),), strong=("a",)
    ),
    "list in a span": Fragment(
        "<span><b><ul><li>a</li></ul></b></span>", "a", items=((1, "a"),), strong=("a",)
    ),
    # --- tables
    "table with a head": Fragment(
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr>"
        "</tbody><tfoot><tr><td>3</td><td>4</td></tr></tfoot></table>",
        "a b 1 2 3 4",
        cells=("a", "b", "1", "2", "3", "4"),
    ),
    "table without a head": Fragment(
        "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>",
        "a b 1 2",
        cells=("a", "b", "1", "2"),
    ),
    "table with a caption": Fragment(
        "<table><caption>Tabel 1. Anggaran</caption><tr><th>a</th></tr><tr><td>1</td></tr></table>",
        "Tabel 1. Anggaran a 1",
        cells=("a", "1"),
    ),
    "table with row heads": Fragment(
        "<table><tr><th>a</th><td>1</td></tr><tr><th>b</th><td>2</td></tr></table>",
        "a 1 b 2",
        cells=("a", "1", "b", "2"),
    ),
    "table of two head rows": Fragment(
        "<table><thead><tr><th rowspan=2>a</th><th colspan=2>b</th></tr><tr><th>c</th><th>d</th>"
        "</tr></thead><tr><td>1</td><td>2</td><td>3</td></tr></table>",
        "a b c d 1 2 3",
        cells=("a", "b", "c", "d", "1", "2", "3"),
    ),
    "colspan": Fragment(
        "<table border=1><tr><td colspan='2'>a</td></tr><tr><td>b</td><td>c</td></tr></table>",
        "a b c",
        cells=("a", "b", "c"),
    ),
    "rowspan": Fragment(
        "<table border=1><tr><td rowspan='2'>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
        "a b c",
        cells=("a", "b", "c"),
    ),
    "mad spans": Fragment(
        "<table border=1><tr><td colspan='99999' rowspan='-1'>a</td><td>b</td></tr><tr>"
        "<td rowspan='x' colspan='0'>c</td><td>d</td></tr></table>",
        "a b c d",
        cells=("a", "b", "c", "d"),
    ),
    "uneven rows": Fragment(
        "<table border=1><tr><td>a</td></tr><tr><td>b</td><td>c</td><td>d</td></tr></table>",
        "a b c d",
        cells=("a", "b", "c", "d"),
    ),
    "empty cells": Fragment(
        "<table><tr><th></th><th>a</th></tr><tr><td>b</td><td></td></tr></table>",
        "a b",
        cells=("a", "b"),
    ),
    "cells with lines": Fragment(
        "<table><tr><th>a<br>b</th><th>c</th></tr><tr><td><p>d</p><p>e</p></td><td>f</td></tr>"
        "</table>",
        "a b c d e f",
        cells=("a b", "c", "d e", "f"),
    ),
    "cells with signs": Fragment(
        "<table><tr><th>a|b</th><th>`c|d`</th></tr><tr><td>\\</td>"
        "<td>*e* &lt;f&gt; | g\\|</td></tr></table>",
        "a|b `c|d` \\ *e* <f> | g\\|",
        cells=("a|b", "`c|d`", "\\", "*e* <f> | g\\|"),
    ),
    "cells with styles and links": Fragment(
        "<table><tr><th>a</th><th>b</th></tr><tr><td><b>c</b> <i>d</i></td>"
        "<td><a href='https://a.id/'>e</a> <code>f|g</code></td></tr></table>",
        "a b c d e f|g",
        cells=("a", "b", "c d", "e f|g"),
        links=L,
        strong=("c",),
    ),
    "cells with a list": Fragment(
        "<table border=1><tr><th>a</th><th>b</th></tr><tr><td><ul><li>c</li><li>d</li></ul></td>"
        "<td>e</td></tr></table>",
        "a b c d e",
        cells=("a", "b", "c d", "e"),
        lost={"daftar di dalam sel tabel": 1},
    ),
    "cells with pictures": Fragment(
        "<table border=1><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>"
        "<img src='/d.png' alt='e'></td>"
        "</tr></table>",
        "a b c",
        cells=("a", "b", "c"),
        images=(("https://blog.example/d.png", "e", ""),),
    ),
    "cells of money": Fragment(
        "<table border=1><tr><td>Pagu</td><td>Rp97.632.864.434,32</td></tr><tr><td>1.</td>"
        "<td>- 5 %</td></tr></table>",
        "Pagu Rp97.632.864.434,32 1. - 5 %",
        cells=("Pagu", "Rp97.632.864.434,32", "1.", "- 5 %"),
    ),
    "bold first row": Fragment(
        "<table border=1><tr><td><b>a</b></td><td><b>b</b></td></tr><tr><td>1</td><td>2"
        "</td></tr></table>",
        "a b 1 2",
        cells=("a", "b", "1", "2"),
    ),
    "one row": Fragment("<table><tr><td>a</td><td>b</td></tr></table>", "a b", cells=("a", "b")),
    "words outside of cells": Fragment(
        "<table>x<tr><th>a</th><th>b</th></tr>y<tr><td>1</td><td>2</td></tr></table>",
        "x y a b 1 2",
        cells=("a", "b", "1", "2"),
    ),
    "script in a cell": Fragment(
        "<table><tr><th>a<script>x</script></th><th>b</th></tr></table>",
        "a b",
        cells=("a", "b"),
        lost={"skrip": 1},
    ),
    "layout by role": Fragment(
        "<table role='presentation'><tr><td>a</td><td>b</td></tr></table>", "a b", paragraphs=2
    ),
    "layout of one column": Fragment(
        "<table><tr><td><p>a</p><p>b</p></td></tr><tr><td>c</td></tr></table>",
        "a b c",
        paragraphs=3,
    ),
    "layout with headings": Fragment(
        "<table><tr><td><h3>a</h3><p>b</p></td><td><ul><li>c</li></ul></td></tr></table>",
        "a b c",
        headings=("a",),
        items=((1, "c"),),
    ),
    "layout of pictures": Fragment(
        "<table><tr><td><img src='/a.png'></td><td><img src='/b.png'></td></tr></table>",
        "",
        images=(("https://blog.example/a.png", "", ""), ("https://blog.example/b.png", "", "")),
    ),
    "table in a layout": Fragment(
        "<table><tr><td>x</td><td><table border=1><tr><td>a</td><td>b</td></tr><tr><td>c</td>"
        "<td>d</td></tr></table></td></tr></table>",
        "x a b c d",
        cells=("a", "b", "c", "d"),
    ),
    "empty table": Fragment("<table><tr><td></td><td> </td></tr></table>a", "a"),
    "table without rows": Fragment("<table></table>a", "a"),
    # --- links
    "link": Fragment("<a href='https://a.id/'>a</a> b", "a b", links=L),
    "link with a query": Fragment(
        "<a href='https://a.id/?b=1&amp;c=(2)&lt=3&amp;lt;'>a</a>",
        "a",
        links=("https://a.id/?b=1&c=%282%29&lt=3&lt%3B",),
    ),
    "link with signs": Fragment(
        "<a href='https://a.id/b_c_*d*~[e]{f}|\"g\" h'>a</a>",
        "a",
        links=("https://a.id/b_c_*d*~%5Be%5D%7Bf%7D%7C%22g%22%20h",),
    ),
    "link in other letters": Fragment(
        "<a href='https://a.id/é'>a</a>", "a", links=("https://a.id/é",)
    ),
    "link to a place in the page": Fragment(
        "<a href='#b'>a</a>", "a", lost={"tautan ke bagian yang tidak ada": 1}
    ),
    "link to a neighbour": Fragment(
        "<a href='lain.html'>a</a> <a href='/p/b.html'>b</a> <a href='//c.id/'>c</a>",
        "a b c",
        links=(
            "https://blog.example/2018/05/lain.html",
            "https://blog.example/p/b.html",
            "https://c.id/",
        ),
    ),
    "Pelican's braces": Fragment(
        "<a href='{filename}/a.md'>a</a>",
        "a",
        links=("https://blog.example/2018/05/%7Bfilename%7D/a.md",),
    ),
    "mail and telephone": Fragment(
        "<a href='mailto:a@b.id'>a</a> <a href='tel:+62296'>b</a>",
        "a b",
        links=("mailto:a@b.id", "tel:+62296"),
    ),
    "link that acts": Fragment(
        "<a href='javascript:alert(1)' onclick='x()'>a</a>",
        "a",
        lost={"alamat tautan yang tidak aman": 1},
    ),
    "link with data": Fragment(
        "<a href='data:text/html,x'>a</a>", "a", lost={"alamat tautan yang tidak aman": 1}
    ),
    "link to a broken host": Fragment(
        "<a href='http://[a/'>a</a>", "a", lost={"alamat tautan yang tidak aman": 1}
    ),
    "link to nowhere": Fragment("<a href='#'>a</a> <a href=''>b</a> <a>c</a>", "a b c"),
    "link without words": Fragment(
        "a<a href='https://a.id/'></a>", "a", lost={"tautan tanpa teks": 1}
    ),
    "link with styles": Fragment(
        "<b>a <a href='https://a.id/'>b <i>c</i></a></b>", "a b c", links=L, strong=("a", "b c")
    ),
    "link over blocks": Fragment(
        "<a href='https://a.id/'><p>a</p><p>b</p></a>",
        "a b",
        links=("https://a.id/", "https://a.id/"),
    ),
    "link behind an exclamation": Fragment("Awas!<a href='https://a.id/'>a</a>", "Awas!a", links=L),
    "links side by side": Fragment(
        "<a href='https://a.id/'>a</a><a href='https://b.id/'>b</a>",
        "ab",
        links=("https://a.id/", "https://b.id/"),
    ),
    "link with brackets": Fragment("<a href='https://a.id/'>[a] ](b</a>", "[a] ](b", links=L),
    "link with the start of a definition": Fragment(
        "<a href='https://a.id/'>]: b</a>", "]: b", links=L
    ),
    "link with white space": Fragment("a<a href='https://a.id/'> b </a>c", "a b c", links=L),
    "bare address": Fragment(
        "Lihat https://a.id/b_c_d?e=1&f=2 ya", "Lihat https://a.id/b_c_d?e=1&f=2 ya"
    ),
}
