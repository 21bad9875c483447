"""A live site beside what was built: a real server on loopback, with and without differences."""

import gzip
import json
import mimetypes
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins.build import packed_copies
from plugins.build.manifest import list_files
from plugins.commands import verify
from plugins.domain.pages.http_headers import headers_for, read, rules_for
from plugins.domain.pages.http_headers import write as write_rules
from plugins.domain.pages.manifest import FORMER, NAME
from tests.servers.server import Reply, Request, Server, serve

LINKS = '<a href="/mou/">Kerja sama</a> <a href="/mou/#janji">Janji</a> <img src="/gambar/a.png">'
FILES = {
    "index.html": f"<!doctype html><title>Depan</title>{LINKS}<p>{'Isi. ' * 400}",
    "mou/index.html": '<!doctype html><title>Kerja sama</title><p id="janji">Janji',
    "berita/index.html": '<!doctype html><title>Berita</title><a href="https://lain.id/x">lain</a>',
    "404.html": "<!doctype html><title>Tidak ada</title>",
    "gambar/a.png": "gambar",
    "data/mou.csv": "judul\r\nA\r\n",
    "feeds/berita.rss.xml": "<rss/>",
    "_headers": write_rules(rules_for("http://127.0.0.1")),
}
App = Callable[[Request], Reply]


