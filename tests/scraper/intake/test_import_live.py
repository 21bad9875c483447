"""Imports from servers: every form of a source, pictures, what goes and comes back."""

import dataclasses
from pathlib import Path

import pytest

from scraper.cli import main
from tests.scraper.live import edit, files, header, project, run
from tests.servers.blogger import Blog
from tests.servers.portal import Portal
from tests.servers.server import NOT_FOUND, Reply, Request, page, serve
from tests.servers.stories import stories
from tests.servers.wordpress import WordPress

pytestmark = pytest.mark.slow

FIRST = "2018/05/berita-uji-1"


def blog(base: str, kind: str = "blogger_feed", **more: str) -> dict[str, str]:
    return {"kind": kind, "site": base, **more}


def pictures(root: Path) -> list[str]:
    folder = root / "content" / "gambar"
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))


def test_a_blog_comes_in_with_its_pictures_and_then_nothing_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serve(Blog(stories(7))) as server:
        root = project(tmp_path, blog=blog(server.base))
        first = run(root, capsys=capsys)
        before = files(root)
        second = run(root, capsys=capsys)
    assert (first["exit"], len(first["blog"]["written"])) == (0, 7)
    assert (second["changes"], second["blog"]["unchanged"], second["exit"]) == (0, 7, 0)
    assert files(root) == before
    assert pictures(root) == [f"2018/angka-{number}.png" for number in range(1, 8)]
    assert "![Foto uji 1](/gambar/2018/angka-1.png)" in before[FIRST]


@pytest.mark.parametrize("later", ["blogger_pages", "sitemap"])
def test_a_page_never_makes_a_second_file_nor_takes_what_a_feed_gave(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], later: str
) -> None:
    with serve(Blog(stories(3))) as server:
        root = project(tmp_path, blog=blog(server.base), halaman=blog(server.base, later))
        run(root, "--source", "blog", capsys=capsys)
        before = files(root)
        report = run(root, "--source", "halaman", capsys=capsys)
    assert files(root) == before
    assert (report["changes"], report["halaman"]["unchanged"]) == (0, 3)


def test_a_feed_brings_what_a_page_does_not_hold(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serve(Blog(stories(3))) as server:
        root = project(tmp_path / "a", blog=blog(server.base), halaman=blog(server.base, "sitemap"))
        run(root, "--source", "halaman", capsys=capsys)
        paths = list(files(root))
        run(root, "--source", "blog", capsys=capsys)
        again = run(root, "--source", "blog", capsys=capsys)
        fresh = project(tmp_path / "b", blog=blog(server.base))
        run(fresh, capsys=capsys)
    assert list(files(root)) == paths == list(files(fresh))
    assert again["changes"] == 0
    one, other = header(root, FIRST), header(fresh, FIRST)
    for field in ("title", "date", "category", "tags", "author", "summary"):
        assert one.get(field) == other.get(field)


def test_a_changed_page_updates_its_fields_and_no_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serve(Blog(stories(2))) as server:
        root = project(tmp_path, blog=blog(server.base), halaman=blog(server.base, "blogger_pages"))
        run(root, "--source", "blog", capsys=capsys)
        old = header(root, FIRST)
        server_posts = [
            dataclasses.replace(post, html=post.html.replace("kedua", "baru"))
            for post in stories(2)
        ]
    with serve(Blog(server_posts)) as other:
        project(root, blog=blog(other.base), halaman=blog(other.base, "blogger_pages"))
        report = run(root, "--source", "halaman", capsys=capsys)
    assert len(report["halaman"]["updated"]) == 2
    assert "Paragraf baru memuat" in files(root)[FIRST]
    new = header(root, FIRST)
    assert [new.get(key) for key in ("id", "tags", "author", "date")] == [
        old.get(key) for key in ("id", "tags", "author", "date")
    ]


def test_what_is_gone_is_kept_and_marked_and_unmarked_when_it_is_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app = Blog(stories(3))
    with serve(app) as server:
        root = project(tmp_path, blog=blog(server.base))
        run(root, capsys=capsys)
        before = files(root)
        removed = app.posts.pop(0)
        gone = run(root, capsys=capsys)
        marked = files(root)
        again = run(root, capsys=capsys)
        app.posts.insert(0, removed)
        back = run(root, capsys=capsys)
    assert gone["blog"]["gone"] == [f"content/berita/{FIRST}.md"]
    assert (gone["changes"], again["changes"], back["changes"]) == (1, 0, 1)
    assert marked[FIRST] == before[FIRST].replace("\n---\n", '\n  gone: "404"\n---\n')
    assert back["blog"]["returned"] == [f"content/berita/{FIRST}.md"]
    assert files(root) == before


def test_the_mark_touches_nothing_else_of_an_edited_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app = Blog(stories(2))
    with serve(app) as server:
        root = project(tmp_path, blog=blog(server.base))
        run(root, capsys=capsys)
        edit(root, FIRST, "category:", "# Catatan redaksi\ncategory:   ")
        edited = files(root)[FIRST]
        app.posts.pop(0)
        run(root, capsys=capsys)
    lines = files(root)[FIRST].splitlines()
    assert [line for line in lines if line != '  gone: "404"'] == edited.splitlines()
    assert '  gone: "404"' in lines


def test_only_a_whole_walk_without_errors_finds_out_what_is_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app = Blog(stories(3))
    with serve(app) as server:
        root = project(tmp_path, blog=blog(server.base))
        run(root, capsys=capsys)
        app.posts.pop(0)
        limited = run(root, "--limit", "1", capsys=capsys)
        since = run(root, "--since", "2018-05-10", capsys=capsys)
    assert limited["changes"] == since["changes"] == 0


def test_a_post_that_is_only_not_listed_is_not_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app = Blog(stories(3))
    with serve(app) as server:
        root = project(tmp_path, blog=blog(server.base))
        run(root, capsys=capsys)
        app.hidden = frozenset({1})
        before = files(root)
        assert run(root, capsys=capsys)["changes"] == 0
    assert files(root) == before


def test_a_site_that_loses_everything_is_told_and_nothing_marked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app = Blog(stories(30))
    with serve(app) as server:
        root = project(tmp_path, blog=blog(server.base))
        run(root, capsys=capsys)
        del app.posts[:28]
        report = run(root, capsys=capsys)
    assert report["changes"] == 0
    assert "28 tulisan tidak lagi ada" in report["blog"]["notices"][0]["finding"]


def test_a_broken_source_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_request: Request) -> Reply:
        return page("<title>Rusak</title>", 500)

    with (
        serve(broken) as bad,
        serve(WordPress(stories(2))) as wordpress,
        serve(Portal(stories(3))) as portal,
    ):
        root = project(
            tmp_path,
            rusak=blog(bad.base),
            wp={"kind": "wordpress", "site": wordpress.base},
            portal={"kind": "html_list", "site": portal.base, "profile": "codeigniter_kabupaten"},
        )
        report = run(root, capsys=capsys)
        again = run(root, capsys=capsys)
    assert report["exit"] == 1
    assert len(report["rusak"]["problems"]) == 1
    assert len(report["wp"]["written"]) == 2
    assert again["changes"] == 0


