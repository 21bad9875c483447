"""All pages of the real site as they lie there: heads, headings, and where they lead."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.site.builder import SITE, Built
from tests.site.page_kinds import KINDS, file_of

pytestmark = pytest.mark.site


@cache
def pages(site: Built) -> dict[str, LexborHTMLParser]:
    """Read every page of the site, by its address."""
    names = sorted(name for name in site.files if name.endswith(".html"))
    return {f"/{name.removesuffix('index.html')}": site.page(f"/{name}") for name in names}


def describe(html: LexborHTMLParser) -> tuple[str, str]:
    title = html.css_first("title").text()
    return title, html.css_first('meta[name="description"]').attributes["content"] or ""


def twice(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def kinds_of(site: Built) -> set[str]:
    """Give the kinds of pages that the site has."""
    found = {
        re.search(r"page-([a-z0-9_]+)", html.css_first("body").attributes["class"] or "")
        for html in pages(site).values()
    }
    return {match[1] for match in found if match}


def test_there_is_a_page_of_no_other_kind(site: Built) -> None:
    assert kinds_of(site) <= {kind.partition(",")[0] for kind in KINDS}


def test_no_two_pages_share_a_title_or_a_description(site: Built) -> None:
    described = [describe(html) for html in pages(site).values()]
    assert twice([title for title, _description in described]) == []
    assert twice([description for _title, description in described]) == []
    assert [pair for pair in described if not all(pair)] == []


def test_a_page_has_one_heading_of_the_first_level_and_leaves_no_level_out(site: Built) -> None:
    for address, html in pages(site).items():
        levels = [int(node.tag[1]) for node in html.css("h1, h2, h3, h4, h5, h6")]
        assert levels.count(1) == 1, address
        assert levels[0] == 1, address
        steps = [(one, two) for one, two in pairwise(levels) if two > one + 1]
        assert steps == [], address


def test_every_page_has_its_landmarks_and_its_language(site: Built) -> None:
    for address, html in pages(site).items():
        assert html.css_first("html").attributes["lang"] == "id", address
        counts = [len(html.css(name)) for name in ("main", "body > header", "body > footer")]
        assert counts == [1, 1, 1], address


def test_no_id_stands_twice_on_a_page(site: Built) -> None:
    for address, html in pages(site).items():
        assert twice([node.attributes["id"] or "" for node in html.css("[id]")]) == [], address


def test_nothing_on_a_page_is_inline_but_its_data(site: Built) -> None:
    for address, html in pages(site).items():
        assert html.css("style, [style]") == [], address
        for node in html.css("script:not([src])"):
            assert node.attributes["type"] == "application/ld+json", address
            assert json.loads(node.text()), address


def test_no_link_and_no_fragment_is_dead(site: Built) -> None:
    dead = [
        (address, target)
        for address, html in pages(site).items()
        for target in links(address, html)
        if not answers(site, target)
    ]
    assert dead == []


def links(address: str, html: LexborHTMLParser) -> Iterator[str]:
    """Give where a page leads within the site, scripts, styles and pictures included."""
    for node in html.css("[href], [src]"):
        value = node.attributes.get("href") or node.attributes.get("src") or ""
        target = urljoin(f"{SITE}{address}", value)
        if target.startswith(f"{SITE}/"):
            yield target.removeprefix(SITE)
    for node in html.css("[srcset]"):
        for part in (node.attributes["srcset"] or "").split(","):
            yield part.split()[0]


def answers(site: Built, target: str) -> bool:
    parts = urlsplit(target)
    path = unquote(parts.path)
    name = path.removeprefix("/")
    name = f"{name}index.html" if not name or name.endswith("/") else name
    if name not in site.files:
        return False
    return not parts.fragment or parts.fragment in ids(site, path)


@cache
def ids(site: Built, path: str) -> frozenset[str]:
    return frozenset(node.attributes["id"] or "" for node in pages(site)[path].css("[id]"))


def test_every_page_is_within_four_clicks_of_home(site: Built) -> None:
    known = pages(site)
    clicks = {"/": 0}
    waiting = ["/"]
    while waiting:
        address = waiting.pop(0)
        for node in known[address].css("body a[href]"):
            target = urlsplit(urljoin(f"{SITE}{address}", node.attributes["href"] or ""))
            path = target.path
            own = f"{target.scheme}://{target.netloc}" == SITE
            if own and path in known and path not in clicks:
                clicks[path] = clicks[address] + 1
                waiting.append(path)
    assert set(known) - set(clicks) == {"/404.html"}
    far = defaultdict(list)
    for path, count in clicks.items():
        far[count].append(path)
    assert max(far) <= 4, far[max(far)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_every_kind_is_well_formed(site: Built, kind: str) -> None:
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(site.text(file_of(site, kind)))
    assert [(place, code) for place, code, _data in parser.errors] == []
