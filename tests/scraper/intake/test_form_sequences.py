"""One site over REST, feed, pages and export, in any order: what any of them gave stays."""

import contextlib
import datetime as dt
import io
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.headers.document import parse
from scraper.cli import LOOPBACK, main
from tests.examples import examples
from tests.scraper.intake.test_judge import errors
from tests.scraper.live import project
from tests.scraper.wxr_files import item, label, meta, wxr
from tests.servers.server import serve
from tests.servers.stories import Story, story
from tests.servers.wordpress import WordPress, path_of

pytestmark = [pytest.mark.slow, pytest.mark.property, pytest.mark.proof]

FEATURED, SPLIT, PROTECTED = 1, 2, 3
WAYS = {
    "rest": {"rest": "open", "feed": "open", "teasers": False},
    "feed": {"rest": 403, "feed": "open", "teasers": False},
    "teasers": {"rest": 401, "feed": "open", "teasers": True},
    "pages": {"rest": 404, "feed": "closed", "teasers": False},
}
STEPS = st.lists(st.sampled_from([*WAYS, "export", "edit"]), min_size=2, max_size=6)


def export(posts: list[Story], base: str) -> str:
    """Write the export of the site that is served at ``base``."""
    entries = []
    for post in posts:
        second = f"<!--nextpage--><p>Halaman kedua berita {post.number}.</p>"
        entries.append(
            item(
                post.number,
                title=post.title,
                content=post.body(f"{base}/wp-content/uploads")
                + (second if post.number == SPLIT else ""),
                published=f"{post.published.astimezone(dt.UTC):%Y-%m-%d %H:%M:%S}",
                slug=post.slug,
                link=base + path_of(post),
                excerpt=post.text,
                password="rahasia" if post.number == PROTECTED else "",
                extra=(
                    "".join(map(label, post.labels))
                    + (meta("_thumbnail_id", "99") if post.number == FEATURED else "")
                ),
            )
        )
    picture = item(
        99,
        kind="attachment",
        title="utama",
        extra=f"<wp:attachment_url>{base}/wp-content/uploads/utama-{FEATURED}.png"
        "</wp:attachment_url>",
    )
    return wxr(*entries, picture)


def texts(root: Path) -> dict[str, str]:
    """Give every post by its identity; two files of one post are an error."""
    found: dict[str, str] = {}
    for path in sorted((root / "content").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        identity = str(parse(text)[0]["id"])
        assert identity not in found, path
        found[identity] = text
    return found


def given_by(text: str) -> set[str]:
    """Name what a file holds of what only some forms give."""
    header, body = parse(text)
    held = {
        "label": "Jalan" in header.get("tags", []),
        "author": bool(header.get("author")),
        "time": ":" in str(header["date"]),
        "second page": "Halaman kedua berita" in body,
        "leading picture, named": "utama-" in text,
        "leading picture": bool(header.get("photos")),
        "picture, named": "Foto uji" in body,
        "picture": "![Foto uji" in body,
        "first page": "katauji" in body,
    }
    return {name for name, is_held in held.items() if is_held}


def steps(sequence: list[str], site: WordPress, base: str, root: Path) -> Iterator[str]:
    """Take each step; give its name before what it made is looked at."""
    for number, step in enumerate(sequence):
        if step == "edit":
            for path in sorted((root / "content").rglob("*.md"))[number % 2 :: 2]:
                path.write_text(
                    path.read_text(encoding="utf-8") + f"\nKata redaksi {number}.\n",
                    encoding="utf-8",
                )
        else:
            for name, value in WAYS.get(step, {}).items():
                setattr(site, name, value)
            (root / "situs.xml").write_text(export(site.posts, base), encoding="utf-8")
            source = "ekspor" if step == "export" else "situs"
            with contextlib.redirect_stdout(io.StringIO()) as said:
                main(["import", "--source", source, "--json"], root, {LOOPBACK: "1"})
            report = json.loads(said.getvalue())
            assert [one["source"] for one in report["sources"]] == [source]
        yield step


@settings(max_examples=examples(8), deadline=None)
@given(STEPS)
def test_what_any_form_gave_stays(sequence: list[str]) -> None:
    labels = ("Pemerintahan", "Jalan")
    site = WordPress(
        [story(number, labels=labels, author="Humas Setda") for number in range(1, 5)],
        featured=frozenset({FEATURED}),
        split=frozenset({SPLIT}),
        protected=frozenset({PROTECTED}),
    )
    with serve(site) as server, tempfile.TemporaryDirectory() as name:
        root = project(
            Path(name),
            situs={"kind": "wordpress", "site": server.base},
            ekspor={"kind": "wxr", "file": "situs.xml", "site": server.base},
        )
        held: dict[str, set[str]] = {}
        words: dict[str, set[str]] = {}
        for step in steps(sequence, site, server.base, root):
            now = texts(root)
            assert held.keys() <= now.keys()
            for identity, text in now.items():
                assert held.get(identity, set()) <= given_by(text), (step, identity, text)
                held[identity] = given_by(text)
                said = {line for line in text.splitlines() if line.startswith("Kata redaksi")}
                assert words.get(identity, set()) <= said, (step, identity)
                words[identity] = said
            assert all(f"?p={PROTECTED}" not in identity for identity in now)
            assert errors(root, "alamat-tertutup") == []
        if {"rest", "export"} & {*sequence} and "edit" not in sequence:
            everything = {"label", "author", "time", "first page"}
            assert all(everything <= found for found in held.values())
            assert sum("second page" in found for found in held.values()) == 1
