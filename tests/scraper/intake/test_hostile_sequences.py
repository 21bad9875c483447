"""A site that fails, lies and breaks off while it is imported: nothing that it ever gave goes."""

import gzip
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.scraper.form_sequences import WAYS, hold, lay_out
from tests.scraper.intake.test_form_sequences import DOORS, FEATURED, PROTECTED, SPLIT, Served
from tests.servers import faults
from tests.servers.server import NOT_FOUND, Fault, Reply, Request, page, plain, serve, xml
from tests.servers.stories import story
from tests.servers.wordpress import WordPress

pytestmark = [pytest.mark.slow, pytest.mark.property, pytest.mark.proof]

ANSWERS: dict[str, Callable[[Request], Reply | Fault]] = {
    "500": lambda _request: page("<h1>Galat</h1>", 500),
    "404": lambda _request: NOT_FOUND,
    "403": lambda _request: page("<h1>Dilarang</h1>", 403),
    "empty": lambda _request: Reply(b"", 200, {"Content-Type": "text/html"}),
    "maintenance": lambda _request: page("<title>Situs</title><p>Situs sedang dirawat.</p>"),
    "maintenance with a day": lambda _request: page(
        "<title>Situs</title><h1>Situs dirawat</h1><time datetime='2026-01-01'>1 Januari 2026"
        "</time><p>Layanan berhenti sampai petang, mohon maaf atas gangguan yang terjadi.</p>"
    ),
    "empty list": lambda _request: Reply(b"[]", 200, {"Content-Type": "application/json"}),
    "broken list": lambda _request: Reply(b'[{"id": 1', 200, {"Content-Type": "application/json"}),
    "strange list": lambda _request: Reply(
        b'[{"id": null, "title": 7, "content": []}]', 200, {"Content-Type": "application/json"}
    ),
    "empty feed": lambda _request: xml("<rss version='2.0'><channel/></rss>"),
    "broken feed": lambda _request: xml("<rss version='2.0'><channel><item><title>A"),
    "text": lambda _request: plain("kosong"),
    "to itself": lambda request: Reply(b"", 302, {"Location": request.base + request.path}),
    "to the front": lambda request: Reply(b"", 302, {"Location": f"{request.base}/"}),
    "truncated": lambda _request: faults.truncated,
    "half a gzip": lambda _request: Reply(
        gzip.compress(b"x" * 900)[:40], 200, {"Content-Encoding": "gzip"}
    ),
    "reset": lambda _request: faults.reset,
    "no http": lambda _request: faults.not_http,
}


@dataclass
class Storm:
    """A site that answers some of its requests in a way of its own; robots.txt it leaves alone."""

    site: WordPress
    answer: str = ""
    share: int = 1
    asked: dict[str, int] = field(default_factory=dict)

    def __call__(self, request: Request) -> Reply | Fault:
        if not self.answer or request.path == "/robots.txt":
            return self.site(request)
        place = self.asked.setdefault(request.path, len(self.asked))
        if place % self.share:
            return self.site(request)
        return ANSWERS[self.answer](request)


@dataclass
class Stormy(Served):
    """A site that can be opened one way with some of its answers spoilt: "feed|404|2"."""

    storm: Storm | None = None

    def open(self, way: str) -> None:
        way, _, rest = way.partition("|")
        answer, _, share = rest.partition("|")
        assert self.storm is not None
        self.storm.answer, self.storm.share, self.storm.asked = answer, int(share or 1), {}
        super().open(way)


STORMS = st.builds(
    lambda way, answer, share: f"{way}|{answer}|{share}",
    st.sampled_from(WAYS),
    st.sampled_from([*ANSWERS]),
    st.integers(1, 4),
)
STEPS = st.lists(
    st.one_of(STORMS, STORMS, st.sampled_from([*DOORS, "export", "edit"])), min_size=2, max_size=5
)


@settings(max_examples=examples(4), deadline=None)
@given(STEPS)
def test_what_a_failing_site_gave_stays(sequence: list[str]) -> None:
    labels = ("Pemerintahan", "Jalan")
    site = WordPress(
        [story(number, labels=labels, author="Humas Setda") for number in range(1, 5)],
        featured=frozenset({FEATURED}),
        split=frozenset({SPLIT}),
        protected=frozenset({PROTECTED}),
    )
    storm = Storm(site)
    with serve(storm) as server, tempfile.TemporaryDirectory() as name:
        root = lay_out(Path(name), server.base)
        assert len(hold(sequence, Stormy(site, server.base, storm), root)) <= 3
