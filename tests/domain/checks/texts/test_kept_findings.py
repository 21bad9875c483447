"""What depends on one file alone is found once, and found as if all files were looked at."""

import pytest

from plugins.domain.checks.texts.kept_findings import kept_findings
from plugins.domain.checks.validation import CHECKS, OF_ONE_FILE
from plugins.domain.core.rules import Rules
from plugins.domain.markup.renderer import memory
from plugins.domain.records.content import Content, Measured
from plugins.domain.records.reading import load
from tests.broken_sites import BASE, post
from tests.site.texts import TODAY

PAGE = "---\ntitle: A\nsummary: Dibuka besok.\n---\nBesok di lndonesia.\n\n•  satu\n"
SITE = {
    **BASE,
    "berita/2024/05/kabar.md": post(body="Senin (2/5/2024), jam 10:00, Rp 215.\n"),
    "halaman/a.md": PAGE,
    "halaman/b.md": "<<<<<<< HEAD\n",
    "halaman/c.md": "---\ntitle: \u3164\nsummary: B \u202e.\n---\n<!-- tiada -->\n",
}


ALONE = [check for check in CHECKS if check in OF_ONE_FILE]


def content(files: dict[str, str], rules: Rules | None = None) -> Content:
    texts = {f"content/{name}": text for name, text in files.items()}
    given = rules or Rules()
    return Content(
        texts, load(texts, given), (), given, TODAY, TODAY, lambda _name: Measured(0, "")
    )


class Memory:
    """Keeps what was made, and counts how often something had to be made."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.made = 0

    def __call__(self, key: str, make) -> str:
        if key not in self.kept:
            self.kept[key] = make()
            self.made += 1
        return self.kept[key]


@pytest.fixture
def remembered():
    kept = Memory()
    token = memory.set(kept)
    yield kept
    memory.reset(token)


def test_each_file_alone_gives_what_all_of_them_give() -> None:
    whole = content(SITE)
    every = {problem for check in ALONE for problem in check(whole)}
    assert set(kept_findings(whole, ALONE)) == every
    assert len({problem.check for problem in every}) > 8


def found(files: dict[str, str], rules: Rules | None = None) -> list[str]:
    return sorted(map(str, kept_findings(content(files, rules), ALONE)))


def test_what_is_kept_is_not_looked_for_again(remembered: Memory) -> None:
    first = found(SITE)
    remembered.made = 0
    assert (found(SITE), remembered.made) == (first, 0)


@pytest.mark.parametrize(
    "changed",
    [
        {"halaman/a.md": PAGE.replace("Besok", "Lusa")},
        {"halaman/baru.md": PAGE},
        {"halaman/a.md": PAGE.replace("Besok", "Pada 4 Mei 2024")},
    ],
    ids=["other words", "another file", "mended"],
)
def test_a_changed_file_is_looked_at_again(changed: dict[str, str], remembered: Memory) -> None:
    before = found(SITE)
    after = found({**SITE, **changed})
    assert after != before
    memory.set(lambda _key, make: make())
    assert found({**SITE, **changed}) == after


def test_a_record_that_a_setting_lets_be_read_is_looked_at(remembered: Memory) -> None:
    files = {"berita/2024/05/kabar.md": post(body="Dibuka besok.\n")}
    assert found(files, Rules(categories={"lain": "Lain"})) == []
    assert len(found(files)) == 1
