"""``make forms``: opens the working folder to the forms in the browser of this machine."""

import importlib
import secrets
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plugins.build.forms.admin_files import Added, admin_files, package_of
from plugins.build.forms.program import NoProgram
from plugins.build.settings import rules
from plugins.commands.forms import findings, gitea
from plugins.commands.forms.local_page import BODY, HEAD, SCRIPT, STYLE
from plugins.commands.forms.server import API, Server, make_server
from plugins.commands.forms.working_folder import WorkingFolder
from plugins.commands.pelican_run import ROOT
from plugins.files.command_line import Parser

PORT = 8010


def open_desk(root: Path, settings: Mapping[str, Any], port: int, key: str) -> Server:
    """Make the server of the forms over a working folder; raises NoProgram and OSError."""
    kept = findings.Findings(lambda: findings.check(root / "content"))
    desk = gitea.Gitea(WorkingFolder(root), kept.saved)

    def files(taken: int) -> Mapping[str, bytes]:
        here = f"http://127.0.0.1:{taken}"
        host = {
            "name": "gitea",
            "repo": f"{gitea.OWNER}/{gitea.REPOSITORY}",
            "branch": gitea.BRANCH,
            "api_root": f"{here}{API}",
            "base_url": here,
            "auth_methods": ["token"],
        }
        return admin_files(
            package_of(Path(settings["SIMPANAN"])),
            rules(settings),
            host,
            site=here,
            name=settings["SITENAME"],
            added=Added(head=HEAD, body=BODY, style=STYLE, script=SCRIPT),
        )

    server = make_server(port, files=files, gitea=desk, key=key, told=kept.told)
    kept.saved(())
    return server


def main(arguments: list[str] | None = None) -> int:
    """Offer the forms until interrupted."""
    parser = Parser(prog="make forms")
    parser.add_argument(
        "--port",
        metavar="ANGKA",
        type=int,
        default=PORT,
        help=f"porta di mesin ini (semula {PORT})",
    )
    options = parser.parse_args(arguments)
    settings = vars(importlib.import_module("pelicanconf"))
    key = secrets.token_urlsafe(24)
    try:
        server = open_desk(ROOT, settings, options.port, key)
    except NoProgram as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except OSError as error:
        sys.stderr.write(
            f"Porta {options.port} tidak dapat dipakai ({error.strerror}); "
            f"tutup yang memakainya, atau jalankan: make forms PORT={options.port + 1}\n"
        )
        return 1
    port = server.server_address[1]
    sys.stdout.write(
        f"Formulir siap. Buka di peramban mesin ini:\n    http://127.0.0.1:{port}/admin/#kunci={key}\n"
        "Alamat itu berlaku sampai Anda menekan Ctrl+C di sini; jangan dibagikan.\n"
    )
    sys.stdout.flush()
    with server:
        server.serve_forever()
    return 0
