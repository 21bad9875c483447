"""Of pages of many themes comes what a reader takes for the text, and what is left out is told."""

import re
from collections import Counter

import pytest
import trafilatura

from scraper.sources.html.extract import Extracted, extract
from tests.scraper.pages.page_set import Page, page

PAGES = [page(number) for number in range(120)]
READ = [extract(each.html.encode(), each.url) for each in PAGES]
BOTH = list(zip(PAGES, READ, strict=True))


def runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(zip(words, words[1:], words[2:], words[3:], strict=False))


def alike(found: str, made: Page) -> tuple[float, float]:
    """Give how much of what was found is right, and how much of what is right was found."""
    wanted, got = runs("\n".join(made.text)), runs(found)
    both = (wanted & got).total()
    return both / max(got.total(), 1), both / max(wanted.total(), 1)


def f1(texts: list[str]) -> float:
    rates = [alike(text, made) for text, made in zip(texts, PAGES, strict=True)]
    right, found = (sum(rate[part] for rate in rates) / len(rates) for part in (0, 1))
    return 2 * right * found / (right + found)


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


def test_the_text_is_found_better_than_by_the_library_alone() -> None:
    alone = [trafilatura.extract(each.html, include_comments=False) or "" for each in PAGES]
    ours = f1([found.text for found in READ])
    assert ours >= 0.97
    assert ours >= f1(alone)


def test_days_are_right_or_not_told() -> None:
    told = [(made, found) for made, found in BOTH if found.published is not None]
    right = [found for made, found in told if found.published == made.day]
    assert len(right) >= 0.95 * len(told)
    assert len(right) >= 0.9 * sum(made.day is not None for made in PAGES)


@pytest.mark.parametrize("kind", ["pictures", "files"])
def test_what_belongs_to_the_article_comes_along(kind: str) -> None:
    wanted = [(address, found) for made, found in BOTH for address in getattr(made, kind)]
    assert sum(address in found.markdown for address, found in wanted) >= 0.99 * len(wanted)


def test_captions_stand_once_and_not_in_the_running_text() -> None:
    wanted = [(plain(words), found) for made, found in BOTH for words in made.captions]
    once = sum(plain(found.markdown).count(words) == 1 for words, found in wanted)
    assert once >= 0.97 * len(wanted)
    assert sum(words in plain(found.text) for words, found in wanted) <= 0.03 * len(wanted)


def test_what_stands_around_is_none_of_the_text() -> None:
    around = [(plain(words), found) for made, found in BOTH for words in made.around]
    assert sum(words in plain(found.text) for words, found in around) <= 0.01 * len(around)


@pytest.mark.parametrize(("made", "found"), BOTH[:40], ids=[str(number) for number in range(40)])
def test_what_is_left_out_is_counted(made: Page, found: Extracted) -> None:
    assert sum(found.left_out.values()) >= 2, made.url
    assert all(kind == kind.lower() for kind in found.left_out)
