"""Writes the configuration that lets nginx send ``output/``: ``make nginx SITEURL=https://...``."""

import sys
from pathlib import Path

from plugins.commands.pelican_run import ROOT
from plugins.domain.checks.texts.publishing import unfit
from plugins.domain.pages import http_headers, redirects
from plugins.domain.pages.nginx import Host, Unwritable, configuration
from plugins.files.command_line import Parser


def main(arguments: list[str] | None = None) -> int:
    """Print the configuration; 2 where it cannot be written."""
    parser = Parser(prog="python -m plugins.nginx")
    parser.add_argument("url", help="alamat situs, misalnya https://terbuka.example")
    parser.add_argument(
        "--output", metavar="FOLDER", type=Path, default=ROOT / "output", help="folder bangunan"
    )
    parser.add_argument(
        "--root", help="folder situs di penyaji, bila bukan folder bangunan itu sendiri"
    )
    parser.add_argument("--certificate", help="folder fullchain.pem dan privkey.pem")
    parser.add_argument("--brotli", action="store_true", help="nginx punya modul brotli_static")
    parser.add_argument("--local", action="store_true", help="izinkan alamat mesin ini sendiri")
    options = parser.parse_args(arguments)
    if told := unfit("SITEURL", options.url, local=options.local):
        sys.stderr.write(f"{told}\n")
        return 2
    name = options.url.partition("://")[2].partition("/")[0].partition(":")[0]
    try:
        rules = http_headers.read((options.output / "_headers").read_text(encoding="utf-8"))
        moved = redirects.read((options.output / "_redirects").read_text(encoding="utf-8"))
        host = Host(
            url=options.url,
            root=options.root or str(options.output.resolve()),
            certificate=options.certificate or f"/etc/letsencrypt/live/{name}",
            brotli=options.brotli,
        )
        sys.stdout.write(configuration(host, rules, moved))
    except OSError as error:
        sys.stderr.write(f"{error.filename}: {error.strerror}; jalankan make publish\n")
        return 2
    except Unwritable as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0
