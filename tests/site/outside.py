"""
``make validate``: what the Nu checker and Lighthouse say of the site of the real content.

Both come from npm into ``.cache/validasi/`` (see the Makefile); the tests of ``make test`` need
neither. Ends with 1 where the checker has a word to say, or a score is below its floor.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.site.builder import ROOT, Built, build_apart
from tests.site.chromium import program
from tests.site.page_kinds import address
from tests.site.served import served

TOOLS = ROOT / ".cache" / "validasi" / "node_modules"
CHECKER = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
LIGHTHOUSE = TOOLS / "lighthouse" / "cli" / "index.js"
FLOORS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
TRIES = 5
# How the checker is told what it reads.
KINDS_OF_FILES = {"html": ".html", "css": ".css", "svg": ".svg"}
AUDITED = ("index", "article", "mou", "program", "mou_daftar")


def check(site: Built) -> str:
    """Give the messages of the Nu checker about all pages, style sheets and drawings."""
    found = (_check(site, kind, name) for kind, name in KINDS_OF_FILES.items())
    return "".join(message for message in found if message)


def _check(site: Built, kind: str, ending: str) -> str:
    files = sorted(str(site.root / name) for name in site.files if name.endswith(ending))
    command = ("java", "-Xss4m", "-jar", str(CHECKER), f"--{kind}")
    done = subprocess.run([*command, *files], capture_output=True, text=True)
    return done.stdout + done.stderr if done.returncode else ""


def best(url: str) -> dict[str, int]:
    """Give the best scores of a few tries: a busy machine only ever takes points away."""
    found: dict[str, int] = dict.fromkeys(FLOORS, 0)
    for _try in range(TRIES):
        scores = audit(url)
        found = {name: max(found[name], scores[name]) for name in FLOORS}
        if all(found[name] >= floor for name, floor in FLOORS.items()):
            break
    return found


def audit(url: str) -> dict[str, int]:
    """Give the scores of Lighthouse for a page on a slow telephone."""
    done = subprocess.run(
        [
            *("node", str(LIGHTHOUSE), url, "--quiet", "--output=json"),
            f"--only-categories={','.join(FLOORS)}",
            "--chrome-flags=--headless=new --no-sandbox",
        ],
        capture_output=True,
        text=True,
        env={**os.environ, "CHROME_PATH": program()},
    )
    if done.returncode:  # the browser did not start, or did not answer in time
        sys.stderr.write(done.stderr[-500:])
        return dict.fromkeys(FLOORS, 0)
    categories = json.loads(done.stdout)["categories"]
    return {name: round(one["score"] * 100) for name, one in categories.items()}


def main() -> int:
    """Build the site and let both judge it."""
    with tempfile.TemporaryDirectory() as folder:
        site = build_apart(Path(folder) / "situs")
        messages = check(site)
        sys.stdout.write(f"{messages or 'Nu: 0 kesalahan, 0 peringatan'}\n")
        low = False
        with served(site) as host:
            for kind in AUDITED:
                scores = best(f"{host}{address(site, kind)}")
                low = low or any(scores[name] < floor for name, floor in FLOORS.items())
                sys.stdout.write(f"Lighthouse {kind}: {'/'.join(map(str, scores.values()))}\n")
                sys.stdout.flush()
    return int(low or bool(messages))


if __name__ == "__main__":
    sys.exit(main())
