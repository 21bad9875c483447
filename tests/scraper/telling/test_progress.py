"""A bar where somebody watches, lines where nobody does."""

import io

import pytest

from scraper.telling.progress import Bar, Lines


def test_lines_tell_each_source_when_it_is_done() -> None:
    output = io.StringIO()
    lines = Lines(output)
    lines.start("blog", 1, 2)
    lines.step(1, 1)
    assert output.getvalue() == ""
    lines.finish(["blog: 1 perubahan", "  ditulis: a"])
    assert output.getvalue() == "blog: 1 perubahan\n  ditulis: a\n"


def test_a_bar_shows_sources_and_entries_and_is_wiped() -> None:
    output, terminal = io.StringIO(), io.StringIO()
    now = iter([10.0, 10.05, 10.2])
    bar = Bar(output, terminal, lambda: next(now))
    bar.start("blog", 3, 4)
    bar.step(1, 0)
    bar.step(2, 1)
    bar.step(3, 1)
    bar.finish(["blog: 1 perubahan"])
    drawn = terminal.getvalue().split("\r")[1:]
    assert drawn[0] == "[██████████░░░░░░░░░░] 3/4 blog\x1b[K"
    assert [text.rpartition("blog: ")[2] for text in drawn[1:-1]] == [
        "1 entri, 0 perubahan\x1b[K",
        "3 entri, 1 perubahan\x1b[K",
    ]
    assert drawn[-1] == "\x1b[K"
    assert output.getvalue() == "blog: 1 perubahan\n"


def test_a_narrow_terminal_is_never_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    terminal = io.StringIO()
    bar = Bar(io.StringIO(), terminal, lambda: 0.0)
    bar.start("sumber-" * 40, 1, 1)
    assert len(terminal.getvalue().strip("\r").removesuffix("\x1b[K")) == 29
