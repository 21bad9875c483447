"""A real nginx on loopback, with a configuration of ours."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
# What Debian's packages of modules leave where nginx looks for them.
MODULES = Path("/usr/lib/nginx/modules")
_AROUND = """{user}daemon off;
pid {folder}/pid;
error_log {folder}/galat.log;
worker_processes 1;
{modules}events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/a;
    proxy_temp_path {folder}/b;
    fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d;
    scgi_temp_path {folder}/e;
    include {folder}/situs.conf;
}}
"""


def free_port() -> int:
    """Give a port on which nobody listens just now."""
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def configured(folder: Path, site: str, *modules: str) -> Path:
    """Write a whole configuration around that of a site."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "situs.conf").write_text(site, encoding="utf-8")
    loaded = "".join(f"load_module {MODULES / name};\n" for name in modules)
    # Folders of tests are open to their owner alone.
    user = "" if os.geteuid() else "user root;\n"
    main = folder / "nginx.conf"
    main.write_text(_AROUND.format(folder=folder, modules=loaded, user=user), encoding="utf-8")
    return main


def judged(main: Path) -> str:
    """Give what ``nginx -t`` complains of, nothing where it does not."""
    assert NGINX, "nginx belum terpasang; make test memasangnya"
    done = subprocess.run(
        [NGINX, "-t", "-q", "-c", str(main)], capture_output=True, text=True, timeout=30
    )
    return "" if done.returncode == 0 else done.stderr


@contextmanager
def running(main: Path, port: int) -> Iterator[None]:
    """Run it until the end of the block."""
    assert NGINX, "nginx belum terpasang; make test memasangnya"
    with subprocess.Popen([NGINX, "-c", str(main)]) as process:
        try:
            wait(port, process)
            yield
        finally:
            process.terminate()


def wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    for _attempt in range(200):
        with closing(socket.socket()) as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert process.poll() is None, "nginx tidak jalan"
        time.sleep(0.05)
    raise TimeoutError("nginx tidak menjawab")