def test_a_picture_that_comes_late_is_fetched_by_the_next_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    healthy = Blog(stories(1))
    down = True

    def app(request: Request) -> Reply:
        if down and request.path.startswith("/foto/"):
            return page("<title>Sibuk</title>", 503)
        reply = healthy(request)
        assert isinstance(reply, Reply)
        return reply

    with serve(app) as server:
        root = project(tmp_path, blog=blog(server.base))
        first = run(root, capsys=capsys)
        without = files(root)[FIRST]
        still = run(root, capsys=capsys)
        down = False
        later = run(root, capsys=capsys)
        last = run(root, capsys=capsys)
    assert "tidak dapat disimpan" in first["blog"]["notices"][0]["finding"]
    assert f"[Foto uji 1]({server.base}/foto/1.png)" in without
    assert (still["changes"], later["changes"], last["changes"]) == (0, 1, 0)
    assert "![Foto uji 1](/gambar/2018/angka-1.png)" in files(root)[FIRST]


def test_the_static_pages_of_a_source_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serve(Blog(stories(1))) as server:
        root = project(tmp_path, halaman=blog(server.base, "blogger_pages"))
        report = run(root, capsys=capsys)["halaman"]
    assert report["skipped"].get("page", 0) == len(report["pages"])


def test_a_trial_of_a_live_source_leaves_no_trace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serve(Blog(stories(2))) as server:
        root = project(tmp_path, blog=blog(server.base))
        before = sorted(tmp_path.rglob("*"))
        report = run(root, "--dry-run", capsys=capsys)
    assert len(report["blog"]["written"]) == 2
    assert sorted(tmp_path.rglob("*")) == before


def test_loopback_is_no_public_address(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serve(Blog(stories(1))) as server:
        root = project(tmp_path, blog=blog(server.base))
        assert main(["import"], root, {}) == 1
        assert server.targets == []
    assert "bukan Internet umum" in capsys.readouterr().err


def test_sites_are_told_whom_to_write_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serve(Blog(stories(1))) as server:
        root = project(tmp_path, blog=blog(server.base))
        (root / "pelicanconf.py").write_text('KONTAK = "humas@daerah.example"\n', encoding="utf-8")
        run(root, capsys=capsys)
        agents = {request.headers["user-agent"] for request in server.requests}
    assert len(agents) == 1
    assert "humas@daerah.example" in agents.pop()


def test_a_page_that_says_something_else_altogether_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = {
        "/1": "<h1>Pasar murah dibuka</h1><time datetime='2018-05-09'></time>"
        "<p>Bupati membuka pasar murah di alun-alun dan warga antre sejak pagi hari.</p>"
    }

    def answer(request: Request) -> Reply:
        return page(pages[request.path]) if request.path in pages else NOT_FOUND

    with serve(answer) as server:
        root = project(tmp_path, p={"kind": "page", "page": f"{server.base}/1"})
        run(root, capsys=capsys)
        before = files(root)
        pages["/1"] = (
            "<h1>Layanan berhenti</h1><time datetime='2018-05-09'></time>"
            "<p>Situs ini sedang dirawat, mohon kembali beberapa jam lagi, terima kasih.</p>"
        )
        report = run(root, capsys=capsys)
    assert before
    assert files(root) == before
    assert report["exit"] == 1
    assert "isi yang sama sekali lain" in report["p"]["problems"][0]["finding"]
