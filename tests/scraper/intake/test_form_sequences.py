"""One site over REST, feed, pages and export, in any order: what any of them gave stays."""

import datetime as dt
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.examples import examples
from tests.scraper.form_sequences import STEPS, hold, lay_out, prove_whole
from tests.scraper.wxr_files import item, label, meta, wxr
from tests.servers.server import serve
from tests.servers.stories import story
from tests.servers.wordpress import WordPress, path_of

pytestmark = [pytest.mark.slow, pytest.mark.property, pytest.mark.proof]

FEATURED, SPLIT, PROTECTED = 1, 2, 3
DOORS = {
    "rest": {"rest": "open", "feed": "open", "teasers": False},
    "feed": {"rest": 403, "feed": "open", "teasers": False},
    "teasers": {"rest": 401, "feed": "open", "teasers": True},
    "pages": {"rest": 404, "feed": "closed", "teasers": False},
}


@dataclass
class Served:
    """A site that tests serve, and the export that its owner would make."""

    site: WordPress
    base: str

    def open(self, way: str) -> None:
        for name, value in DOORS[way].items():
            setattr(self.site, name, value)

    def export(self) -> bytes:
        entries = []
        for post in self.site.posts:
            second = f"<!--nextpage--><p>Halaman kedua berita {post.number}.</p>"
            featured = meta("_thumbnail_id", "99") if post.number == FEATURED else ""
            entries.append(
                item(
                    post.number,
                    title=post.title,
                    content=post.body(f"{self.base}/wp-content/uploads")
                    + (second if post.number == SPLIT else ""),
                    published=f"{post.published.astimezone(dt.UTC):%Y-%m-%d %H:%M:%S}",
                    slug=post.slug,
                    link=self.base + path_of(post),
                    excerpt=post.text,
                    password="rahasia" if post.number == PROTECTED else "",
                    extra="".join(map(label, post.labels)) + featured,
                )
            )
        address = f"{self.base}/wp-content/uploads/utama-{FEATURED}.png"
        extra = f"<wp:attachment_url>{address}</wp:attachment_url>"
        return wxr(*entries, item(99, kind="attachment", title="utama", extra=extra)).encode()


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
        root = lay_out(Path(name), server.base)
        held = hold(sequence, Served(site, server.base), root)
        prove_whole(sequence, held, split=1)
        assert len(held) == 3
