"""A draft stops no build by what it still lacks, only by what harms the rest of the content."""

from collections.abc import Mapping

import pytest

from plugins.domain.checks.validation import Checked, validate
from plugins.domain.core.rules import Rules
from plugins.domain.records.content import Measured
from tests.site.texts import TODAY, page, post

PATH = "content/berita/2024/05/a.md"


def check(files: Mapping[str, str]) -> Checked:
    return validate(
        files, [], Rules(), TODAY, TODAY, new_id=str, measure=lambda _file: Measured(0, "")
    )


UNFINISHED = {
    "no body": (PATH, post("", status="draft"), "berita tanpa isi"),
    "summary too long": (PATH, post(summary="a" * 301, status="draft"), "ringkasan 301 aksara"),
    "photo not there": (
        PATH,
        post(photos=[{"file": "2024/a.jpg", "alt": "Rapat"}], status="draft"),
        "berkas 'gambar/2024/a.jpg' tidak ada",
    ),
    "page with a picture that is not there": (
        "content/halaman/a.md",
        page("![Rapat](/gambar/2024/a.jpg)", status="draft"),
        "berkas 'gambar/2024/a.jpg' tidak ada",
    ),
}


@pytest.mark.parametrize(("path", "text", "finding"), UNFINISHED.values(), ids=UNFINISHED)
def test_what_a_draft_lacks_is_told_before_it_is_published(
    path: str, text: str, finding: str
) -> None:
    found = check({path: text})
    assert found.errors == ()
    assert any(one.finding.startswith(f"sebelum terbit: {finding}") for one in found.advice)
    published = check({path: text.replace("status: draft\n", "")})
    assert any(one.finding.startswith(finding) for one in published.errors)


HARMFUL = {
    "header that cannot be read": post(status="draft", date="besok"),
    "reference to nothing": post(status="draft", programmes=["tidak-ada"]),
    "an address of another record": post(status="draft", old_addresses=["/berita/2024/05/b/"]),
}


@pytest.mark.parametrize("text", HARMFUL.values(), ids=HARMFUL)
def test_what_harms_the_rest_of_the_content_is_an_error_in_a_draft(text: str) -> None:
    other = post(title="Lain")
    assert check({PATH: text, "content/berita/2024/05/b.md": other}).errors


def test_two_drafts_of_one_id_are_an_error() -> None:
    text = post(status="draft")
    found = check({PATH: text, "content/berita/2024/05/b.md": text})
    assert {one.check for one in found.errors} == {"id-ganda"}
