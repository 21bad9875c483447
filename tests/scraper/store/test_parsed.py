"""A stored text is read once, and what is no file is refused each time."""

import pytest

from plugins.domain.headers.document import InvalidHeader
from scraper.store.parsed import parsed

TEXT = "---\ntitle: A\n---\nIsi.\n"


def test_a_text_is_read_once() -> None:
    header, body = parsed(TEXT)
    assert (header["title"], header.line("title"), body) == ("A", 2, "Isi.\n")
    assert parsed(str(TEXT)) is parsed(TEXT)


def test_what_has_no_header_is_refused_each_time() -> None:
    for _time in range(2):
        with pytest.raises(InvalidHeader):
            parsed("Isi saja.")
