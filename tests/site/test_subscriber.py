"""A subscriber who polls a served site through three months sees each thing exactly once."""

import json
from pathlib import Path

import pytest

from tests.site.feed_history import FOLLOWED, HISTORY, WEEKS, Subscriber, history

pytestmark = pytest.mark.site


def test_a_subscriber_sees_each_thing_once(tmp_path: Path) -> None:
    rss, atom = Subscriber(), Subscriber()
    in_json: dict[str, set[str]] = {}
    assert len(HISTORY) == 13  # a first build and twelve more
    for told in history(tmp_path):
        step = told.step
        for name in FOLLOWED:
            news = WEEKS.get(step.day, []) if name == "pekan" else step.news.get(name, [])
            wanted = sorted(news)
            found, _updated = rss.poll(f"{told.url}/feeds/{name}.rss.xml", name)
            assert sorted(found) == wanted, (step.what, name)
            found, updated = atom.poll(f"{told.url}/feeds/{name}.atom.xml", name)
            assert sorted(found) == wanted, (step.what, name)
            if name == "berita":
                assert updated == list(step.updated), step.what
            feed = json.loads((told.root / f"feeds/{name}.json").read_text(encoding="utf-8"))
            ids = {item["id"] for item in feed["items"]}
            assert len(ids - in_json.setdefault(name, set())) == len(wanted), (step.what, name)
            in_json[name] |= ids
    text = (tmp_path / "situs/feeds/berita.rss.xml").read_text(encoding="utf-8")
    assert "Isi C." not in text
    assert "Berita ini dicabut 9 Oktober 2026. Alasan: Bukan di Blora." in text
