"""The guide to publishing: its script turns the site's headers into what nginx includes."""

import re
import subprocess
import sys
from pathlib import Path

from plugins.domain.pages.http_headers import RULES, write

ROOT = Path(__file__).resolve().parents[1]
DEPLOY = (ROOT / "docs/deploy.md").read_text(encoding="utf-8")


def run_script(folder: Path, headers: str) -> tuple[str, str]:
    """Run the script of the guide on a file of headers; give the maps and what is sent."""
    script = re.search(r"<<'PY'\n(.*?)^PY$", DEPLOY, re.DOTALL | re.MULTILINE)
    assert script
    (folder / "_headers").write_text(headers, encoding="utf-8")
    command = [sys.executable, "-", str(folder / "_headers"), str(folder / "a")]
    done = subprocess.run(
        command, input=script[1], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return (folder / "a-maps.conf").read_text(encoding="utf-8"), (
        folder / "a-headers.conf"
    ).read_text(encoding="utf-8")


def test_the_last_pattern_that_fits_comes_first_for_nginx(tmp_path: Path) -> None:
    maps, sent = run_script(tmp_path, "/*\n  X-A: 'self'; b\n/cari/\n  X-A: c\n/data/*\n  X-B: *\n")
    assert sent == "add_header X-A $terbuka_x_a always;\nadd_header X-B $terbuka_x_b always;\n"
    assert maps == (
        "map $uri $terbuka_x_a {\n"
        "    default '';\n"
        '    "~^/cari/(index\\.html)?$" "c";\n'
        '    "~^/" "\'self\'; b";\n'
        "}\n"
        "map $uri $terbuka_x_b {\n"
        "    default '';\n"
        '    "~^/data/" "*";\n'
        "}\n"
    )


def test_every_header_of_the_site_is_sent(tmp_path: Path) -> None:
    maps, sent = run_script(tmp_path, write())
    for headers in RULES.values():
        for name, value in headers.items():
            assert f"add_header {name} $" in sent
            assert f'"{value}";' in maps
