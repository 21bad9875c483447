"""
The feeds: how fast they are written, what they cost a build, and whether subscribers can rely
on them, beside Pelican's own.

Targets: 1 000 entries in less than a second in each form, less than a tenth of a cold build of
10 000 posts, and a subscriber who sees each thing exactly once. The whole build takes minutes;
``python -m bench.feeds 2000`` measures a smaller one.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from uuid import UUID

from plugins.domain.core.publisher import Identity
from plugins.domain.core.rules import Rules
from plugins.domain.feeds.documents import FORMS, FeedDocuments, FeedStyle
from plugins.domain.feeds.feed_list import NEWS, Feed
from plugins.domain.feeds.source import FeedSource
from plugins.domain.records.reading import load
from plugins.domain.site.site import Site
from tests.site.builder import DAY, ROOT, SITE, write_content
from tests.site.feed_history import HISTORY, Subscriber, history
from tests.site.texts import TODAY, agreement, organisations, post

ENTRIES = 1000
POSTS = 10_000
CATEGORIES = ("pemerintahan", "pelayanan", "pembangunan", "ekonomi", "pendidikan", "kesehatan")
# About 3 KB, as the posts of a regency's office have.
PARAGRAPH = (
    "Pemerintah Kabupaten Blora dan **para mitranya** membahas pekerjaan tahap {}, "
    "bersama camat, kepala desa, dan warga yang datang ke pendapa pada hari itu. "
) * 4
BODY = "\n\n".join([*[PARAGRAPH] * 5, "[Selengkapnya](https://contoh.id/berita/{})"])

# The settings of the project, with a clock around what writes the feeds.
_CLOCKED = """
import sys
import time
from pathlib import Path

sys.path.insert(0, {root!r})
from pelicanconf import *
from plugins import feed_output

def _clocked(output):
    started = time.process_time()
    feed_output.write(output)
    Path({place!r}).write_text(str(time.process_time() - started))

PENULIS_HALAMAN = [_clocked if one is feed_output.write else one for one in PENULIS_HALAMAN]
"""


def main(posts: int = POSTS) -> None:
    """Measure and print everything; ``posts`` are those of the whole build."""
    print(f"Umpan, {ENTRIES} tulisan sekitar 3 KB, waktu kerja satu inti")
    _forms()
    with tempfile.TemporaryDirectory() as name:
        _build(Path(name), posts)
    with tempfile.TemporaryDirectory() as name:
        _subscribers(Path(name))


def _posts(count: int) -> dict[str, str]:
    return {
        f"berita/{2016 + number // 1000}/{number % 12 + 1:02}/tulisan-nomor-{number}x.md": post(
            BODY.replace("{}", str(number)),
            id=f"urn:uuid:{UUID(int=number)}",
            title=f"Tulisan nomor {number}",
            date=f"{2016 + number // 1000}-{number % 12 + 1:02}-{number % 28 + 1:02}",
            category=CATEGORIES[number % len(CATEGORIES)],
            tags=[f"topik {number % 40}", f"desa {number % 97}"],
        )
        for number in range(count)
    }


def _forms() -> None:
    texts = {f"content/{name}": text for name, text in _posts(ENTRIES).items()}
    texts["content/rujukan/organisasi.yaml"] = organisations()
    site = Site(load(texts, Rules()).records, TODAY)
    source = FeedSource(site, lambda _name: 0)
    name = Identity(name="Blora", url=SITE, region_kind="kabupaten", region_name="Blora")
    # The text of the posts is rendered for their pages in any case.
    assert len(list(source.news())) == ENTRIES
    for form in FORMS:
        documents = FeedDocuments(name, Rules(), ENTRIES, FeedStyle())
        started = time.process_time()
        (made,) = documents.of([_only(NEWS, form)], source)
        seconds = time.process_time() - started
        print(f"  {form:<10}{seconds:>6.2f} detik, {len(made.content) / 1e6:.1f} MB")


def _only(feed: Feed, form: str) -> Feed:
    return Feed(feed.name, feed.title, feed.description, feed.page, feed.empty, feed.items, (form,))


def _build(folder: Path, posts: int) -> None:
    """Build cold, in a process of its own, and compare the feeds with the whole."""
    files = _posts(posts)
    files["mou/m.md"] = agreement(signed={"date": "2024-01-01"}, term={"end": "2026-12-31"})
    content = write_content(folder / "content", files)
    place, settings = folder / "detik", folder / "pengaturan.py"
    settings.write_text(_CLOCKED.format(root=str(ROOT), place=str(place)))
    output = folder / "output"
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "pelican", "-s", str(settings), "-o", str(output)),
            *("-e", f'PATH="{content}"', f'CACHE_PATH="{folder / "cache"}"'),
        ],
        cwd=ROOT,
        env={**os.environ, "SITEURL": SITE, "TANGGAL_BANGUN": DAY, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
    )
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    whole, feeds = usage.ru_utime + usage.ru_stime, float(place.read_text())
    written = [path for path in (output / "feeds").rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in written)
    print(
        f"  bangunan dingin {posts} tulisan: semua umpan {feeds:.1f} dari {whole:.1f} detik"
        f" ({feeds / whole:.1%}), {len(written)} berkas, {size / 1e6:.0f} MB;"
        f" memori puncak seluruh bangunan {usage.ru_maxrss / 1024:.0f} MiB"
    )


def _subscribers(folder: Path) -> None:
    """Follow the news, and what became of them, through ours and through Pelican's own feed."""
    readers = {"umpan kita": Subscriber(), "umpan Pelican": Subscriber()}
    repeats: Counter[str] = Counter()
    misses: Counter[str] = Counter()
    # Pelican has one feed of posts; what ours tell of them in others is missing there.
    own = {"FEED_ALL_RSS": "feeds/pelican.rss.xml", "FEED_MAX_ITEMS": 50}
    for told in history(folder, own):
        for name, reader in readers.items():
            feeds = ("berita", "koreksi") if name == "umpan kita" else ("pelican",)
            wanted = Counter(
                title for feed in ("berita", "koreksi") for title in told.step.news.get(feed, ())
            )
            found = Counter(
                title
                for feed in feeds
                for title in reader.poll(f"{told.url}/feeds/{feed}.rss.xml", feed)[0]
            )
            repeats[name] += (found - wanted).total()
            misses[name] += (wanted - found).total()
    print(f"  {len(HISTORY)} bangunan dengan koreksi, pindah alamat, pencabutan, dan impor ulang:")
    for name in readers:
        print(f"    {name:<14}{repeats[name]:>3} ulangan, {misses[name]:>3} terlewat")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
