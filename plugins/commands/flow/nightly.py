"""The nightly import: into a branch of its own, with the report as the text of the request."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from plugins.commands.flow import branches

BRANCH = "impor"
TITLE = "Impor berita"
# A report longer than that is cut: hosts take texts of 65 536 letters.
_MOST = 60_000


def nightly(
    root: Path, arguments: Sequence[str], options: Callable[[str], Sequence[str]]
) -> str | None:
    """
    Import into the branch, and bring it back; gives the text of the request, None without news.

    An import that is still open goes on where it is, with what editors changed in it; ``options``
    are those of the push, by which some hosts open the request. Raises NeedsPerson.
    """
    branches.fetch(root)
    with branches.aside(root, BRANCH) as folder:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "scraper", "import", *arguments],
            cwd=folder,
            capture_output=True,
            check=False,
        )
        report = (done.stdout + done.stderr).decode("utf-8", "replace").strip()
        branches.commit(folder, TITLE)
        news = branches.git(folder, "rev-list", "-1", f"{branches.ORIGIN}/{branches.MAIN}..HEAD")
        text = request_text(report)
        if news:
            branches.bring_back(folder, BRANCH, options(text))
        elif done.returncode:
            raise branches.NeedsPerson(report)
        return text if news else None


def request_text(report: str) -> str:
    """
    Give the text of the request: the report, to the letter.

    >>> print(request_text("2 baru"))
    Laporan pengimpor:
    <BLANKLINE>
        2 baru
    """
    shown = report if len(report) <= _MOST else f"{report[:_MOST]}\n... (dipotong)"
    return "Laporan pengimpor:\n\n" + "\n".join(
        f"    {line}".rstrip() for line in shown.split("\n")
    )
