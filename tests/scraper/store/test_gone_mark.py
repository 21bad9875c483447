"""The mark of what is gone: one line in, the same line out, whatever the layout of the file."""

from pathlib import Path

import pytest

from plugins.domain.headers.document import parse
from scraper.store.gone_mark import Unmarkable, mark

PATH = Path("a.md")
HASH = "0" * 64
PLAIN = f'---\ntitle: A\nimport:\n  source: x\n  written: "{HASH}"\n---\nIsi.\n'


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PLAIN, id="as the importer writes it"),
        pytest.param(PLAIN.replace("\n", "\r\n"), id="lines of Windows"),
        pytest.param("\ufeff" + PLAIN, id="a byte order mark"),
        pytest.param(
            f"---\nimport:\n    source: x   # catatan\ntitle:   A\n---\n{'x' * 3}", id="own"
        ),
        pytest.param(
            PLAIN.replace("Isi.", "gone: bukan\n---\nimport:\n  y: z"), id="a body like it"
        ),
        pytest.param(PLAIN.replace("Isi.", "A\u2028B\x85C\fD\r"), id="other line ends"),
    ],
)
def test_a_mark_goes_in_and_out(text: str) -> None:
    marked = mark(PATH, text, "404")
    values = parse(marked)[0]["import"]
    assert isinstance(values, dict)
    assert values["gone"] == "404"
    assert len(marked.split("\n")) == len(text.split("\n")) + 1
    assert mark(PATH, marked, "") == text
    assert mark(PATH, marked, "410") == marked.replace("404", "410")
    assert mark(PATH, text, "") == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("---\ntitle: A\n---\n", id="no import"),
        pytest.param("---\nimport: {source: x}\n---\n", id="on one line"),
        pytest.param("---\nimport: x\n---\n", id="no mapping"),
        pytest.param("---\nimport: [\n---\n", id="broken"),
    ],
)
def test_what_cannot_be_marked_is_told(text: str) -> None:
    with pytest.raises(Unmarkable, match="gone"):
        mark(PATH, text, "404")
