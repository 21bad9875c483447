"""The search of a copy knows records and no lists, by the words that readers see."""

import json

import pytest

from plugins.domain.keeping.offline_search import Found, entry_of, script


def page(kind: str, main: str) -> str:
    return f'<body class="page-{kind}"><nav>Menu</nav><main>{main}</main></body>'


def test_a_record_is_found_by_its_words() -> None:
    html = page("article", "<h1>Jembatan <em>baru</em></h1><script>x</script><p>Dibuka\n kini.</p>")
    assert entry_of(html, "a/index.html") == Found(
        "a/index.html", "Jembatan baru", "Jembatan baru Dibuka kini."
    )


@pytest.mark.parametrize(
    "html",
    [page("berita", "<h1>Berita</h1>"), page("mou", "<p>Tanpa judul</p>"), "<title>Pindah</title>"],
    ids=["a list", "no heading", "an old address"],
)
def test_a_list_is_not_found(html: str) -> None:
    assert entry_of(html, "a/index.html") is None


def test_entries_are_a_script() -> None:
    text = script([Found("a", "</script>", "é")]).decode()
    assert text.startswith("window.INDEKS_LURING = [\n")
    start = text.index("[")
    assert json.loads(text[start:].strip().removesuffix(";")) == [["a", "</script>", "é"]]