def site(folder: Path, files: Mapping[str, str] = FILES) -> Path:
    """Write a folder as ``make publish`` leaves it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for copy in (*folder.rglob("*.gz"), *folder.rglob("*.br")):
        copy.unlink()
    packed_copies.write(folder)
    list_files(folder)
    return folder


def host(root: Path) -> App:
    """Answer as a well-set host does: files, folders by their page, headers, 404, packed text."""
    rules = read((root / "_headers").read_text(encoding="utf-8"))

    def answer(request: Request) -> Reply:
        path = request.path.lstrip("/")
        file = root / (f"{path}index.html" if request.path.endswith("/") else path)
        found = file.is_file() and not path.startswith("_") and file.suffix not in {".gz", ".br"}
        shown = file if found else root / "404.html"
        kind = "text/csv" if file.suffix == ".csv" else mimetypes.guess_type(shown.name)[0]
        headers = {"Content-Type": str(kind), **headers_for(request.path, rules)}
        content = shown.read_bytes()
        if "gzip" in request.headers.get("accept-encoding", ""):
            content = gzip.compress(content)
            headers["Content-Encoding"] = "gzip"
        return Reply(content, 200 if found else 404, headers)

    return answer


@contextmanager
def live(app: App) -> Iterator[Server]:
    with serve(app) as server:
        yield server


def found(built: Path, app: App, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """Give address and kind of each difference that the command tells."""
    with live(app) as server:
        code = verify.main([server.base, "--output", str(built), "--json"])
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert code == (1 if rows else 0)
    return [(row["address"], row["kind"]) for row in rows]


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(verify, "ROOT", tmp_path / "proyek")
    return tmp_path


def test_a_site_that_is_what_was_built_has_no_difference(
    alone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built = site(alone / "output")
    with live(host(built)) as server:
        assert verify.main([server.base, "--output", str(built)]) == 0
        assert verify.main([f"{server.base}/"]) == 0  # by the list of the site itself
        asked = set(server.targets)
    assert capsys.readouterr().out == "Yang tayang sama dengan yang dibangun.\n" * 2
    # What only hosts read is not asked for, packed copies come with the files.
    assert not {target for target in asked if target.endswith((".gz", ".br", "_headers"))}


def replaced(
    **texts: str | None,
) -> Callable[[Path], None]:
    """Write other texts in place of files, None takes one away; names have ``__`` for ``/``."""

    def plant(root: Path) -> None:
        for name, text in texts.items():
            path = root / name.replace("__", "/").replace("_html", ".html").replace("_csv", ".csv")
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink()
            else:
                path.write_text(text, encoding="utf-8")

    return plant


@pytest.mark.parametrize(
    ("plant", "wanted"),
    [
        pytest.param(replaced(mou__index_html=None), [("/mou/", "missing")], id="missing page"),
        pytest.param(replaced(data__mou_csv=None), [("/data/mou.csv", "missing")], id="data"),
        pytest.param(
            replaced(data__mou_csv="judul\r\nB\r\n"), [("/data/mou.csv", "changed")], id="same size"
        ),
        pytest.param(
            replaced(berita__index_html="<!doctype html>" + "x" * 999_999),
            [("/berita/", "changed")],
            id="much larger",
        ),
        pytest.param(
            replaced(berita__index_html='<!doctype html><a href="/hilang/">x</a>'),
            [("/berita/", "changed"), ("/berita/", "link")],
            id="dead link",
        ),
        pytest.param(
            replaced(berita__index_html='<!doctype html><a href="/mou/#lama">x</a>'),
            [("/berita/", "changed"), ("/berita/", "link")],
            id="dead part of a page",
        ),
        pytest.param(
            replaced(
                berita__index_html='<!doctype html><a href="/asing/">x</a>',
                asing__index_html="<!doctype html>",
            ),
            [("/berita/", "changed"), ("/asing/", "foreign")],
            id="foreign page",
        ),
        pytest.param(
            lambda root: (root / "index.php").write_text("<?php", encoding="utf-8"),
            [("/index.php", "foreign")],
            id="litter",
        ),
        pytest.param(
            lambda root: (root / NAME).unlink(), [(f"/{NAME}", "missing")], id="list missing"
        ),
        pytest.param(
            lambda root: (root / NAME).write_text('[{"path": "../a"}]', encoding="utf-8"),
            [(f"/{NAME}", "changed")],
            id="list of something else",
        ),
        pytest.param(
            lambda root: site(root, {"berita/index.html": "<!doctype html>lama"}),
            [(f"/{NAME}", "old_build")],
            id="one file of another build",
        ),
        pytest.param(
            lambda root: site(root, {**FILES, "mou/index.html": '<p id="janji">', "a.txt": "x"}),
            [(f"/{NAME}", "old_build")],
            id="another build",
        ),
    ],
)
def test_a_difference_is_found_and_no_other(
    alone: Path,
    capsys: pytest.CaptureFixture[str],
    plant: Callable[[Path], object],
    wanted: list[tuple[str, str]],
) -> None:
    built, shown = site(alone / "output"), site(alone / "tayang")
    plant(shown)
    assert found(built, host(shown), capsys) == wanted


def _with(reply: Reply, **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    kept = {name: value for name, value in reply.headers.items() if name not in named}
    return Reply(reply.content, reply.status, {**kept, **{k: v for k, v in named.items() if v}})


def _without_policy(request: Request, reply: Reply) -> Reply:
    return _with(reply, Content_Security_Policy="")


def _opened(request: Request, reply: Reply) -> Reply:
    if request.path.startswith("/data/"):
        return _with(reply, Access_Control_Allow_Origin="https://lain.id")
    return reply


def _as_plain(request: Request, reply: Reply) -> Reply:
    return _with(reply, Content_Type="text/plain") if request.path.endswith(".xml") else reply


def _cached(request: Request, reply: Reply) -> Reply:
    old = request.path == "/mou/" and not request.query
    return Reply(b"lama", 200, {**reply.headers, "Content-Encoding": "identity"}) if old else reply


def _moved(request: Request, reply: Reply) -> Reply:
    return Reply(b"", 302, {"Location": "https://lain.id/"}) if request.path == "/mou/" else reply


def _broken(request: Request, reply: Reply) -> Reply:
    return Reply(b"", 503, {}) if request.path == "/mou/" else reply


def _answers_all(request: Request, reply: Reply) -> Reply:
    return Reply(reply.content, 200, reply.headers)


def _listing(request: Request, reply: Reply) -> Reply:
    return Reply(b"Index of", 200, {}) if request.path == "/gambar/" else reply


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        pytest.param(_without_policy, [("/404.html", "header")], id="no policy anywhere"),
        pytest.param(_opened, [("/data/mou.csv", "header")], id="another origin"),
        pytest.param(_as_plain, [("/feeds/berita.rss.xml", "header")], id="wrong type"),
        pytest.param(_cached, [("/mou/", "stale")], id="stale copy"),
        pytest.param(_moved, [("/mou/", "changed")], id="led elsewhere"),
        pytest.param(_broken, [("/mou/", "unreachable")], id="server in trouble"),
        pytest.param(
            _answers_all, [("/alamat-yang-tidak-pernah-ada-4f6c/", "changed")], id="never 404"
        ),
        pytest.param(_listing, [("/gambar/", "foreign")], id="open folder"),
    ],
)
def test_what_a_host_does_wrong_is_found(
    alone: Path,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Request, Reply], Reply],
    wanted: list[tuple[str, str]],
) -> None:
    built = site(alone / "output")
    answer = host(built)
    assert found(built, lambda request: change(request, answer(request)), capsys) == wanted


def test_what_is_left_of_the_site_before_is_found(
    alone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = site(alone / "dulu", {**FILES, "lama/index.html": "<!doctype html>"})
    cache = alone / "proyek" / ".cache"
    cache.mkdir(parents=True)
    (before / NAME).rename(cache / FORMER)
    built, shown = site(alone / "output"), site(alone / "tayang")
    (shown / "lama").mkdir()
    (shown / "lama" / "index.html").write_text("<!doctype html>", encoding="utf-8")
    assert found(built, host(shown), capsys) == [("/lama/", "foreign")]


def test_a_difference_is_one_line_with_a_remedy(
    alone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built = site(alone / "output")
    answer = host(built)
    with live(lambda request: _with(answer(request), Referrer_Policy="a\x1b[31m")) as server:
        assert verify.main([server.base, "--output", str(built)]) == 1
    line, total = capsys.readouterr().out.splitlines()
    assert line.startswith("/404.html: kepala salah: Referrer-Policy 'a")
    assert "(juga di 6 alamat lain); sesuaikan pengaturan penyaji dengan berkas _headers" in line
    assert "\x1b" not in line
    assert total == "1 perbedaan."


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("blora.example", "bukan alamat situs"),
        ("ftp://blora.example", "bukan alamat situs"),
        ("https://blora.example?a", "bukan alamat situs"),
        ("http://127.0.0.1:1", "sambungan gagal"),
    ],
)
def test_what_cannot_be_asked_is_said(
    alone: Path, capsys: pytest.CaptureFixture[str], url: str, said: str
) -> None:
    assert verify.main([url]) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert (told.out, told.err.count("\n")) == ("", 1)


def test_without_any_list_nothing_is_judged(
    alone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built = site(alone / "output")
    (built / NAME).unlink()
    with live(host(built)) as server:
        assert verify.main([server.base]) == 2
        assert verify.main([server.base, "--output", str(built)]) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[0].endswith("sebut folder bangunan dengan --output")
    assert told[1].endswith("jalankan make publish")
