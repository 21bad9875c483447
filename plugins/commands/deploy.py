"""
Brings ``output/`` to a server: ``make deploy SERVER=pengguna@terbuka.example:/srv/terbuka``.

On the server each release has a folder of its own, named after its content, below ``rilis/``; the
link ``current`` leads to the one that is out, and is exchanged by one rename. What did not change
is no second file but a hard link, so that it keeps its date and costs no traffic.
"""

import hashlib
import re
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from plugins.commands.pelican_run import ROOT
from plugins.domain.pages import manifest
from plugins.files.command_line import Parser

KEPT = 3
_NAME = 16
_HOST = re.compile(r"(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9][A-Za-z0-9.-]*")
_PREPARE = """set -eu
mkdir -p "$1/rilis"
find "$1/rilis" -maxdepth 1 -name '.masuk-*' ! -name ".masuk-$2" -mmin +1440 -exec rm -rf {} +
mkdir -p "$1/rilis/.masuk-$2"
"""
# The order tells what was out before; the link is exchanged last, so that a cut leaves the old one.
_SWITCH = """set -eu
cd "$1"
if [ -d "rilis/$2" ]; then rm -rf "rilis/.masuk-$2"; else mv "rilis/.masuk-$2" "rilis/$2"; fi
touch rilis/urutan.txt
{ grep -v "^$2 " rilis/urutan.txt || true; echo "$2 $(date -u +%FT%TZ)"; } > rilis/urutan.baru
mv rilis/urutan.baru rilis/urutan.txt
ln -sfn "rilis/$2" ".current-$2"
mv -T ".current-$2" current
cut -d' ' -f1 rilis/urutan.txt | head -n "-$3" | while read -r old; do
    [ ! -d "rilis/$old" ] || mv "rilis/$old" "rilis/.buang-$old"
done
rm -rf rilis/.buang-*
"""
_BACK = """set -eu
cd "$1"
now=$(basename "$(readlink current)")
found=
while read -r name _; do
    [ "$name" = "$now" ] && break
    [ -d "rilis/$name" ] && found=$name
done < rilis/urutan.txt
[ -n "$found" ] || { echo "tidak ada terbitan sebelumnya di server" >&2; exit 1; }
ln -sfn "rilis/$found" ".current-$found"
mv -T ".current-$found" current
echo "$found"
"""


class Undeployable(Exception):
    """Why a site cannot be brought to a server; the message ends with what to do."""


class Server(NamedTuple):
    """A folder on a host that ssh reaches, or on this machine where ``host`` is empty."""

    host: str
    folder: str
    ssh: Sequence[str] = ("ssh",)

    def run(self, script: str, *given: str) -> str:
        """Run a script of the shell there; the folder is its first argument."""
        command = ["sh", "-c", script, "sh", self.folder, *given]
        if self.host:
            command = [*self.ssh, "--", self.host, shlex.join(command)]
        return _run(command)

    def at(self, path: str) -> str:
        """Name a place there as rsync does."""
        whole = f"{self.folder}/{path}"
        return f"{self.host}:{whole}" if self.host else whole


def server(text: str, ssh: str = "ssh") -> Server:
    """
    Read a target.

    >>> server("humas@terbuka.example:/srv/terbuka")[:2]
    ('humas@terbuka.example', '/srv/terbuka')
    >>> server("/srv/terbuka")[:2]
    ('', '/srv/terbuka')
    """
    host, colon, folder = text.rpartition(":")
    sound = folder.startswith("/") and folder.strip("/") and not re.search(r"[\s\x00-\x1f]", folder)
    if not sound or (colon and not _HOST.fullmatch(host)):
        raise Undeployable(f"SERVER: '{text}' bukan tujuan; tulis pengguna@host:/folder/situs")
    return Server(host, folder.rstrip("/"), tuple(shlex.split(ssh)))


def deploy(built: Path, to: Server) -> str:
    """Bring a built site to a server and let it take the place of the one there; give its name."""
    name = _whole(built)
    to.run(_PREPARE, name)
    _run(
        [
            *("rsync", "--recursive", "--links", "--checksum", "--delete", "--delay-updates"),
            *("--chmod=D755,F644", "--timeout=120", f"--rsh={shlex.join(to.ssh)}"),
            *("--link-dest=../../current/", "--", f"{built}/", to.at(f"rilis/.masuk-{name}/")),
        ]
    )
    to.run(_SWITCH, name, str(KEPT))
    return name


def _whole(built: Path) -> str:
    """Give the name of a built site; one that is not whole goes nowhere."""
    try:
        content = (built / manifest.NAME).read_bytes()
        listed = manifest.read(content)
        wrong = [file.path for file in listed if (built / file.path).stat().st_size != file.bytes]
    except (OSError, manifest.Unreadable) as error:
        raise Undeployable(f"{built} tidak utuh ({error}); jalankan make publish") from error
    if wrong:
        raise Undeployable(f"{built}/{wrong[0]} bukan yang dibangun; jalankan make publish")
    return hashlib.sha256(content).hexdigest()[:_NAME]


def _run(command: Sequence[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    except FileNotFoundError:
        remedy = f"sudo apt-get install -y {command[0].replace('ssh', 'openssh-client')}"
        raise Undeployable(f"program {command[0]} belum terpasang; jalankan {remedy}") from None
    if done.returncode:
        told = " ".join(done.stderr.split()) or f"kode {done.returncode}"
        raise Undeployable(f"{command[0]}: {told}; situs di server tetap seperti semula, ulangi")
    return done.stdout.strip()


def main(arguments: list[str] | None = None) -> int:
    """Deploy or go back; unless the new site is out, nothing has changed for readers."""
    parser = Parser(prog="python -m plugins.deploy")
    parser.add_argument("server", help="pengguna@host:/folder/situs, atau folder di mesin ini")
    parser.add_argument(
        "--output", metavar="FOLDER", type=Path, default=ROOT / "output", help="folder bangunan"
    )
    parser.add_argument("--ssh", default="ssh", help="perintah ssh, misalnya 'ssh -p 2222'")
    parser.add_argument("--rollback", action="store_true", help="kembali ke terbitan sebelumnya")
    options = parser.parse_args(arguments)
    try:
        to = server(options.server, options.ssh)
        if options.rollback:
            sys.stdout.write(f"Kembali: {to.at('current')} memuat terbitan {to.run(_BACK)}\n")
        else:
            sys.stdout.write(f"Terbit: {to.at('current')} ({deploy(options.output, to)})\n")
    except Undeployable as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0
