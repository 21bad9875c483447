"""Every library that a site is made with has a licence that ours, AGPL 3 or later, can go with."""

import re
from importlib.metadata import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKED = (ROOT / "requirements.txt").read_text(encoding="utf-8")
NAMES = re.findall(r"^([A-Za-z0-9_.-]+)==", LOCKED, re.MULTILINE)
# Each asks for less than ours does, or may be used under GPL 3 (gnu.org/licenses/license-list).
FREE = re.compile(
    r"MIT|MIT-CMU|MIT License|BSD(-[23]-Clause)?|BSD License|The BSD 2-Clause License|Apache-2\.0"
    r"|PSF-2\.0|MPL-2\.0|Mozilla Public License 2\.0 \(MPL 2\.0\)|Public Domain"
    r"|GNU Affero General Public License v3 or later \(AGPLv3\+\)"
    r"|GNU Lesser General Public License v3 or later \(LGPLv3\+\)"
    r"|GNU General Public License v2 or later \(GPLv2\+\)"
)
# Judged one by one, where several are named: which we use, or why it stands.
JUDGED = {
    "docutils": "most is in the public domain or under BSD; its one file under GPL is 3 or later",
    "regex": (
        "its part from Python 1.6 is under CNRI's licence, which the FSF does not hold to go with "
        "the GPL; htmldate asks for it by way of dateparser, and nothing of it is handed on"
    ),
    "tld": "one may choose, and LGPL 2.1 or later goes with ours",
}


def licences(name: str) -> list[str]:
    """Give what a library says of itself: its expression, else its classifiers, else a word."""
    told = metadata(name)
    if expression := told.get("License-Expression"):
        return re.split(r" AND | OR ", expression)
    marks = [
        mark.rpartition(" :: ")[2]
        for mark in told.get_all("Classifier") or ()
        if mark.startswith("License")
    ]
    return marks or [told.get("License") or "none"]


def unfit(name: str) -> list[str]:
    return [one for one in licences(name) if not FREE.fullmatch(one)]


def test_every_library_of_the_lock_is_looked_at() -> None:
    assert len(NAMES) == LOCKED.count("==") > 40


@pytest.mark.parametrize("name", NAMES)
def test_a_library_has_a_licence_that_goes_with_ours(name: str) -> None:
    assert not unfit(name) or name in JUDGED


def test_what_was_judged_is_still_in_doubt() -> None:
    assert [name for name in JUDGED if not unfit(name)] == []


@pytest.mark.parametrize("words", ["GPL-2.0-only", "SSPL-1.0", "Proprietary", "none", ""])
def test_other_licences_are_seen(words: str) -> None:
    assert not FREE.fullmatch(words)
