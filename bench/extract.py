"""
Reading the news on pages of unknown sites, beside trafilatura as it comes.

Target: on every kind of page at least as good as trafilatura. Words are compared as they are
counted, whatever their order; the figure is the harmonic mean of how many that were found belong
to the news, and how many of the news were found.
"""

import datetime as dt
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from typing import NamedTuple

import trafilatura
from trafilatura.settings import Document

from bench.news_pages import News, NewsPage, pages
from scraper.sources.html.extract import extract

_WORD = re.compile(r"\w+")


class Found(NamedTuple):
    """What a program found on a page."""

    title: str
    day: dt.date | None
    text: str


class Score(NamedTuple):
    """How far that is what stands there: words from 0 to 1, title and day 0 or 1."""

    words: float
    title: float
    day: float


def main() -> None:
    """Read every page with both and print them side by side."""
    programs: dict[str, Callable[[NewsPage], Found]] = {"kita": _ours, "trafilatura": _theirs}
    scores: dict[str, dict[str, list[Score]]] = {name: defaultdict(list) for name in programs}
    spent: Counter[str] = Counter()
    found = list(pages())
    for page in found:
        for name, read in programs.items():
            started = time.process_time()
            result = read(page)
            # In whole microseconds.
            spent[name] += round((time.process_time() - started) * 1e6)
            kinds = scores[name]
            kinds[page.name].append(_score(result, page.news))
    print(f"Mengenali berita, {len(found)} halaman buatan: kata (F1), judul benar, tanggal benar")
    print(f"  {'':<16}" + "".join(f"{name:>24}" for name in programs))
    for kind in scores["kita"]:
        print(f"  {kind:<16}" + "".join(_cells(scores[name][kind]) for name in programs))
    whole = {name: [one for row in kinds.values() for one in row] for name, kinds in scores.items()}
    print(f"  {'semua':<16}" + "".join(_cells(whole[name]) for name in programs))
    print(
        f"  {'md tiap halaman':<16}"
        + "".join(f"{spent[name] / len(found) / 1000:>24.1f}" for name in programs)
    )


def _ours(page: NewsPage) -> Found:
    found = extract(page.html, page.url)
    return Found(found.title, found.published, found.text)


def _theirs(page: NewsPage) -> Found:
    found = trafilatura.bare_extraction(page.html, url=page.url, with_metadata=True)
    if not isinstance(found, Document):
        return Found("", None, "")
    day = dt.date.fromisoformat(found.date) if found.date else None
    return Found(found.title or "", day, found.text or "")


def _score(found: Found, news: News) -> Score:
    return Score(_likeness(found.text, news.text), found.title == news.title, found.day == news.day)


def _likeness(found: str, wanted: str) -> float:
    ours, theirs = (Counter(_WORD.findall(text.casefold())) for text in (found, wanted))
    # Twice the common words by all words is the harmonic mean of precision and recall.
    return 2 * (ours & theirs).total() / (ours.total() + theirs.total())


def _cells(rows: list[Score]) -> str:
    words, titles, days = (sum(column) / len(rows) for column in zip(*rows, strict=True))
    return f"{words:>10.3f}{titles:>7.0%}{days:>7.0%}"


if __name__ == "__main__":
    main()
