"""Words that Markdown, HTML or Pelican would read as something else."""

from tests.scraper.fragments import Fragment

_TEXTS = (
    "2018. Tahun politik",
    "1. satu",
    "12) dua",
    "- satu",
    "+ satu",
    "* satu",
    "# satu",
    "###### enam",
    "> kutipan",
    ">> kutipan",
    "---",
    "- - -",
    "***",
    "___",
    "===",
    "~~~",
    "```python",
    "| a | b |",
    "a | b",
    "[a](https://jahat.id)",
    "![a](https://jahat.id/b.png)",
    "[a]: https://jahat.id",
    "[^1]",
    "[^1]: catatan",
    "*[MoU]: nota",
    "{: .kelas #id}",
    "{#id}",
    ":   arti",
    "2*3*4",
    "a * b",
    "**tebal**",
    "_miring_ dan __tebal__",
    "snake_case_name _x_y_",
    "`kode` dan ``kode``",
    "C:\\folder\\*",
    "\\",
    "\\\\* \\_",
    "&amp; &lt; &#60; &copy;",
    "AT&T & Co &",
    "<script>alert(1)</script>",
    "<b>tebal</b> <!-- x -->",
    "<https://jahat.id> <a@b.id>",
    "&lt;script&gt;",
    "{{ judul }} {% if x %} {static}/a",
    "--- judul: x ---",
    "Rp1.000.000,- (satu juta)",
    "-5 derajat +3 #tagar @nama",
    "100% ~x~ ~~y~~ ^z^ ==w==",
    "“kutip” ‘kutip’ … — –",
    "🎉👨‍👩‍👧 مرحبا 中文",
    "klzzwxh:0 wzxhzdk:1",
    "a" * 300,
    "!",
    "Awas! [x]",
    "1\\. a",
    "satu  dua   tiga",
)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _fragments() -> dict[str, Fragment]:
    found = {}
    for number, text in enumerate(_TEXTS):
        words = " ".join(text.split())
        found[f"words {number}"] = Fragment(f"<p>{_escaped(text)}</p>", words, paragraphs=1)
        found[f"words {number} on a second line"] = Fragment(
            f"<p>a<br>{_escaped(text)}</p>", f"a {words}", paragraphs=1
        )
        found[f"words {number} in bold"] = Fragment(
            f"<p>a <b>{_escaped(text)}</b><i>b</i></p>", f"a {words}b", strong=(words,)
        )
        found[f"words {number} in a link"] = Fragment(
            f"<a href='https://a.id/'>{_escaped(text)}</a>", words, links=("https://a.id/",)
        )
        found[f"words {number} in a cell"] = Fragment(
            f"<table border=1><tr><td>{_escaped(text)}</td><td>b</td></tr><tr><td>c"
            f"</td><td>d</td></tr></table>",
            f"{words} b c d",
            cells=(words, "b", "c", "d"),
        )
        found[f"words {number} in a heading"] = Fragment(
            f"<h2>{_escaped(text)}</h2>", words, headings=(words,)
        )
        found[f"words {number} in an item"] = Fragment(
            f"<ul><li>{_escaped(text)}<ol><li>{_escaped(text)}</li></ol></li></ul>",
            f"{words} {words}",
            items=((1, words), (2, words)),
        )
    return found


SIGNS = _fragments()
