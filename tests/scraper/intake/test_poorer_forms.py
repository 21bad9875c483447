"""What a richer form gave, a poorer one never takes: REST that closes, feeds, pages."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from tests.scraper.live import edit, files, header, project, run
from tests.scraper.wxr_files import item, label, meta, wxr
from tests.servers.server import serve
from tests.servers.stories import Story, stories
from tests.servers.wordpress import WordPress, path_of

pytestmark = pytest.mark.slow

ODD = {"featured": frozenset({1, 4}), "split": frozenset({2}), "protected": frozenset({3})}


def words(text: str) -> str:
    """Give a file without what only the importer reads."""
    return text.partition("import:")[0] + text.rpartition("---\n")[2]


WAYS = {
    "feed": {"rest": 403},
    "feed of teasers": {"rest": 401, "teasers": True},
    "pages": {"rest": 404, "feed": "closed"},
}


@pytest.mark.parametrize("closed", WAYS.values(), ids=WAYS)
def test_a_closed_interface_takes_nothing_away(
    closed: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = WordPress(stories(6), **ODD)
    with serve(site) as server:
        root = project(tmp_path, wp={"kind": "wordpress", "site": server.base})
        first = run(root, capsys=capsys)
        before = {ref: words(text) for ref, text in files(root).items()}
        assert (len(before), first["exit"]) == (5, 0)
        assert any("Halaman kedua berita 2." in text for text in before.values())
        for name, value in closed.items():
            setattr(site, name, value)
        again = run(root, capsys=capsys)
        assert {ref: words(text) for ref, text in files(root).items()} == before
        assert any("REST situs ini tertutup" in one["finding"] for one in again["wp"]["notices"])
        site.rest, site.feed = "open", "open"
        third = run(root, capsys=capsys)
        assert {ref: words(text) for ref, text in files(root).items()} == before
        assert third["exit"] == 0


@pytest.mark.parametrize("closed", WAYS.values(), ids=WAYS)
def test_an_open_interface_brings_what_a_poorer_one_could_not(
    closed: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = WordPress(stories(6), **ODD)
    with serve(site) as server:
        rich = project(tmp_path / "kaya", wp={"kind": "wordpress", "site": server.base})
        run(rich, capsys=capsys)
        root = project(tmp_path / "miskin", wp={"kind": "wordpress", "site": server.base})
        for name, value in closed.items():
            setattr(site, name, value)
        poor = run(root, capsys=capsys)
        assert len(files(root)) == 5, json.dumps(poor, indent=1)
        site.rest = "open"
        run(root, capsys=capsys)
        assert {ref: words(text) for ref, text in files(root).items()} == {
            ref: words(text) for ref, text in files(rich).items()
        }


def test_all_pages_of_a_text_are_read_where_only_pages_are_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = WordPress(stories(2), rest=404, feed="closed", split=frozenset({2}))
    with serve(site) as server:
        root = project(tmp_path, wp={"kind": "wordpress", "site": server.base})
        run(root, capsys=capsys)
    assert sum("Halaman kedua berita 2." in text for text in files(root).values()) == 1


def test_a_change_seen_through_a_feed_keeps_further_pages_and_the_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    posts = stories(3)
    site = WordPress(posts, featured=frozenset({2}), split=frozenset({2}))
    with serve(site) as server:
        root = project(tmp_path, wp={"kind": "wordpress", "site": server.base})
        run(root, capsys=capsys)
        [ref] = [ref for ref, text in files(root).items() if "Halaman kedua" in text]
        photos = header(root, ref)["photos"]
        site.rest = 403
        site.posts = [
            posts[0],
            posts[1].__class__(**{**vars(posts[1]), "title": "Judul baru"}),
            posts[2],
        ]
        report = run(root, capsys=capsys)
        assert [one for one in report["wp"]["updated"] if ref in one]
        assert (header(root, ref)["title"], header(root, ref)["photos"]) == ("Judul baru", photos)
        assert "Halaman kedua berita 2." in files(root)[ref]


def test_what_a_poorer_way_does_not_show_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = WordPress(stories(4))
    with serve(site) as server:
        root = project(tmp_path, wp={"kind": "wordpress", "site": server.base})
        run(root, capsys=capsys)
        site.rest, site.protected = 403, frozenset({2})
        report = run(root, capsys=capsys)
    assert report["exit"] == 1
    assert "1 tulisan tidak terbaca lewat jalan ini" in report["wp"]["problems"][0]["finding"]


def test_an_editors_work_stays_over_all_forms(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = WordPress(stories(3), **ODD)
    with serve(site) as server:
        root = project(tmp_path, wp={"kind": "wordpress", "site": server.base})
        run(root, capsys=capsys)
        ref = next(iter(files(root)))
        edit(root, ref, "title: ", "title: Disunting ")
        kept = files(root)[ref]
        for rest in (403, "open", 404):
            site.rest = rest
            run(root, capsys=capsys)
            assert files(root)[ref] == kept


@pytest.mark.parametrize("overlap", [1, 3])
def test_pages_of_a_feed_that_overlap_lose_nothing(
    overlap: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serve(WordPress(stories(24), rest=403, overlap=overlap)) as server:
        root = project(tmp_path, wp={"kind": "wordpress", "site": server.base})
        run(root, capsys=capsys)
    assert len(files(root)) == 24


def exported(base: str, posts: list[Story], **changed: str) -> str:
    """Write the export of a site, which holds addresses of pictures and no pictures."""
    return wxr(
        *(
            item(
                post.number,
                title=changed.get("title", post.title),
                content=post.body(f"{base}/wp-content/uploads"),
                published=f"{post.published.astimezone(dt.UTC):%Y-%m-%d %H:%M:%S}",
                slug=post.slug,
                link=base + path_of(post),
                excerpt=post.text,
                extra="".join(map(label, post.labels)) + meta("_thumbnail_id", "99"),
            )
            for post in posts
        ),
        item(
            99,
            kind="attachment",
            extra=f"<wp:attachment_url>{base}/wp-content/uploads/utama-1.png</wp:attachment_url>",
        ),
    )


def test_an_export_without_its_pictures_takes_none_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    posts = stories(1)
    site = WordPress(posts, featured=frozenset({1}))
    with serve(site) as server:
        root = project(
            tmp_path,
            wp={"kind": "wordpress", "site": server.base},
            ekspor={"kind": "wxr", "file": "situs.xml", "site": server.base},
        )
        run(root, "--source", "wp", capsys=capsys)
        [(ref, before)] = files(root).items()
        (root / "situs.xml").write_text(
            exported(server.base, posts, title="Judul baru"), encoding="utf-8"
        )
        report = run(root, "--source", "ekspor", capsys=capsys)
        [(_ref, after)] = files(root).items()
    assert report["ekspor"]["updated"] == [f"content/berita/{ref}.md"]
    assert header(root, ref)["title"] == "Judul baru"
    assert after.rpartition("---\n")[2] == before.rpartition("---\n")[2]
    assert 'photos:\n  - file: "2018/utama-1.png"' in after
    assert report["ekspor"]["notices"] == []


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_pictures_that_an_export_only_names_come_home_and_the_leading_one_stays(
    way: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    posts = stories(1)
    site = WordPress(posts, featured=frozenset({1}), **way)
    with serve(site) as server:
        root = project(
            tmp_path,
            wp={"kind": "wordpress", "site": server.base},
            ekspor={"kind": "wxr", "file": "situs.xml", "site": server.base},
        )
        (root / "situs.xml").write_text(exported(server.base, posts), encoding="utf-8")
        run(root, "--source", "ekspor", capsys=capsys)
        [(ref, text)] = files(root).items()
        assert f"[gambar]({server.base}/wp-content/uploads/utama-1.png)" in text
        run(root, "--source", "wp", capsys=capsys)
        [(ref, text)] = files(root).items()
        assert "utama-1.png" in text
        if way.get("teasers"):  # says nothing of the text, and is no reason to change it
            return
        assert [photo["file"] for photo in header(root, ref)["photos"]] == ["2018/utama-1.png"]
        assert "![Foto uji 1](/gambar/2018/" in text
