"""A real WordPress on this machine: Debian's, with a database of its own, for as long as a test."""

import base64
import contextlib
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from tests.servers.pictures import png

REPO = Path(__file__).resolve().parents[2]
# Where `make proof` unpacks Debian's package.
CODE = REPO / ".cache" / "wordpress" / "usr" / "share" / "wordpress"
_PARTS = Path(__file__).resolve().with_name("real_wordpress_site")
_PROGRAMS = ("php", "mariadbd")
_PATIENCE = 60.0


def missing() -> str:
    """Say what is not there to run a WordPress, and how to get it; empty where all is there."""
    absent = [name for name in _PROGRAMS if _program(name) is None]
    if not (CODE / "wp-settings.php").exists():
        absent.append(CODE.relative_to(REPO).as_posix())
    if not absent:
        return ""
    return (
        f"WordPress asli dilewati: belum ada {', '.join(absent)}; "
        "jalankan make proof sebagai root di Debian"
    )


def _program(name: str) -> str | None:
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/bin")


def picture(name: str, shade: int, **told: str) -> dict[str, str]:
    """Describe a picture that a post brings along."""
    return {"file": name, "content": base64.b64encode(png(shade=shade)).decode(), **told}


@dataclass(frozen=True)
class RealWordPress:
    """A running site: its address, and what can be done with it from within."""

    base: str
    folder: Path
    environment: Mapping[str, str]

    def close(self, *, rest: int = 0, feed: bool = False, teasers: bool = False) -> None:
        """Close ways into the site: REST with a status, the feed, all of a text in the feed."""
        doors = {"rest": rest, "feed": feed, "teasers": teasers}
        (self.folder / "doors.json").write_text(json.dumps(doors), encoding="utf-8")

    def write(self, posts: Iterable[Mapping[str, Any]]) -> list[int]:
        """Publish posts and give their numbers."""
        numbers: list[int] = json.loads(self.run("write", list(posts)))
        return numbers

    def change(self, number: int, **fields: str) -> None:
        """Change fields of a post, by the names that WordPress has for them."""
        self.run("change", [{"ID": number, **fields}])

    def remove(self, *numbers: int) -> None:
        """Delete posts for good."""
        self.run("remove", list(numbers))

    def export(self) -> bytes:
        """Give the whole site as its owner exports it."""
        return self.run("export", [])

    def run(self, command: str, values: object) -> bytes:
        """Run a command of ``commands.php``; raises AssertionError where it fails."""
        done = subprocess.run(
            ["php", "-d", "display_errors=stderr", "commands.php", command],
            cwd=self.folder,
            env=dict(self.environment),
            input=json.dumps(values).encode(),
            capture_output=True,
            timeout=_PATIENCE,
        )
        assert done.returncode == 0, done.stderr.decode(errors="replace")
        return done.stdout


@contextlib.contextmanager
def real_wordpress(theme: str = "twentytwentyone") -> Iterator[RealWordPress]:
    """Install a site in a folder of its own, serve it on loopback, and take it away."""
    with tempfile.TemporaryDirectory(prefix="wp-") as name, contextlib.ExitStack() as stack:
        root = Path(name)
        code = root / "site"
        shutil.copytree(CODE, code, ignore_dangling_symlinks=True)
        for part in ("wp-config.php", "router.php", "commands.php"):
            shutil.copy(_PARTS / part, code / part)
        (code / "wp-content" / "mu-plugins").mkdir()
        shutil.copy(_PARTS / "doors.php", code / "wp-content" / "mu-plugins")
        port = _free_port()
        environment = {
            "PATH": os.environ.get("PATH", "/usr/bin"),
            "TEST_SOCKET": str(root / "db.sock"),
            "TEST_ADDRESS": f"http://127.0.0.1:{port}",
            "TEST_THEME": theme,
            "PHP_CLI_SERVER_WORKERS": "2",
        }
        stack.enter_context(_database(root))
        site = RealWordPress(environment["TEST_ADDRESS"], code, environment)
        site.run("install", [])
        serve = [
            "php",
            "-d",
            "display_errors=0",
            "-S",
            f"127.0.0.1:{port}",
            "-t",
            ".",
            "router.php",
        ]
        stack.enter_context(_running(serve, root / "php.log", cwd=code, env=environment))
        _wait(site.base)
        yield site


@contextlib.contextmanager
def _database(root: Path) -> Iterator[None]:
    data = root / "data"
    common = ["--no-defaults", f"--datadir={data}", f"--tmpdir={root}"]
    if os.getuid() == 0:
        common.append("--user=root")
    data.mkdir()
    bare = ["--skip-networking", "--skip-grant-tables", f"--socket={root / 'db.sock'}"]
    # Nobody is known to it, and nobody is asked: it is reached through one file in this folder.
    (root / "first.sql").write_text(
        "CREATE DATABASE situs CHARACTER SET utf8mb4;\n", encoding="utf-8"
    )
    quick = [
        "--innodb-log-file-size=8M",
        "--innodb-flush-log-at-trx-commit=0",
        f"--init-file={root / 'first.sql'}",
    ]
    server = [_program("mariadbd") or "", *common, *bare, *quick]
    with _running(server, root / "db.log"):
        _wait_for((root / "db.sock").exists)
        yield


@contextlib.contextmanager
def _running(command: list[str], log: Path, **options: Any) -> Iterator[None]:
    with (
        log.open("wb") as stream,
        subprocess.Popen(
            command, stdout=stream, stderr=stream, start_new_session=True, **options
        ) as process,
    ):
        try:
            yield
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, 15)


def _wait(address: str) -> None:
    def answers() -> bool:
        try:
            with urlopen(address, timeout=10):  # noqa: S310 - our own server
                return True
        except HTTPError:
            return True
        except URLError:
            return False

    _wait_for(answers)


def _wait_for(is_there: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not is_there():
        assert time.monotonic() < until, "WordPress asli tidak menjawab"
        time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
