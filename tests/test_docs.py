"""What there is to use is documented: each Make target, feed, public page and setting."""

import ast
import re
from pathlib import Path

import pytest

from plugins.domain.feeds.feed_list import FEEDS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
HOUSE = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
TAKE_OVER = (ROOT / "docs/deploy.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGET = "[a-z][a-z0-9-]*"
TARGETS = re.findall(rf"^\.PHONY: ({TARGET})$", MAKEFILE, re.MULTILINE)
HELP = dict(re.findall(rf"^({TARGET}):.*## (.+)$", MAKEFILE, re.MULTILINE))
# Ingredients of other targets, which nobody calls.
INNER = {"chromium", "webserver", "wordpress"}


def own_settings() -> list[str]:
    """Give the names of the settings above the line "Pelican"."""
    text = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    own, line, _pelican = text.partition("\n# --- Pelican ---")
    assert line
    return [
        target.id
        for node in ast.parse(own).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name) and target.id != "ROOT"
    ]


def test_every_target_says_what_it_does() -> None:
    assert set(TARGETS) - INNER == set(HELP)


@pytest.mark.parametrize("target", [target for target in TARGETS if target not in INNER])
def test_a_make_target_is_in_the_readme(target: str) -> None:
    assert re.search(rf"^\| `make {target}` \| .{{20,}} \|$", README, re.MULTILINE)


def test_the_readme_names_no_target_that_is_not_there() -> None:
    named = set(re.findall(rf"`make ({TARGET})", README))
    assert named <= set(HELP)


@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.name)
def test_a_feed_is_in_the_description_of_the_house(feed) -> None:
    assert f"`{feed.address}`" in HOUSE


@pytest.mark.parametrize("name", own_settings())
def test_a_setting_is_told_to_those_who_take_the_site_over(name: str) -> None:
    assert f"`{name}" in TAKE_OVER


@pytest.mark.parametrize(
    "requirements", ["requirements.in", "requirements-test.in"], ids=lambda name: name
)
def test_a_library_has_its_reason(requirements: str) -> None:
    lines = (ROOT / requirements).read_text(encoding="utf-8").splitlines()
    names = [re.split(r"[\[<>=~ ]", line)[0] for line in lines if re.match(r"[A-Za-z]", line)]
    assert names
    assert [name for name in names if f"`{name}`" not in HOUSE] == []
